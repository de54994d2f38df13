package thekla.goodsreceipt;

import thekla.goodsreceipt.HoldShelf.Item;
import thekla.order.LineKey;
import thekla.order.OrderEvents;
import thekla.order.TrackedOrder;

/** What is collected or given up does not wait any more. */
public final class ShelfFollowsOrders implements OrderEvents {

  private final HoldShelf shelf;

  public ShelfFollowsOrders(HoldShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void shelfCleared(LineKey line, int pieces) {
    shelf
        .item(line)
        .ifPresent(
            item -> {
              if (item.pieces() <= pieces) {
                shelf.remove(line);
              } else {
                shelf.put(
                    new Item(
                        line,
                        item.pieces() - pieces,
                        item.shelf(),
                        item.since(),
                        item.receiptId(),
                        item.remindedAt()));
              }
            });
  }

  @Override
  public void closed(TrackedOrder order) {
    shelf.removeOrder(order.id());
  }
}
