package thekla.order;

import java.util.List;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Calls an order off. */
public final class CancelOrder {

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final BusinessClock clock;

  public CancelOrder(UnitOfWork unitOfWork, OrderBook book, BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    record Done(Order.Cancelled order) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  public Result cancel(long number) {
    return unitOfWork.call(
        () ->
            switch (book.byNumber(number).orElse(null)) {
              case Order.Placed placed -> {
                book.cancel(placed, clock.now());
                yield new Result.Done(new Order.Cancelled(placed, clock.now()));
              }
              case Order.Cancelled ignored -> refused("order-cancelled");
              case null, default -> refused("order-unknown");
            });
  }

  private static Result refused(String code) {
    return new Result.Refused(List.of(Refusal.of(code, "number")));
  }
}
