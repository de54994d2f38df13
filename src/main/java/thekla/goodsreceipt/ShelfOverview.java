package thekla.goodsreceipt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thekla.customer.Channel;
import thekla.customer.MessageKind;
import thekla.goodsreceipt.ReceiptLists.Waiting;
import thekla.kernel.BusinessClock;

/** The hold shelf, and what may be done about each thing on it. Off the event thread. */
public final class ShelfOverview {

  private final ReceiptLists lists;
  private final Receipts receipts;
  private final StillAllowed allowed;
  private final BusinessClock clock;

  public ShelfOverview(
      ReceiptLists lists, Receipts receipts, StillAllowed allowed, BusinessClock clock) {
    this.lists = lists;
    this.receipts = receipts;
    this.allowed = allowed;
    this.clock = clock;
  }

  /** How the customer may hear of it. */
  public enum Todo {
    /** By the kind of message of the order. */
    TOLD,
    /** No message was wanted, and an e-mail or text message is allowed. */
    MAIL,
    /** No message was wanted, and a call is allowed. */
    CALL,
    /** No message was wanted, and a letter is allowed. */
    WRITE,
    /** Nothing is allowed: the customer comes by without being told. */
    WAIT
  }

  /**
   * @param until from when on it may be called off
   */
  public record Row(Waiting waiting, LocalDate until, boolean overdue, Todo todo) {}

  /** All that waits, the longest first. */
  public List<Row> rows() {
    ShelfSettings settings = receipts.settings();
    Map<Long, Todo> known = new HashMap<>();
    return lists.waiting().stream().map(one -> row(one, settings, known)).toList();
  }

  private Row row(Waiting one, ShelfSettings settings, Map<Long, Todo> known) {
    LocalDate until = ClearShelf.until(one.item(), settings, clock);
    return new Row(one, until, !clock.today().isBefore(until), todo(one.whom(), known));
  }

  private Todo todo(ReceiptLists.Whom whom, Map<Long, Todo> known) {
    if (!whom.message().kind().equals(MessageKind.NONE)) {
      return Todo.TOLD;
    }
    Long customer = whom.customerId();
    return customer == null
        ? Todo.WAIT
        : known.computeIfAbsent(customer, id -> todo(allowed.ways(id)));
  }

  private static Todo todo(Set<Channel> ways) {
    if (ways.contains(Channel.PHONE)) {
      return Todo.CALL;
    }
    if (ways.contains(Channel.EMAIL) || ways.contains(Channel.SMS)) {
      return Todo.MAIL;
    }
    return ways.contains(Channel.LETTER) ? Todo.WRITE : Todo.WAIT;
  }
}
