package thekla.order;

import java.util.List;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Calls an order off. */
public final class CancelOrder {

  private final UnitOfWork unitOfWork;
  private final OrderProgress progress;
  private final FollowOrders follow;

  public CancelOrder(UnitOfWork unitOfWork, OrderProgress progress, FollowOrders follow) {
    this.unitOfWork = unitOfWork;
    this.progress = progress;
    this.follow = follow;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param order cancelled, or collected when only its rest was called off
     */
    record Done(Order.Numbered order) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  public Result cancel(long number) {
    return unitOfWork.callAgain(
        () ->
            progress
                .byNumber(number)
                .filter(order -> progress.hold(order.id()))
                .flatMap(order -> progress.byId(order.id()))
                .map(this::cancel)
                .orElseGet(() -> refused("order-unknown")));
  }

  private Result cancel(TrackedOrder order) {
    return switch (order.order()) {
      case Order.Placed ignored -> giveUp(order);
      case Order.Arrived ignored -> giveUp(order);
      case Order.Collected ignored -> refused("order-collected");
      case Order.Cancelled ignored -> refused("order-cancelled");
    };
  }

  private Result giveUp(TrackedOrder order) {
    follow.giveUp(order);
    return new Result.Done(progress.byId(order.id()).orElseThrow().order());
  }

  private static Result refused(String code) {
    return new Result.Refused(List.of(Refusal.of(code, "number")));
  }
}
