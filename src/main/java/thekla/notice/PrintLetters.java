package thekla.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import thekla.customer.Channel;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.Refusal;
import thekla.notice.Messages.State;
import thekla.shop.ShopDetails;

/**
 * Writes the letters that wait as PDF, each once, by the same claims as the messages on a wire. The
 * contact rules are asked again. Never inside a transaction.
 */
public final class PrintLetters {

  private static final int MOST_AT_ONCE = 500;
  private static final Duration KEPT = Duration.ofDays(7);

  private final Outbox outbox;
  private final Notices notices;
  private final ContactPermission permission;
  private final LetterFiles files;
  private final ShopDetails shop;
  private final LongConsumer ended;
  private final BusinessClock clock;

  PrintLetters(
      Outbox outbox,
      Notices notices,
      ContactPermission permission,
      LetterFiles files,
      ShopDetails shop,
      LongConsumer ended,
      BusinessClock clock) {
    this.outbox = outbox;
    this.notices = notices;
    this.permission = permission;
    this.files = files;
    this.shop = shop;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * What one run did.
   *
   * @param cancelled letters the customer does not want any more
   */
  public record Report(List<Path> printed, int cancelled, int failed) {}

  public Report print() {
    files.deleteBefore(clock.now().minus(KEPT));
    List<Path> printed = new ArrayList<>();
    int cancelled = 0;
    int failed = 0;
    for (long id : notices.due(Channel.LETTER, clock.now(), MOST_AT_ONCE)) {
      Optional<Outbox.Claimed> claimed =
          outbox.claim(id, UUID.randomUUID().toString(), clock.now());
      if (claimed.isPresent()) {
        Optional<Refusal> forbidden = forbidden(claimed.get());
        if (forbidden.isPresent()) {
          outbox.ended(claimed.get(), State.CANCELLED, forbidden.get(), clock.now());
          cancelled++;
        } else {
          try {
            printed.add(write(claimed.get()));
            outbox.sent(claimed.get(), clock.now());
          } catch (IOException | Fault e) {
            outbox.ended(claimed.get(), State.FAILED, Refusal.of("letter-file", ""), clock.now());
            failed++;
          }
        }
        ended.accept(id);
      }
    }
    return new Report(printed, cancelled, failed);
  }

  private Optional<Refusal> forbidden(Outbox.Claimed letter) {
    Long customer = letter.customerId();
    return customer == null
        ? Optional.of(Refusal.of("customer-gone", ""))
        : permission.refused(
            customer, letter.purpose(), Channel.LETTER, letter.envelope().canonical());
  }

  private Path write(Outbox.Claimed letter) throws IOException {
    Envelope envelope = letter.envelope();
    return files.write(
        letter.id(),
        NoticeLetter.document(
            shop.load(),
            envelope.recipient(),
            letter.language(),
            clock.today(),
            envelope.subject(),
            envelope.body()));
  }
}
