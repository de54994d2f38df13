package thekla.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;
import thekla.order.LineKey;

/** What is special about messages that tell of orders. Off the event thread. */
public interface Notices {

  /**
   * What a notice rests on.
   *
   * @param consentSeq the row of the ledger that allowed it
   * @param receiptId the goods receipt it tells of; null for a reminder
   * @param lines the titles it tells of
   */
  record About(long consentSeq, @Nullable Long receiptId, List<LineKey> lines) {
    public About {
      lines = List.copyOf(lines);
    }
  }

  /** How far a notice is. */
  record Known(
      long id,
      @Nullable Long customerId,
      MessagePurpose purpose,
      Channel channel,
      Messages.State state,
      boolean forgotten) {}

  /** Says what this message rests on; inside the caller's transaction. */
  void about(long messageId, About about);

  Optional<About> about(long messageId);

  Optional<Known> byId(long messageId);

  /** The notices of one goods receipt to one customer. */
  List<Known> ofReceipt(long receiptId, long customerId);

  /** The notices that tell of this order. */
  List<Known> ofOrder(long orderId);

  /** What waits for a customer: notices and advertising alike, not what is being sent. */
  List<Known> waiting(long customerId);

  /** Takes a notice away that never left; false when it did, or is about to. */
  boolean remove(long messageId);

  /** Empties recipient, subject and text; purpose, way and times stay (privacy-rules 8.2). */
  void forget(long messageId, Instant now);

  /**
   * Deletes what is left of notices whose orders were all done then, a few at a time.
   *
   * @return how many
   */
  int endBefore(Instant moment);

  /** Another recipient for a notice that waits or failed. */
  void readdress(long messageId, String recipient, String canonical);

  /** What a list of notices can be about. */
  enum Group {
    /** Leave by themselves: e-mail and text messages. */
    WAITING,
    CALLS,
    LETTERS,
    /** Did not leave, or nobody knows, and nobody has decided about them yet. */
    FAILED
  }

  /**
   * One notice of a list.
   *
   * @param customerNumber empty once the card is gone
   */
  record Row(
      Messages.Row message,
      @Personal("customer.number") String customerNumber,
      @Personal("customer.last_name") String name) {
    public long id() {
      return message.id();
    }
  }

  /** The oldest first. */
  List<Row> list(Group group, int limit);

  long count(Group group);

  /** Letters and calls whose time has come, the oldest first. */
  List<Long> due(Channel channel, Instant now, int limit);

  /**
   * Ends or postpones what nobody has claimed.
   *
   * @param next when it is tried again; null when it is over
   * @return false when it is not in one of these states any more
   */
  boolean settle(
      long messageId,
      Set<Messages.State> from,
      Messages.State to,
      @Nullable Refusal reason,
      @Nullable Instant next,
      Instant now);
}
