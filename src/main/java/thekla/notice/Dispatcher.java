package thekla.notice;

import java.time.Duration;
import thekla.kernel.Rounds;

/** Sends in the background, between {@link #start} and {@link #close}. */
public final class Dispatcher implements AutoCloseable {

  private final Rounds rounds;

  public Dispatcher(SendMessages sending, Outbox outbox) {
    this(sending, outbox, Duration.ofSeconds(3), Duration.ofSeconds(15));
  }

  /**
   * @param busy between two looks while something waits
   * @param idle between two looks while nothing does: another workplace may queue
   */
  Dispatcher(SendMessages sending, Outbox outbox, Duration busy, Duration idle) {
    rounds =
        new Rounds(
            "thekla-messages",
            Duration.ZERO,
            idle,
            goOn -> {
              sending.sendDue(goOn);
              return outbox.isWaiting() ? busy : idle;
            });
  }

  /** Once; a second call changes nothing. */
  public void start() {
    rounds.start();
  }

  /** Something was queued just now. From any thread. */
  public void wake() {
    rounds.wake();
  }

  /**
   * A message on its way is sent to its end first. Not on the event thread; before the database is
   * closed.
   */
  @Override
  public void close() {
    rounds.close();
  }
}
