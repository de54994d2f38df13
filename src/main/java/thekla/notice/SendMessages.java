package thekla.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import thekla.customer.Channel;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;

/**
 * Sends what is due. A message is claimed durably before the wire is touched: neither a crash nor a
 * second program sends it twice. Never inside a transaction; blocks on the network.
 */
public final class SendMessages {

  /** Minutes until the next attempt; after the last one it has failed. */
  static final List<Integer> BACK_OFF = List.of(1, 5, 30, 120);

  /** Longer than any sender waits for its server. */
  static final Duration LONGEST_SENDING = Duration.ofMinutes(10);

  private static final int MOST_AT_ONCE = 50;

  private final Outbox outbox;
  private final ContactPermission permission;
  private final Function<Channel, MessageSender> senders;
  private final BusinessClock clock;

  private final LongConsumer ended;

  /**
   * @param ended told of each message that has left or will not
   */
  public SendMessages(
      Outbox outbox,
      ContactPermission permission,
      Function<Channel, MessageSender> senders,
      LongConsumer ended,
      BusinessClock clock) {
    this.outbox = outbox;
    this.permission = permission;
    this.senders = senders;
    this.ended = ended;
    this.clock = clock;
  }

  /**
   * What one pass did.
   *
   * @param uncertain messages of which nobody knows whether they arrived
   */
  public record Report(int sent, int postponed, int failed, int cancelled, int uncertain) {}

  public Report sendDue() {
    return sendDue(() -> true);
  }

  /**
   * @param goOn asked before each message
   */
  public Report sendDue(BooleanSupplier goOn) {
    Instant now = clock.now();
    Map<Messages.State, Integer> counts = new EnumMap<>(Messages.State.class);
    Refusal interrupted = Refusal.of("sending-interrupted", "");
    counts.put(
        Messages.State.UNCERTAIN,
        outbox.abandon(now.minus(LONGEST_SENDING), now.plus(LONGEST_SENDING), interrupted, now));
    Map<Channel, MessageSender.Round> rounds = new EnumMap<>(Channel.class);
    try {
      for (long id : outbox.due(now, MOST_AT_ONCE)) {
        if (!goOn.getAsBoolean()) {
          break;
        }
        outbox
            .claim(id, UUID.randomUUID().toString(), clock.now())
            .ifPresent(claimed -> counts.merge(send(claimed, rounds), 1, Integer::sum));
      }
    } finally {
      rounds.values().forEach(MessageSender.Round::close);
    }
    return new Report(
        counts.getOrDefault(Messages.State.SENT, 0),
        counts.getOrDefault(Messages.State.QUEUED, 0),
        counts.getOrDefault(Messages.State.FAILED, 0),
        counts.getOrDefault(Messages.State.CANCELLED, 0),
        counts.getOrDefault(Messages.State.UNCERTAIN, 0));
  }

  private Messages.State send(Outbox.Claimed message, Map<Channel, MessageSender.Round> rounds) {
    Optional<Refusal> forbidden = forbidden(message);
    if (forbidden.isPresent()) {
      return ended(message, Messages.State.CANCELLED, forbidden.get());
    }
    MessageSender.Round round =
        rounds.computeIfAbsent(message.channel(), channel -> senders.apply(channel).round());
    return switch (round.send(message.envelope())) {
      case MessageSender.Outcome.Accepted accepted -> {
        outbox.sent(message, clock.now());
        ended.accept(message.id());
        yield Messages.State.SENT;
      }
      case MessageSender.Outcome.Rejected rejected ->
          ended(message, Messages.State.FAILED, rejected.reason());
      case MessageSender.Outcome.Unanswered unanswered ->
          ended(message, Messages.State.UNCERTAIN, unanswered.reason());
      case MessageSender.Outcome.Postponed postponed -> {
        if (message.attempts() > BACK_OFF.size()) {
          yield ended(message, Messages.State.FAILED, postponed.reason());
        }
        Instant now = clock.now();
        Duration wait = Duration.ofMinutes(BACK_OFF.get(message.attempts() - 1));
        outbox.postponed(message, postponed.reason(), now.plus(wait), now);
        yield Messages.State.QUEUED;
      }
    };
  }

  private Optional<Refusal> forbidden(Outbox.Claimed message) {
    Long customer = message.customerId();
    return customer == null
        ? Optional.of(Refusal.of("customer-gone", ""))
        : permission.refused(
            customer, message.purpose(), message.channel(), message.envelope().canonical());
  }

  private Messages.State ended(Outbox.Claimed message, Messages.State state, Refusal reason) {
    outbox.ended(message, state, reason, clock.now());
    ended.accept(message.id());
    return state;
  }
}
