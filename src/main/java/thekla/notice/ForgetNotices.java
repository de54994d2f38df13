package thekla.notice;

import java.util.EnumSet;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.notice.Messages.State;
import thekla.order.LineKey;
import thekla.order.OrderEvents;
import thekla.order.OrderProgress;
import thekla.order.TrackedOrder;

/**
 * As soon as all orders a notice tells of are done, it loses recipient, subject and text; purpose,
 * way and times stay six months (privacy-rules 8.2). What was to tell of an arrival is not sent any
 * more; that something will not come is still told.
 */
public final class ForgetNotices implements OrderEvents {

  private final UnitOfWork unitOfWork;
  private final Notices notices;
  private final OrderProgress orders;
  private final LetterFiles letters;
  private final BusinessClock clock;

  ForgetNotices(
      UnitOfWork unitOfWork,
      Notices notices,
      OrderProgress orders,
      LetterFiles letters,
      BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.notices = notices;
    this.orders = orders;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public void closed(TrackedOrder order) {
    for (Notices.Known notice : notices.ofOrder(order.id())) {
      if (!notice.forgotten() && allDone(notice.id())) {
        done(notice);
      }
    }
  }

  private void done(Notices.Known notice) {
    switch (notice.state()) {
      case SENT, CANCELLED -> forget(notice.id());
      case QUEUED, FAILED, UNCERTAIN -> {
        if (notice.purpose() != MessagePurpose.NOT_AVAILABLE
            && notices.settle(
                notice.id(),
                EnumSet.of(State.QUEUED, State.FAILED, State.UNCERTAIN),
                notice.state() == State.UNCERTAIN ? State.UNCERTAIN : State.CANCELLED,
                Refusal.of("notice-order-done", ""),
                null,
                clock.now())) {
          forget(notice.id());
        }
      }
      case SENDING -> {}
    }
  }

  /** A message has left or will not; then nobody needs its words, if its orders are done. */
  void ended(long messageId) {
    unitOfWork.run(
        () ->
            notices
                .byId(messageId)
                .filter(notice -> notice.purpose().isNotice() && !notice.forgotten())
                .filter(notice -> notice.state() == State.SENT || notice.state() == State.CANCELLED)
                .filter(notice -> allDone(notice.id()))
                .ifPresent(
                    notice -> {
                      notices.forget(notice.id(), clock.now());
                      // a letter was printed just now: somebody has yet to post it
                      if (notice.state() == State.CANCELLED) {
                        letters.delete(notice.id());
                      }
                    }));
  }

  private void forget(long messageId) {
    notices.forget(messageId, clock.now());
    letters.delete(messageId);
  }

  private boolean allDone(long messageId) {
    return notices
        .about(messageId)
        .filter(
            about ->
                about.lines().stream()
                    .map(LineKey::orderId)
                    .distinct()
                    .allMatch(order -> orders.partingDay(order).isPresent()))
        .isPresent();
  }
}
