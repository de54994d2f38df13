package thekla.notice;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import thekla.customer.Customers;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.notice.Messages.State;
import thekla.shop.ShopDetails;

/** What a clerk decides about a notice that did not leave: once more, or not at all. */
public final class DecideNotice {

  private static final Set<State> NOT_LEFT =
      EnumSet.of(State.FAILED, State.UNCERTAIN, State.CANCELLED);

  private final UnitOfWork unitOfWork;
  private final Notices notices;
  private final Customers customers;
  private final ShopDetails shop;
  private final ForgetNotices forget;
  private final BusinessClock clock;

  DecideNotice(
      UnitOfWork unitOfWork,
      Notices notices,
      Customers customers,
      ShopDetails shop,
      ForgetNotices forget,
      BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.notices = notices;
    this.customers = customers;
    this.shop = shop;
    this.forget = forget;
    this.clock = clock;
  }

  /** Waits in the outbox again, for what the card says now; empty when it does. */
  public Optional<Refusal> again(long messageId) {
    return unitOfWork.call(
        () ->
            notices
                .byId(messageId)
                .map(this::again)
                .orElseGet(() -> Optional.of(Refusal.of("message-not-failed", ""))));
  }

  private Optional<Refusal> again(Notices.Known notice) {
    if (notice.forgotten()) {
      return Optional.of(Refusal.of("notice-order-done", ""));
    }
    Long customerId = notice.customerId();
    Optional<Recipient> recipient =
        customerId == null
            ? Optional.empty()
            : customers
                .byId(customerId)
                .flatMap(card -> Recipient.of(card, notice.channel(), shop.load().country()));
    if (recipient.isEmpty()) {
      return Optional.of(Refusal.of("recipient-missing", "recipient"));
    }
    if (!notices.settle(notice.id(), NOT_LEFT, State.QUEUED, null, null, clock.now())) {
      return Optional.of(Refusal.of("message-not-failed", ""));
    }
    notices.readdress(notice.id(), recipient.get().written(), recipient.get().canonical());
    return Optional.empty();
  }

  /** Nobody is told; empty when it is so. What is on its way cannot be called back. */
  public Optional<Refusal> giveUp(long messageId) {
    boolean given =
        unitOfWork.call(
            () ->
                notices.settle(
                    messageId,
                    EnumSet.of(State.QUEUED, State.FAILED, State.UNCERTAIN, State.CANCELLED),
                    State.CANCELLED,
                    null,
                    null,
                    clock.now()));
    if (given) {
      forget.ended(messageId);
    }
    return given ? Optional.empty() : Optional.of(Refusal.of("message-not-waiting", ""));
  }
}
