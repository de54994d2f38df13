package thekla.paperwork;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.EvidenceFiles;
import thekla.consent.IndicatedBy;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.customer.Minor;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Records what a customer ticked and signed, against the very texts that stood on the form. */
public final class RecordSignedForm {

  private final UnitOfWork work;
  private final ConsentForms forms;
  private final Customers customers;
  private final RecordConsent recordConsent;
  private final EvidenceFiles evidence;
  private final BusinessClock clock;

  public RecordSignedForm(
      UnitOfWork work,
      ConsentForms forms,
      Customers customers,
      RecordConsent recordConsent,
      EvidenceFiles evidence,
      BusinessClock clock) {
    this.work = work;
    this.forms = forms;
    this.customers = customers;
    this.recordConsent = recordConsent;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** What a scan of the barcode found. */
  public sealed interface Found {
    record Form(ConsentForm form, Customer customer) implements Found {}

    /** This form cannot be recorded, or not here. */
    record Refused(Refusal reason) implements Found {}
  }

  /**
   * Off the event thread.
   *
   * @param customerId whose card or order is at hand; 0 for nobody's
   */
  public Found find(String scanned, long customerId) {
    return switch (FormNumber.read(scanned)) {
      case FormNumber.Reading.NotAForm ignored -> refused("form-unknown");
      case FormNumber.Reading.Damaged ignored -> refused("form-damaged");
      case FormNumber.Reading.Valid(FormNumber number) -> work.call(() -> find(number, customerId));
    };
  }

  private Found find(FormNumber number, long customerId) {
    Optional<ConsentForm> found = forms.byNumber(number);
    Optional<Customer> customer = found.flatMap(form -> customers.byId(form.customerId()));
    if (found.isEmpty() || customer.isEmpty()) {
      return refused(forms.wasGiven(number) ? "form-erased" : "form-unknown");
    }
    ConsentForm form = found.get();
    LocalDate recorded = form.recordedOn();
    if (recorded != null) {
      return new Found.Refused(Refusal.of("form-recorded", "form", recorded));
    }
    if (customerId != 0 && customerId != form.customerId()) {
      return refused("form-of-another");
    }
    return new Found.Form(form, customer.get());
  }

  private static Found refused(String code) {
    return new Found.Refused(Refusal.of(code, "form"));
  }

  /**
   * What the clerk sees on the paper.
   *
   * @param by who signed; null where nobody said so
   * @param place where the paper lies
   * @param scan of the paper; null for none
   */
  public record Signed(
      FormNumber number,
      long customerId,
      Set<ConsentScope> ticked,
      LocalDate on,
      @Nullable IndicatedBy by,
      String place,
      @Nullable Path scan) {

    public Signed {
      ticked = Set.copyOf(ticked);
    }
  }

  /** What came of it. */
  public sealed interface Result {
    record Recorded(ConsentForm form, RecordConsent.Result.Recorded consents) implements Result {}

    /** Nothing was written; each reason names its field. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** Off the event thread. */
  public Result record(Signed signed, Actor actor) {
    Path scan = signed.scan();
    if (scan == null) {
      return write(signed, null, actor);
    }
    Optional<EvidenceFiles.Kept> kept = evidence.keep(scan);
    if (kept.isEmpty()) {
      return new Result.Refused(List.of(Refusal.of("evidence-unreadable", "scan")));
    }
    boolean recorded = false;
    try {
      Result result = write(signed, kept.get().hash(), actor);
      recorded = result instanceof Result.Recorded;
      return result;
    } finally {
      if (!recorded) {
        evidence.drop(kept.get());
      }
    }
  }

  private Result write(Signed signed, @Nullable String scan, Actor actor) {
    return work.callAgain(
        () -> {
          forms.lock(signed.number());
          return switch (find(signed.number(), signed.customerId())) {
            case Found.Refused(Refusal reason) -> new Result.Refused(List.of(reason));
            case Found.Form(ConsentForm form, Customer customer) ->
                write(signed, form, customer, scan, actor);
          };
        });
  }

  private Result write(
      Signed signed, ConsentForm form, Customer customer, @Nullable String scan, Actor actor) {
    List<Refusal> reasons = check(signed, form, customer, scan != null);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    IndicatedBy by = signed.by();
    RecordConsent.Entry entry =
        new RecordConsent.Entry(
            form.customerId(),
            changes(signed, form),
            scan == null ? Way.WRITTEN : Way.FORM,
            null,
            signed.on(),
            form.language(),
            0,
            // it stands on the form (Art. 7(3))
            true,
            by == null ? IndicatedBy.SUBJECT : by,
            signed.place(),
            scan,
            -1,
            null);
    return switch (recordConsent.record(entry, actor)) {
      case RecordConsent.Result.Refused refused -> new Result.Refused(refused.reasons());
      case RecordConsent.Result.ChangedMeanwhile ignored ->
          throw new IllegalStateException("nothing was looked at before");
      case RecordConsent.Result.Recorded recorded -> {
        if (!forms.recorded(form.number(), clock.today())) {
          throw new IllegalStateException("the row was not locked");
        }
        yield new Result.Recorded(form, recorded);
      }
    };
  }

  private static List<RecordConsent.Change> changes(Signed signed, ConsentForm form) {
    return form.scopes().stream()
        .filter(signed.ticked()::contains)
        .map(
            scope ->
                new RecordConsent.Change(
                    scope, Decision.GIVEN, form.text(scope).orElseThrow().text().hash()))
        .toList();
  }

  private List<Refusal> check(Signed signed, ConsentForm form, Customer customer, boolean scanned) {
    List<Refusal> reasons = new ArrayList<>();
    if (!form.scopes().containsAll(signed.ticked())) {
      reasons.add(Refusal.of("form-lacks-purpose", "scopes"));
    }
    if (signed.on().isBefore(form.printedOn())) {
      reasons.add(Refusal.of("form-signed-before-print", "obtained", form.printedOn()));
    }
    if (signed.by() == null && customer.minor() == Minor.YES) {
      reasons.add(Refusal.of("declarer-missing", "indicatedBy"));
    }
    if (signed.place().isBlank() && !scanned) {
      reasons.add(Refusal.of("form-place-missing", "evidencePlace"));
    }
    return reasons;
  }
}
