package thekla.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Writes one message for each chosen customer who may get it, in small transactions: broken off, it
 * goes on where it stopped, and nobody gets two. Off the event thread, outside a transaction.
 */
public final class SendSerial {

  /** The ways a serial message can go. */
  public static final Set<Channel> CHANNELS =
      EnumSet.of(Channel.EMAIL, Channel.SMS, Channel.LETTER);

  public static final int LONGEST_NAME = 100;
  private static final int CARDS_AT_ONCE = 2_000;
  private static final int MESSAGES_AT_ONCE = 100;

  private final UnitOfWork work;
  private final Serials serials;
  private final PreviewSerial preview;
  private final QueueSerial queue;
  private final Predicate<Channel> setUp;
  private final BusinessClock clock;

  /**
   * @param setUp whether the shop can send this way at all
   */
  SendSerial(
      UnitOfWork work,
      Serials serials,
      PreviewSerial preview,
      QueueSerial queue,
      Predicate<Channel> setUp,
      BusinessClock clock) {
    this.work = work;
    this.serials = serials;
    this.preview = preview;
    this.queue = queue;
    this.setUp = setUp;
    this.clock = clock;
  }

  /**
   * What is to be sent.
   *
   * @param template its text; for letters the name of a document and its language
   */
  public record Draft(
      String name, Channel channel, MessageTemplate template, SerialSelection selection) {}

  /** Hears how far it is, on the worker's thread; says whether to go on. */
  public interface Progress {
    Progress SILENT = run -> true;

    boolean goOn(SerialRun run);

    /**
     * The same while letters are put on paper.
     *
     * @param letters so far
     */
    default boolean letters(int letters) {
      return true;
    }
  }

  /** What came of it. */
  public sealed interface Result {
    /** How far it got; all of it, unless it was stopped. */
    record Written(SerialRun run) implements Result {}

    /** Nothing was begun; each reason names its field. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  public Result send(Draft draft, Actor actor, Progress progress) {
    List<Refusal> reasons = check(draft);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return new Result.Written(through(begin(draft, actor), actor, progress));
  }

  /** Begins a run whose messages {@link #goOn} writes. */
  SerialRun begin(Draft draft, Actor actor) {
    SerialCounts counts = preview.preview(draft.selection(), draft.channel());
    return work.call(
        () ->
            serials.add(
                draft.name().strip(),
                draft.channel(),
                draft.template(),
                draft.selection(),
                counts,
                actor,
                clock.now()));
  }

  /** Goes on with a run that was broken off. */
  public Result goOn(long runId, Actor actor, Progress progress) {
    Optional<SerialRun> run = work.call(() -> serials.byId(runId));
    return run.isPresent()
        ? new Result.Written(through(run.get(), actor, progress))
        : new Result.Refused(List.of(Refusal.of("serial-unknown", "")));
  }

  public List<Refusal> check(Draft draft) {
    List<Refusal> reasons = new ArrayList<>();
    if (draft.name().isBlank()) {
      reasons.add(Refusal.of("serial-name-missing", "name"));
    } else if (draft.name().strip().length() > LONGEST_NAME) {
      reasons.add(Refusal.of("too-long", "name", LONGEST_NAME));
    }
    MessageTemplate template = draft.template();
    if (!CHANNELS.contains(draft.channel()) || template.channel() != draft.channel()) {
      reasons.add(Refusal.of("serial-channel", "channel"));
    } else if (draft.channel() != Channel.LETTER) {
      if (template.purpose() != MessagePurpose.ADS) {
        reasons.add(Refusal.of("serial-template", "template"));
      }
      if (!setUp.test(draft.channel())) {
        reasons.add(Refusal.of("sender-not-set-up", ""));
      }
      reasons.addAll(MessageText.check(template.channel(), template.subject(), template.body()));
      reasons.addAll(MergeText.mistakes(template.subject(), "subject", MessagePurpose.ADS));
      reasons.addAll(MergeText.mistakes(template.body(), "body", MessagePurpose.ADS));
      MergeText.unsubscribing(template.body()).ifPresent(reasons::add);
    }
    return reasons;
  }

  private SerialRun through(SerialRun begun, Actor actor, Progress progress) {
    SerialRun run = begun;
    while (!run.ended() && progress.goOn(run)) {
      run = run.reachedId() >= run.lastId() ? end(run) : window(run, actor, progress);
    }
    return run;
  }

  private SerialRun end(SerialRun run) {
    return work.call(
        () -> {
          serials.ended(run.id(), clock.now());
          return serials.byId(run.id()).orElseThrow();
        });
  }

  private SerialRun window(SerialRun begun, Actor actor, Progress progress) {
    SerialRun run = begun;
    long upTo = Math.min(run.lastId(), run.reachedId() + CARDS_AT_ONCE);
    SerialRun asked = run;
    List<Long> customers = work.callAgain(() -> serials.candidates(asked, asked.reachedId(), upTo));
    int from = 0;
    do {
      int to = Math.min(customers.size(), from + MESSAGES_AT_ONCE);
      List<Long> some = customers.subList(from, to);
      long reached = to == customers.size() ? upTo : some.getLast();
      SerialRun now = run;
      run = work.callAgain(() -> write(now, some, reached, actor));
      from = to;
    } while (from < customers.size() && progress.goOn(run));
    return run;
  }

  private SerialRun write(SerialRun run, List<Long> customers, long reached, Actor actor) {
    long queued = 0;
    long leftOut = 0;
    for (long customer : customers) {
      if (!serials.has(run.id(), customer)) {
        if (queue.queue(run, customer, actor)) {
          queued++;
        } else {
          leftOut++;
        }
      }
    }
    serials.reached(run.id(), reached, queued, leftOut);
    return serials.byId(run.id()).orElseThrow();
  }
}
