package thekla.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.How;
import thekla.consent.IndicatedBy;
import thekla.consent.Ledger;
import thekla.consent.Way;
import thekla.customer.CustomerWords;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;

/**
 * The one eraser: whatever removes a person goes through here (R-RET-8). It knows no rule of
 * retention; who is due and who is held is decided before. Joins the caller's unit of work.
 */
public final class Eraser {

  /** The oldest backup, and seven days more (privacy-rules 8.2). */
  public static final int MARKS_AFTER_BACKUP_DAYS = 7;

  private final ErasureBook book;
  private final ErasureLog log;
  private final Ledger ledger;
  private final CustomerWords words;
  private final PersonMarks marks;
  private final PersonalFiles files;
  private final IntSupplier oldestBackupDays;
  private final BusinessClock clock;

  public Eraser(
      ErasureBook book,
      ErasureLog log,
      Ledger ledger,
      CustomerWords words,
      PersonMarks marks,
      PersonalFiles files,
      IntSupplier oldestBackupDays,
      BusinessClock clock) {
    this.book = book;
    this.log = log;
    this.ledger = ledger;
    this.words = words;
    this.marks = marks;
    this.files = files;
    this.oldestBackupDays = oldestBackupDays;
    this.clock = clock;
  }

  /** An order, and the number that files are named by. */
  record Which(long orderId, long number) {}

  /** Orders that are done become lines of nobody. */
  ErasureCounts orders(Collection<Which> orders) {
    List<String> written = new ArrayList<>();
    orders.forEach(order -> written.addAll(files.ofOrder(order.number())));
    log.deleteLater(written);
    ErasureCounts counts = book.part(orders.stream().map(Which::orderId).toList(), clock.today());
    counts.add("file", written.size());
    return counts;
  }

  /** Cards without orders go, with all that hangs on them. */
  ErasureCounts cards(Collection<Long> customerIds, Actor actor) {
    ErasureCounts counts = new ErasureCounts();
    if (customerIds.isEmpty()) {
      return counts;
    }
    LocalDate until =
        clock.today().plusDays(oldestBackupDays.getAsInt() + (long) MARKS_AFTER_BACKUP_DAYS);
    Map<String, String> remembered = new HashMap<>();
    book.faces(customerIds).forEach(face -> remembered.putAll(marks.of(face)));
    log.remember(remembered, until);
    List<String> written = new ArrayList<>(files.ofMessages(book.messagesOf(customerIds)));
    written.addAll(files.ofSerials(book.serialsOf(customerIds)));
    written.addAll(files.ofForms(book.formsOf(customerIds)));
    Set<String> scans = new HashSet<>();
    ledger
        .histories(customerIds)
        .forEach(
            (customer, events) -> {
              events.stream()
                  .map(event -> event.how().evidenceHash())
                  .filter(Objects::nonNull)
                  .forEach(scans::add);
              counts.add("consent_event", ledger.erase(customer, trace(actor)));
            });
    if (!scans.isEmpty()) {
      scans.removeAll(book.referredScans(scans));
      written.addAll(files.scans(scans));
    }
    log.deleteLater(written);
    counts.add("file", written.size());
    words.remove(customerIds);
    counts.add(book.eraseCards(customerIds));
    return counts;
  }

  /**
   * A card whose orders, consents and messages are another's by now. Nothing is remembered of it:
   * the person is still here, and a backup brings both cards back as they were.
   */
  ErasureCounts duplicate(long customerId) {
    List<Long> one = List.of(customerId);
    words.remove(one);
    return book.eraseCards(one);
  }

  private ConsentEvent trace(Actor actor) {
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    return new ConsentEvent(
        0,
        ConsentScope.STORAGE,
        Decision.ERASED,
        new How(Way.ERASURE, null, now, "de", null, false, IndicatedBy.SUBJECT, null, null),
        now,
        actor,
        null);
  }

  /** After the commit: the files that belonged to what is gone. */
  int deleteFiles() {
    int deleted = 0;
    for (List<String> some = log.filesToDelete(ErasureBook.MOST);
        !some.isEmpty();
        some = log.filesToDelete(ErasureBook.MOST)) {
      for (String path : some) {
        files.delete(path);
        log.fileDeleted(path);
        deleted++;
      }
    }
    return deleted;
  }
}
