package thekla.consent.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentText;
import thekla.consent.ConsentWords;
import thekla.consent.CustomerConsents;
import thekla.consent.Decision;
import thekla.consent.EvidenceFiles;
import thekla.consent.IndicatedBy;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Entry;
import thekla.consent.RecordConsent.Result;
import thekla.consent.TextForm;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.text.TypedDate;
import thekla.ui.Background;
import thekla.ui.Masking;

/** How something was obtained: one key, and it is recorded. Without Swing, for the event thread. */
public final class AskPresenter {

  private final Supplier<ConsentWork> work;
  private final BusinessClock clock;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private final @Nullable Correspondence correspondence;
  private final long customerId;
  private final List<Change> changes;
  private final Consumer<Result.Recorded> done;
  private final Runnable abandoned;
  private final Map<String, Refusal> problems = new LinkedHashMap<>();
  private @Nullable Looked looked;
  private @Nullable Way chosen;
  private String remark = "";
  private @Nullable String typedDate;
  private String place = "";
  private @Nullable Path scan;
  private @Nullable IndicatedBy who;
  private boolean told;
  private boolean working;
  private List<ConsentEvent> theirs = List.of();
  private @Nullable View view;

  /**
   * @param correspondence null where there is no way to write from here
   * @param changes what the customer decided
   * @param done told once it is on the disk
   * @param abandoned told when the panel is left and nothing was recorded
   */
  public AskPresenter(
      Supplier<ConsentWork> work,
      BusinessClock clock,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      @Nullable Correspondence correspondence,
      long customerId,
      List<Change> changes,
      Consumer<Result.Recorded> done,
      Runnable abandoned) {
    this.work = work;
    this.clock = clock;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.correspondence = correspondence;
    this.customerId = customerId;
    this.changes = List.copyOf(changes);
    this.done = done;
    this.abandoned = abandoned;
  }

  /** The screen. */
  interface View {
    void show(AskState state);

    /**
     * @param field of {@link AskState#problems}
     */
    void focus(String field);
  }

  /** What the panel is about. */
  private record Looked(
      Customer customer,
      CustomerConsents consents,
      Map<ConsentPurpose, ConsentText> texts,
      ConsentWork.ShopWords shop) {}

