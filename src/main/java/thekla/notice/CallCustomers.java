package thekla.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.notice.Messages.State;

/**
 * Calls to customers. Whoever opens one has it for as long as they speak: nobody calls twice. Not
 * inside a transaction.
 */
public final class CallCustomers {

  private static final Set<State> UNCLAIMED = EnumSet.of(State.QUEUED);

  private final UnitOfWork unitOfWork;
  private final Outbox outbox;
  private final Notices notices;
  private final ContactPermission permission;
  private final LongConsumer ended;
  private final BusinessClock clock;

  CallCustomers(
      UnitOfWork unitOfWork,
      Outbox outbox,
      Notices notices,
      ContactPermission permission,
      LongConsumer ended,
      BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
    this.notices = notices;
    this.permission = permission;
    this.ended = ended;
    this.clock = clock;
  }

  /** What came of opening a call. */
  public sealed interface Opened {
    /** It is this workplace's now. */
    record Call(Outbox.Claimed claimed) implements Opened {}

    /** Nobody calls: somebody else does, or the customer does not want it any more. */
    record Refused(Refusal reason) implements Opened {}
  }

  /** Asks the contact rules again, and takes the call for this workplace. */
  public Opened open(long messageId) {
    if (!isCall(messageId)) {
      return new Opened.Refused(Refusal.of("call-not-waiting", ""));
    }
    Optional<Outbox.Claimed> claimed =
        outbox.claim(messageId, UUID.randomUUID().toString(), clock.now());
    if (claimed.isEmpty()) {
      return new Opened.Refused(Refusal.of("call-not-waiting", ""));
    }
    Outbox.Claimed call = claimed.get();
    Optional<Refusal> forbidden = forbidden(call);
    if (forbidden.isPresent()) {
      outbox.ended(call, State.CANCELLED, forbidden.get(), clock.now());
      ended.accept(messageId);
      return new Opened.Refused(forbidden.get());
    }
    return new Opened.Call(call);
  }

  private boolean isCall(long messageId) {
    return notices
        .byId(messageId)
        .filter(notice -> notice.channel() == Channel.PHONE && notice.purpose().isNotice())
        .isPresent();
  }

  private Optional<Refusal> forbidden(Outbox.Claimed call) {
    Long customer = call.customerId();
    return customer == null
        ? Optional.of(Refusal.of("customer-gone", ""))
        : permission.refused(customer, call.purpose(), Channel.PHONE, call.envelope().canonical());
  }

  /** Nobody was called after all. */
  public void leave(Outbox.Claimed call) {
    outbox.giveBack(call, clock.now());
  }

  public void reached(Outbox.Claimed call) {
    outbox.sent(call, clock.now());
    ended.accept(call.id());
  }

  /**
   * @param retry null for tomorrow
   * @return why that day cannot be
   */
  public Optional<Refusal> notReached(Outbox.Claimed call, @Nullable LocalDate retry) {
    Optional<Refusal> wrong = wrong(retry);
    if (wrong.isEmpty()) {
      outbox.postponed(call, Refusal.of("call-not-reached", ""), again(retry), clock.now());
    }
    return wrong;
  }

  /** A call that was made without opening it here. Empty when it is noted. */
  public Optional<Refusal> reached(long messageId) {
    return settle(messageId, State.SENT, null, null);
  }

  /**
   * A call that was made without opening it here. Empty when it is noted.
   *
   * @param retry null for tomorrow
   */
  public Optional<Refusal> notReached(long messageId, @Nullable LocalDate retry) {
    Optional<Refusal> wrong = wrong(retry);
    return wrong.isPresent()
        ? wrong
        : settle(messageId, State.QUEUED, Refusal.of("call-not-reached", ""), again(retry));
  }

  private Optional<Refusal> settle(
      long messageId, State to, @Nullable Refusal reason, @Nullable Instant next) {
    boolean done =
        unitOfWork.call(
            () ->
                isCall(messageId)
                    && notices.settle(messageId, UNCLAIMED, to, reason, next, clock.now()));
    if (done) {
      ended.accept(messageId);
    }
    return done ? Optional.empty() : Optional.of(Refusal.of("call-not-waiting", ""));
  }

  private Optional<Refusal> wrong(@Nullable LocalDate retry) {
    return retry != null && retry.isBefore(clock.today())
        ? Optional.of(Refusal.of("retry-past", "retry"))
        : Optional.empty();
  }

  private Instant again(@Nullable LocalDate retry) {
    LocalDate day = retry == null ? clock.today().plusDays(1) : retry;
    return day.atStartOfDay(clock.zone()).toInstant();
  }
}
