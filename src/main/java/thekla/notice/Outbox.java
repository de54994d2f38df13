package thekla.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;

/** Where messages wait until they are sent; for the use cases of this room. */
public interface Outbox {

  /** A message with its recipient, every field filled. */
  record Ready(MessageDraft draft, String recipient, String recipientCanonical) {}

  /**
   * A message that this program, and no other, may send now.
   *
   * @param customerId null once the customer was erased
   * @param attempts this one included
   */
  record Claimed(
      long id,
      String claim,
      @Nullable Long customerId,
      MessagePurpose purpose,
      Channel channel,
      String language,
      int attempts,
      Envelope envelope) {}

  /** Its id. Inside the caller's transaction. */
  long add(Ready message, Actor actor, Instant now);

  /**
   * Messages whose time has come and that leave by themselves, the oldest first. Also what was
   * changed later than now: then the clock was set back, and its time may be far off.
   */
  List<Long> due(Instant now, int limit);

  /**
   * Takes a due message for sending; durable when it returns. Empty when another took it.
   *
   * @param claim a mark nobody else has
   */
  Optional<Claimed> claim(long id, String claim, Instant now);

  void sent(Claimed message, Instant now);

  /** Not now: due again at {@code next}. */
  void postponed(Claimed message, Refusal reason, Instant next, Instant now);

  /** Ended without being sent, or without knowing. */
  void ended(Claimed message, Messages.State state, Refusal reason, Instant now);

  /**
   * Claims older than this whose program never said what came of them: they may have been sent.
   * Also claims from a time that is not yet, when the clock was set back meanwhile.
   *
   * @param notAfter the latest moment a claim can honestly bear
   * @return how many
   */
  int abandon(Instant olderThan, Instant notAfter, Refusal reason, Instant now);

  /** Changes the state if it is one of these; false when it is not, or its text is gone. */
  boolean move(long id, List<Messages.State> from, Messages.State to, Instant now);

  /** Gives a claimed message back: nothing was done with it. */
  void giveBack(Claimed message, Instant now);

  /** Whether anything waits or is on its way that leaves by itself. */
  boolean isWaiting();
}