  private record Outcome(Result result, Optional<Looked> looked) {}

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    show();
    if (looked == null) {
      background.newest(
          "asking",
          () -> look(work.get()),
          found -> {
            looked = found.orElse(null);
            show();
          });
    }
  }

  private Optional<Looked> look(ConsentWork now) {
    return now.customers()
        .byId(customerId)
        .map(
            customer -> {
              Map<ConsentPurpose, ConsentText> shown = new EnumMap<>(ConsentPurpose.class);
              purposes()
                  .forEach(
                      purpose ->
                          now.texts()
                              .current(purpose, customer.language())
                              .ifPresent(text -> shown.put(purpose, text)));
              return new Looked(customer, now.consents().of(customerId), shown, now.shop().get());
            });
  }

  /** Those that are given, each once. */
  private Set<ConsentPurpose> purposes() {
    return changes.stream()
        .filter(change -> change.decision() == Decision.GIVEN)
        .map(change -> change.scope().purpose())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean gives() {
    return !purposes().isEmpty();
  }

  private boolean asksWho() {
    Looked now = looked;
    return gives() && now != null && now.customer().minor() == Minor.YES;
  }

  AskState state() {
    Looked now = looked;
    CustomerConsents consents = now == null ? CustomerConsents.none(customerId) : now.consents();
    TextForm form = chosen == null || chosen == Way.ORAL ? TextForm.SCRIPT : TextForm.WORDING;
    String date = typedDate;
    return new AskState(
        now == null ? "" : now.customer().name(),
        changes.stream()
            .map(
                change ->
                    new AskState.Move(
                        change.scope(), consents.state(change.scope()), change.decision()))
            .toList(),
        chosen,
        remark,
        date == null ? TypedDate.shown(clock.today(), texts.get().locale()) : date,
        place,
        scan == null ? "" : String.valueOf(scan.getFileName()),
        gives(),
        asksWho(),
        who,
        told,
        form,
        now == null
            ? List.of()
            : now.texts().values().stream().map(text -> now.shop().fill(text.text(form))).toList(),
        reach(),
        Map.copyOf(problems),
        theirs);
  }

  private Set<Channel> reach() {
    Looked now = looked;
    Set<Channel> reach = EnumSet.noneOf(Channel.class);
    if (correspondence != null && now != null) {
      for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
        if (channel.reaches(now.customer())) {
          reach.add(channel);
        }
      }
    }
    return reach;
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(state());
    }
  }

  void remarkTyped(String typed) {
    remark = typed;
    touched("remark");
  }

  void dateTyped(String typed) {
    typedDate = typed;
    touched("obtained");
  }

  void placeTyped(String typed) {
    place = typed;
    touched("evidencePlace");
  }

  void scanned(Path file) {
    scan = file;
    touched("scan");
  }

  void declaredBy(IndicatedBy declarer) {
    who = declarer;
    touched("indicatedBy");
  }

  void told(boolean now) {
    told = now;
  }

  private void touched(String field) {
    problems.remove(field);
    if (field.equals("scan")) {
      problems.remove("evidencePlace");
    }
    show();
  }

  /** The one key: it is recorded unless something is missing; F10 records it even so. */
  void way(Way pressed) {
    if (working || looked == null) {
      return;
    }
    chosen = pressed;
    problems.clear();
    boolean signed = pressed == Way.WRITTEN || pressed == Way.FORM;
    if (gives() && signed && place.isBlank() && scan == null) {
      refused(List.of(Refusal.of("place-missing", "evidencePlace")));
    } else {
      record();
    }
  }

  /** With the way that was chosen. */
  void record() {
    if (working || looked == null) {
      return;
    }
    if (asksWho() && who == null) {
      refused(List.of(Refusal.of("declarer-missing", "indicatedBy")));
      return;
    }
    String date = typedDate;
    Optional<LocalDate> day =
        date == null ? Optional.empty() : TypedDate.read(date, texts.get().locale());
    if (date != null && day.isEmpty()) {
      refused(List.of(Refusal.of("day-unreadable", "obtained")));
      return;
    }
    write(day.filter(on -> !on.equals(clock.today())).orElse(null));
  }

  private void write(@Nullable LocalDate obtained) {
    Looked now = looked;
    if (now == null) {
      return;
    }
    Way by = chosen;
    Path file = by == Way.FORM ? scan : null;
    boolean signed = gives() && (by == Way.WRITTEN || by == Way.FORM);
    IndicatedBy declarer = who == null ? IndicatedBy.SUBJECT : who;
    // the script that is read aloud tells of the right to withdraw
    boolean rightTold = gives() && (told || (by == Way.ORAL && !now.texts().isEmpty()));
    String note = remark;
    String paper = signed ? place : null;
    working = true;
    background.run(
        () -> {
          ConsentWork on = work.get();
          EvidenceFiles.Kept kept = null;
          if (file != null) {
            Optional<EvidenceFiles.Kept> copied = on.evidence().keep(file);
            if (copied.isEmpty()) {
              return new Outcome(
                  new Result.Refused(List.of(Refusal.of("evidence-unreadable", "scan"))),
                  Optional.empty());
            }
            kept = copied.get();
          }
          Entry entry =
              new Entry(
                  customerId,
                  changes,
                  by,
                  note,
                  obtained,
                  now.customer().language(),
                  0,
                  rightTold,
                  declarer,
                  paper,
                  kept == null ? null : kept.hash(),
                  now.consents().lastSeq(),
                  null);
          Result result = on.recordConsent().record(entry, on.actor().get());
          if (kept != null && !(result instanceof Result.Recorded)) {
            on.evidence().drop(kept);
          }
          return new Outcome(
              result, result instanceof Result.ChangedMeanwhile ? look(on) : Optional.empty());
        },
        this::written);
  }

  private void written(Outcome outcome) {
    working = false;
    switch (outcome.result()) {
      case Result.Recorded recorded -> done.accept(recorded);
      case Result.ChangedMeanwhile meanwhile -> {
        theirs = meanwhile.theirs();
        looked = outcome.looked().orElse(looked);
        show();
      }
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

  /** Leaves; nothing was recorded. */
  void abandon() {
    if (!working) {
      abandoned.run();
    }
  }

  /** Writes to the customer, and comes back here. */
  void compose(Channel channel, Runnable back) {
    Correspondence writing = correspondence;
    Looked now = looked;
    if (writing != null && now != null) {
      ConsentWords words =
          new ConsentWords(new Texts(Locale.of(now.customer().language())), clock.zone());
      writing.compose(
          customerId,
          channel,
          changes.stream()
              .map(change -> words.scope(change.scope()))
              .collect(Collectors.joining(", ")),
          back);
    }
  }

  BusinessClock clock() {
    return clock;
  }
}
