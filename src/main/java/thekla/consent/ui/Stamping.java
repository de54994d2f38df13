package thekla.consent.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.CustomerConsents;
import thekla.consent.Decision;
import thekla.consent.IndicatedBy;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Entry;
import thekla.consent.RecordConsent.Result;
import thekla.consent.Stamp;
import thekla.consent.Standing;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.kernel.Actor;

/**
 * One press of the stamp.
 *
 * @param seen the newest row of the ledger the clerk has seen
 */
record Stamping(
    long customerId,
    List<Change> changes,
    Way way,
    boolean told,
    long seen,
    @Nullable Stamp stamp) {

  /** What came of it, and how it stands now. */
  record Outcome(Result result, Optional<Looked> looked) {}

  /** What was ticked just now; what stands is not given again by a stamp on something else. */
  static List<Change> changes(Predicate<ConsentScope> newly) {
    return Arrays.stream(ConsentScope.values())
        .filter(newly)
        .map(scope -> new Change(scope, Decision.GIVEN))
        .toList();
  }

  /** The same, and given ones whose text has got another meaning: the panel reads it aloud. */
  static List<Change> changesToAsk(CustomerConsents consents, Predicate<ConsentScope> newly) {
    return changes(
        scope -> {
          Standing standing = consents.standing(scope);
          return newly.test(scope) || (standing.given() && standing.outdated());
        });
  }

  /** Off the event thread. */
  Result write(ConsentWork now) {
    Actor actor = now.actor().get();
    String language = now.customers().byId(customerId).map(Customer::language).orElse("de");
    Entry entry =
        new Entry(
            customerId,
            changes,
            way,
            null,
            null,
            language,
            0,
            told,
            IndicatedBy.SUBJECT,
            null,
            null,
            seen(now, actor),
            stamp);
    return now.recordConsent().record(entry, actor);
  }

  /** What lapsed because the same click saved another address was seen, too. */
  private long seen(ConsentWork now, Actor actor) {
    boolean own =
        now.consents().history(customerId).stream()
            .filter(event -> event.seq() > seen)
            .allMatch(
                event ->
                    event.how().way() == Way.CONTACT_CHANGED && event.recordedBy().equals(actor));
    return own ? now.consents().lastSeq(customerId) : seen;
  }
}
