package thekla.notice;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** What a clerk may decide about a message in the outbox. */
public final class ChangeMessage {

  private final UnitOfWork unitOfWork;
  private final Outbox outbox;
  private final LongConsumer ended;
  private final BusinessClock clock;

  /**
   * @param ended told of each message that will not leave
   */
  public ChangeMessage(
      UnitOfWork unitOfWork, Outbox outbox, LongConsumer ended, BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
    this.ended = ended;
    this.clock = clock;
  }

  /** Does not send what still waits; empty when that was in time. */
  public Optional<Refusal> cancel(long id) {
    Optional<Refusal> refused =
        move(id, List.of(Messages.State.QUEUED), Messages.State.CANCELLED, "message-not-waiting");
    if (refused.isEmpty()) {
      ended.accept(id);
    }
    return refused;
  }

  /**
   * Sends again what failed, or what may not have arrived: the clerk has asked. Empty when it waits
   * in the outbox again.
   */
  public Optional<Refusal> retry(long id) {
    return move(
        id,
        List.of(Messages.State.FAILED, Messages.State.UNCERTAIN),
        Messages.State.QUEUED,
        "message-not-failed");
  }

  private Optional<Refusal> move(
      long id, List<Messages.State> from, Messages.State to, String otherwise) {
    boolean moved = unitOfWork.call(() -> outbox.move(id, from, to, clock.now()));
    return moved ? Optional.empty() : Optional.of(Refusal.of(otherwise, ""));
  }
}
