package thekla.paperwork.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.IndicatedBy;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;
import thekla.paperwork.ConsentForm;
import thekla.paperwork.RecordSignedForm;
import thekla.paperwork.RecordSignedForm.Result;
import thekla.paperwork.RecordSignedForm.Signed;
import thekla.text.Texts;
import thekla.text.TypedDate;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What is ticked on a signed form, typed over from the paper. Without Swing. */
public final class SignedFormPresenter {

  /** What the page works with; asked inside background jobs only. */
  public record Work(RecordSignedForm recordForm, Supplier<Actor> actor) {}

  private final Supplier<Work> work;
  private final BusinessClock clock;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private final ConsentForm form;
  private final Customer customer;
  private final Consumer<Result.Recorded> done;
  private final Set<ConsentScope> ticked = EnumSet.noneOf(ConsentScope.class);
  private final Map<String, Refusal> problems = new LinkedHashMap<>();
  private @Nullable String typedDate;
  private @Nullable IndicatedBy who;
  private String place = "";
  private @Nullable Path scan;
  private boolean working;
  private @Nullable View view;

  /**
   * @param done told once it is on the disk
   */
  public SignedFormPresenter(
      Supplier<Work> work,
      BusinessClock clock,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      ConsentForm form,
      Customer customer,
      Consumer<Result.Recorded> done) {
    this.work = work;
    this.clock = clock;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.form = form;
    this.customer = customer;
    this.done = done;
    if (customer.minor() != Minor.YES) {
      who = IndicatedBy.SUBJECT;
    }
  }

  /** The screen. */
  interface View {
    void show(State state);

    /**
     * @param field of {@link State#problems}
     */
    void focus(String field);
  }

  /**
   * What it shows.
   *
   * @param scopes what stands on the form, in its order
   * @param who null where the clerk has to say it, because the customer is a minor
   * @param scan the name of the file, "" for none
   */
  record State(
      @Personal("customer.last_name") String name,
      @Personal("customer.number") String customer,
      String form,
      LocalDate printedOn,
      List<ConsentScope> scopes,
      Set<ConsentScope> ticked,
      String date,
      @Nullable IndicatedBy who,
      String place,
      String scan,
      Map<String, Refusal> problems) {}

  void attach(View shown) {
    view = masking.before(View.class, shown);
    show();
  }

  State state() {
    String date = typedDate;
    return new State(
        customer.name(),
        customer.number(),
        form.number().code(),
        form.printedOn(),
        form.scopes(),
        Set.copyOf(ticked),
        date == null ? TypedDate.shown(clock.today(), texts.get().locale()) : date,
        who,
        place,
        scan == null ? "" : String.valueOf(scan.getFileName()),
        Map.copyOf(problems));
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(state());
    }
  }

  /** Whether this is the form's own number, as scanned. */
  public boolean isOf(String code) {
    return form.number().code().equalsIgnoreCase(code.strip());
  }

  void ticked(ConsentScope scope, boolean now) {
    if (now) {
      ticked.add(scope);
    } else {
      ticked.remove(scope);
    }
    touched("scopes");
  }

  void dateTyped(String typed) {
    typedDate = typed;
    touched("obtained");
  }

  void signedBy(IndicatedBy signer) {
    who = signer;
    touched("indicatedBy");
  }

  void placeTyped(String typed) {
    place = typed;
    touched("evidencePlace");
  }

  void scanned(Path file) {
    scan = file;
    problems.remove("scan");
    touched("evidencePlace");
  }

  private void touched(String field) {
    problems.remove(field);
    show();
  }

  void record() {
    if (working) {
      return;
    }
    String date = typedDate;
    Optional<LocalDate> day =
        date == null ? Optional.of(clock.today()) : TypedDate.read(date, texts.get().locale());
    if (day.isEmpty()) {
      refused(List.of(Refusal.of("day-unreadable", "obtained")));
      return;
    }
    working = true;
    Signed signed =
        new Signed(form.number(), form.customerId(), ticked, day.get(), who, place, scan);
    background.run(
        () -> {
          Work now = work.get();
          return now.recordForm().record(signed, now.actor().get());
        },
        this::written);
  }

  private void written(Result result) {
    working = false;
    switch (result) {
      case Result.Recorded recorded -> done.accept(recorded);
      case Result.Refused refused -> refused(refused.reasons());
    }
  }

  private void refused(List<Refusal> reasons) {
    problems.clear();
    reasons.forEach(reason -> problems.putIfAbsent(reason.field(), reason));
    show();
    View shown = view;
    if (shown != null) {
      shown.focus(reasons.getFirst().field());
    }
  }

  /** After a fault in the background: it can be tried again. */
  public void released() {
    working = false;
  }

  BusinessClock clock() {
    return clock;
  }
}
