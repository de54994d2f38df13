package thekla.goodsreceipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.HoldShelf.Item;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.OrderProgress.Awaited;

/** Where something waits: with what already waits for the customer, else on a free shelf. */
public final class GiveShelf {

  public static final int LONGEST = 20;

  private final UnitOfWork work;
  private final Receipts receipts;
  private final HoldShelf shelf;

  public GiveShelf(UnitOfWork work, Receipts receipts, HoldShelf shelf) {
    this.work = work;
    this.receipts = receipts;
    this.shelf = shelf;
  }

  void give(Awaited order, int pieces, long receiptId, ShelfSettings settings, Instant now) {
    Item before = shelf.item(order.key()).orElse(null);
    shelf.put(
        before == null
            ? new Item(
                order.key(),
                pieces,
                shelfFor(order.customerId(), order.key().orderId(), settings),
                now,
                receiptId,
                null)
            : new Item(
                before.line(),
                before.pieces() + pieces,
                before.shelf(),
                before.since(),
                receiptId,
                before.remindedAt()));
  }

  private String shelfFor(@Nullable Long customerId, long orderId, ShelfSettings settings) {
    return waiting(customerId, orderId).stream()
        .max(Comparator.comparing(Item::since))
        .map(Item::shelf)
        .orElseGet(() -> free(settings.shelves(), shelf.inUse()));
  }

  private List<Item> waiting(@Nullable Long customerId, long orderId) {
    return customerId == null ? shelf.ofOrder(orderId) : shelf.ofCustomer(customerId);
  }

  /** The lowest number that is free; where none is, the one on which least waits. */
  static String free(int shelves, Map<String, Integer> inUse) {
    return IntStream.rangeClosed(1, Math.max(1, shelves))
        .mapToObj(String::valueOf)
        .min(Comparator.comparingInt(number -> inUse.getOrDefault(number, 0)))
        .orElseThrow();
  }

  /**
   * The clerk puts all that waits for this customer or walk-in elsewhere.
   *
   * @return why not, empty when it is done
   */
  public List<Refusal> move(long orderId, @Nullable Long customerId, String where) {
    String written = where.strip();
    if (written.isEmpty() || written.length() > LONGEST) {
      return List.of(Refusal.of("shelf-length", "shelf", LONGEST));
    }
    return work.callAgain(
        () -> {
          receipts.hold();
          List<Item> items = waiting(customerId, orderId);
          items.forEach(
              item ->
                  shelf.put(
                      new Item(
                          item.line(),
                          item.pieces(),
                          written,
                          item.since(),
                          item.receiptId(),
                          item.remindedAt())));
          return items.isEmpty() ? List.of(Refusal.of("shelf-empty", "shelf")) : List.of();
        });
  }
}
