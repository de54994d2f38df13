package thekla.order;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.customer.MessageKind;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Turns a draft into an order the customer can rely on: checked, numbered, durable. */
public final class TakeOrder {

  public static final int MOST_PIECES = 999;
  static final int LONGEST_NOTE = 2000;
  static final int LONGEST_NAME = 200;
  static final int LONGEST_TITLE = 500;

  /** In cents. */
  public static final long HIGHEST_PRICE = 100_000_00;

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final Customers customers;
  private final MessageRule rule;
  private final BusinessClock clock;

  public TakeOrder(
      UnitOfWork unitOfWork,
      OrderBook book,
      Customers customers,
      MessageRule rule,
      BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.customers = customers;
    this.rule = rule;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** The order is on the disk. */
    record Taken(Order.Placed order) implements Result {}

    /** Nothing was saved; each reason names its field. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  public Result take(Order.Draft draft, Actor actor) {
    List<Refusal> reasons = check(draft);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return unitOfWork.callAgain(() -> place(draft, actor));
  }

  private Result place(Order.Draft draft, Actor actor) {
    Orderer orderer = draft.orderer();
    if (orderer instanceof Orderer.Known known) {
      // the card may have changed since the clerk picked it: what is on the disk counts
      Optional<Customer> card = current(known.customer());
      if (card.isEmpty()) {
        return new Result.Refused(List.of(Refusal.of("customer-gone", "customer")));
      }
      orderer = new Orderer.Known(card.get());
    }
    Optional<MessageRule.Decided> decided = message(orderer, draft.messageKind());
    if (decided.isEmpty()) {
      return new Result.Refused(List.of(Refusal.of("message-unreachable", "message")));
    }
    long number = book.nextNumber();
    Order.Placed order =
        new Order.Placed(
            draft.id(),
            number,
            book.pickupNumber(number),
            orderer,
            draft.lines(),
            decided.get().message(),
            draft.deposit(),
            draft.note(),
            clock.now(),
            actor,
            draft.intake());
    if (draft.id() != 0 && !book.removeDraft(draft.id())) {
      return new Result.Refused(List.of(Refusal.of("draft-gone", "")));
    }
    return new Result.Taken(settled(book.add(order), draft.messageKind(), decided.get()));
  }

  /**
   * A consent that was withdrawn while the order was on its way is seen now: whoever withdraws
   * after this waits for the order's row, and works it out again.
   */
  private Order.Placed settled(
      Order.Placed order, @Nullable String chosen, MessageRule.Decided decided) {
    if (!(order.orderer() instanceof Orderer.Known(Customer customer)) || rule.stands(decided)) {
      return order;
    }
    Optional<Message> now = rule.decide(customer, chosen).map(MessageRule.Decided::message);
    if (now.isEmpty() || now.get().equals(order.message())) {
      return order;
    }
    book.changeMessages(customer.id(), now.get());
    return order.with(now.get());
  }

  private Optional<Customer> current(Customer card) {
    return customers
        .version(card.id())
        .flatMap(
            version -> version == card.version() ? Optional.of(card) : customers.byId(card.id()));
  }

  private Optional<MessageRule.Decided> message(Orderer orderer, @Nullable String chosen) {
    return switch (orderer) {
      case Orderer.Known(Customer customer) -> rule.decide(customer, chosen);
      case Orderer.WalkIn ignored ->
          chosen == null || chosen.equals(MessageKind.NONE)
              ? Optional.of(
                  new MessageRule.Decided(
                      new Message(MessageKind.NONE, MessageKind.NONE, Message.Reason.WALK_IN),
                      null))
              : Optional.empty();
    };
  }

  /** What can be said without looking anything up; empty when nothing is wrong. */
  public static List<Refusal> check(Order.Draft draft) {
    List<Refusal> reasons = new ArrayList<>();
    if (draft.lines().isEmpty()) {
      reasons.add(Refusal.of("no-lines", "title"));
    }
    if (draft.orderer() instanceof Orderer.WalkIn walkIn && walkIn.name().length() > LONGEST_NAME) {
      reasons.add(Refusal.of("too-long", "customer", LONGEST_NAME));
    }
    if (draft.orderer() instanceof Orderer.WalkIn walkIn) {
      requireStorable(walkIn.name(), "customer", reasons);
    }
    for (int i = 0; i < draft.lines().size(); i++) {
      checkLine(draft.lines().get(i), "line " + (i + 1), reasons);
    }
    if (draft.deposit().minor() < 0) {
      reasons.add(Refusal.of("deposit-negative", "deposit"));
    } else if (draft.deposit().minor() > draft.total().minor()
        && draft.lines().stream().allMatch(line -> line.price() != null)) {
      reasons.add(Refusal.of("deposit-above-total", "deposit"));
    }
    String note = draft.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      reasons.add(Refusal.of("too-long", "note", LONGEST_NOTE));
    }
    if (note != null) {
      requireStorable(note, "note", reasons);
    }
    return reasons;
  }

  /** U+0000 and halves of characters are kept by one database and a fault in another. */
  private static void requireStorable(String text, String field, List<Refusal> reasons) {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      reasons.add(Refusal.of("control-characters", field));
    }
  }

  private static void checkLine(OrderLine line, String field, List<Refusal> reasons) {
    if (line.title().isBlank()) {
      reasons.add(Refusal.of("title-missing", field));
    } else if (line.title().length() > LONGEST_TITLE) {
      reasons.add(Refusal.of("too-long", field, LONGEST_TITLE));
    }
    requireStorable(line.title(), field, reasons);
    if (line.quantity() < 1 || line.quantity() > MOST_PIECES) {
      reasons.add(Refusal.of("quantity-range", field, 1, MOST_PIECES));
    }
    Money price = line.price();
    if (price != null && (price.minor() < 0 || price.minor() > HIGHEST_PRICE)) {
      reasons.add(Refusal.of("price-range", field, HIGHEST_PRICE / 100));
    }
  }
}
