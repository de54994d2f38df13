package thekla.order;

import java.util.Optional;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;

/** Puts an order aside when another customer steps in, durably, and takes it up again. */
public final class ParkOrder {

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final BusinessClock clock;

  public ParkOrder(UnitOfWork unitOfWork, OrderBook book, BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.clock = clock;
  }

  /** The draft as kept, with its id. */
  public Order.Draft park(Order.Draft draft, Actor actor) {
    return unitOfWork.call(() -> book.park(draft, actor, clock.now()));
  }

  /** The row stays until the order is taken or discarded, so a power cut loses nothing. */
  public Optional<Order.Draft> resume(long id) {
    return unitOfWork.call(() -> book.draft(id));
  }

  public void discard(long id) {
    unitOfWork.run(() -> book.removeDraft(id));
  }
}
