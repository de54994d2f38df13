package thekla.consent;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import thekla.kernel.UnitOfWork;

/** What customers agreed to. Off the event thread. */
public final class Consents {

  private final Ledger ledger;
  private final ConsentTexts texts;
  private final UnitOfWork work;

  public Consents(Ledger ledger, ConsentTexts texts, UnitOfWork work) {
    this.ledger = ledger;
    this.texts = texts;
    this.work = work;
  }

  public CustomerConsents of(long customerId) {
    return work.callAgain(
        () ->
            CustomerConsents.of(
                customerId, ledger.history(customerId), ledger.stamp(customerId), outdated()));
  }

  /** Whether somebody may be told of their orders, and whose rows said so. */
  public record Notification(CustomerConsents consents, List<Long> subjects) {}

  /** Only that scope; two look-ups, for taking an order. */
  public Notification notification(long customerId) {
    List<Long> subjects = ledger.subjects(customerId);
    return new Notification(
        CustomerConsents.of(
            customerId,
            ledger.history(subjects, ConsentScope.NOTIFICATION),
            Optional.empty(),
            event -> false),
        subjects);
  }

  /** Whether nothing was recorded since; one look-up. */
  public boolean stands(Notification seen) {
    return ledger.lastSeq(seen.subjects(), ConsentScope.NOTIFICATION) == seen.consents().lastSeq();
  }

  /** One row per event, the oldest first. */
  public List<ConsentEvent> history(long customerId) {
    return work.callAgain(() -> ledger.history(customerId));
  }

  /** Whether nothing was recorded or corrected since; two look-ups. */
  public boolean stillStands(CustomerConsents seen) {
    long customerId = seen.customerId();
    return ledger.lastSeq(customerId) == seen.lastSeq()
        && ledger.stamp(customerId).equals(seen.stamp());
  }

  /** The newest row of a customer, 0 where there is none. */
  public long lastSeq(long customerId) {
    return ledger.lastSeq(customerId);
  }

  /** Whether the text of a row has a newer meaning (R-CON-4). */
  public Predicate<ConsentEvent> outdated() {
    List<ConsentText> current = texts.current();
    return event -> {
      TextRef shown = event.how().text();
      return shown != null
          && current.stream()
              .anyMatch(
                  text ->
                      text.purpose() == event.scope().purpose()
                          && text.language().equals(event.how().language())
                          && text.version() > shown.version());
    };
  }
}
