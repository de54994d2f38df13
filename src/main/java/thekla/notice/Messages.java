package thekla.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;

/** What screens and the command line list of messages. Off the event thread. */
public interface Messages {

  /** How far a message is. */
  enum State {
    QUEUED,
    SENDING,
    SENT,
    FAILED,
    CANCELLED,
    /** It may have been sent: the program ended, or the server fell silent, at the wrong moment. */
    UNCERTAIN
  }

  /**
   * One message.
   *
   * @param reason why it is not sent, or not yet
   * @param nextAttemptAt means something while it is queued
   */
  record Row(
      long id,
      MessagePurpose purpose,
      Channel channel,
      @Personal("outgoing_message.recipient") String recipient,
      @Personal("outgoing_message.subject") String subject,
      @Personal("outgoing_message.body") String body,
      State state,
      int attempts,
      Instant nextAttemptAt,
      @Nullable Refusal reason,
      Instant queuedAt,
      @Nullable Instant sentAt,
      @Personal("outgoing_message.clerk") String clerk,
      String workplace) {}

  /**
   * The newest first.
   *
   * @param purpose null for all
   */
  List<Row> of(long customerId, @Nullable MessagePurpose purpose, int limit);
}
