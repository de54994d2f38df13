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

  /** Only whether they may be told of their orders; one look-up, for taking one. */
  public CustomerConsents notification(long customerId) {
    return CustomerConsents.of(
        customerId,
        ledger.history(customerId, ConsentScope.NOTIFICATION),
        Optional.empty(),
        event -> false);
  }

  /** Whether none of what {@link #notification} told was recorded since. */
  public boolean notificationStands(long customerId, long seq) {
    return ledger.lastSeq(customerId, ConsentScope.NOTIFICATION) == seq;
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
