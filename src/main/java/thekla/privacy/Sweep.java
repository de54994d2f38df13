package thekla.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.consent.Ledger;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;
import thekla.order.OrderProgress;
import thekla.order.PartingDay;
import thekla.order.RetentionSettings;
import thekla.privacy.ErasureBook.Due;

/**
 * Erases whatever is due: orders that are done and whose day has come, then cards that lost their
 * last order, or whose consent to storage ended. In batches, each a transaction; broken off, the
 * next run goes on with what is left. Off the event thread.
 */
public final class Sweep {

  /** Before the reason, in the counts of what was held. */
  public static final String HELD = "held:";

  /** Before the rule, in the counts of orders that went by it. */
  public static final String RULE = "rule:";

  /** A run over more of all orders than this asks first (R-RET-11). */
  static final int MOST_PERCENT = 20;

  /** So few are never suspicious. */
  static final int FEW = 1_000;

  /** Orders a transaction: its end waits for the disk as long as a hundred orders take. */
  public static final int TOGETHER = 3 * ErasureBook.MOST;

  /** Parked orders that nobody came back to. */
  private static final Duration PARKED = Duration.ofDays(30);

  private static final Duration NEW_CARD = Duration.ofDays(1);

  /** privacy-rules 8.2: exports and prints. */
  public static final Duration PRINTS = Duration.ofDays(7);

  /** The rules that a consent to storage goes before (R-RET-22). */
  private static final Set<String> UNTIL_CONSENT =
      Set.of(PartingDay.Rule.COLLECTED.name(), PartingDay.Rule.CANCELLED.name());

  private final UnitOfWork work;
  private final ErasureBook book;
  private final Holds holds;
  private final ErasureLog log;
  private final Eraser eraser;
  private final PersonalFiles files;
  private final Ledger ledger;
  private final List<Supplier<ErasureCounts>> nightly;
  private final OrderProgress orders;
  private final RetentionSettings retention;
  private final BusinessClock clock;

  /**
   * @param nightly what else is done with the periods, in batches until one is empty
   */
  public Sweep(
      UnitOfWork work,
      ErasureBook book,
      Holds holds,
      ErasureLog log,
      Eraser eraser,
      PersonalFiles files,
      List<Supplier<ErasureCounts>> nightly,
      Ledger ledger,
      OrderProgress orders,
      RetentionSettings retention,
      BusinessClock clock) {
    this.work = work;
    this.book = book;
    this.holds = holds;
    this.log = log;
    this.eraser = eraser;
    this.files = files;
    this.nightly = List.copyOf(nightly);
    this.ledger = ledger;
    this.orders = orders;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * What a run would do.
   *
   * @param due orders by the rule that ends their time
   * @param held of them, by what holds them
   * @param cardsAtMost cards that may go with their last order
   * @param oldest since when the oldest of them is due; an old day tells that no run was done
   * @param ofAll orders there are
   */
  public record Forecast(
      Map<String, Long> due,
      Map<Hold.Reason, Long> held,
      long cardsAtMost,
      Optional<LocalDate> oldest,
      long ofAll) {

    public long orders() {
      return due.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether it is so much that somebody should look first. */
    public boolean suspicious() {
      return orders() > FEW && orders() * 100 > ofAll * MOST_PERCENT;
    }
  }

  /** Told of every batch, and asked whether to go on. */
  public interface Progress {
    Progress SILENT = (orders, cards) -> true;

    /**
     * @return false to stop after what is done
     */
    boolean goOn(long orders, long cards);
  }

  /** What a run did. */
  public sealed interface Result {
    /**
     * @param stopped before all was done
     */
    record Done(Map<String, Long> counts, boolean stopped) implements Result {}

    /** Nothing was done: see {@link Forecast#suspicious}. */
    record TooMuch(Forecast forecast) implements Result {}
  }

  /** Counts, and loads nothing. */
  public Forecast forecast() {
    LocalDate today = clock.today();
    return work.call(
        () ->
            new Forecast(
                book.countDue(today),
                holds.countHeld(today),
                book.countCardsAfter(today),
                book.oldestDue(today),
                book.countOrders()));
  }

  /**
   * @param sure also when it is suspiciously much
   */
  public Result run(ErasureCause cause, Actor actor, boolean sure, Progress progress) {
    if (!sure) {
      Map<String, Long> due = work.call(() -> book.countDue(clock.today()));
      if (due.values().stream().mapToLong(Long::longValue).sum() > FEW) {
        Forecast forecast = forecast();
        if (forecast.suspicious()) {
          return new Result.TooMuch(forecast);
        }
      }
    }
    return new Run(cause, actor, progress).all();
  }

  /** One run. */
  private final class Run {
    private final ErasureCause cause;
    private final Actor actor;
    private final Progress progress;
    private final ErasureCounts total = new ErasureCounts();
    private @Nullable Long id;
    private boolean stopped;

    Run(ErasureCause cause, Actor actor, Progress progress) {
      this.cause = cause;
      this.actor = actor;
      this.progress = progress;
    }

    Result all() {
      sweepOrders();
      if (!stopped) {
        sweepCandidates();
        if (cause == ErasureCause.RETENTION) {
          sweepIdle();
          nightly.forEach(this::untilNone);
        }
        sweepLeftovers();
      }
      Long run = id;
      if (run != null) {
        work.run(() -> log.end(run, clock.now()));
      }
      return new Result.Done(new TreeMap<>(total.all()), stopped);
    }

    private void sweepOrders() {
      Due last = null;
      while (!stopped) {
        Due after = last;
        List<Due> batch = work.call(() -> book.due(clock.today(), after, TOGETHER));
        if (batch.isEmpty()) {
          return;
        }
        last = batch.getLast();
        inTransaction(
            () -> {
              ErasureCounts counts = new ErasureCounts();
              for (int from = 0; from < batch.size(); from += ErasureBook.MOST) {
                int to = Math.min(batch.size(), from + ErasureBook.MOST);
                counts.add(orders(book.hold(batch.subList(from, to), clock.today())));
              }
              return counts;
            });
      }
    }

    private void sweepCandidates() {
      long last = 0;
      while (!stopped) {
        long after = last;
        List<Long> batch = work.call(() -> holds.candidates(after, ErasureBook.MOST));
        if (batch.isEmpty()) {
          return;
        }
        last = batch.getLast();
        inTransaction(() -> candidates(batch));
      }
    }

    /** A card of today may be about to get its first order. */
    private ErasureCounts candidates(List<Long> batch) {
      book.holdCards(batch);
      List<Long> ripe =
          book.faces(batch).stream()
              .filter(face -> face.createdAt().isBefore(clock.now().minus(NEW_CARD)))
              .map(ErasureBook.Face::customerId)
              .toList();
      ErasureCounts counts = cards(ripe, held(ripe), agreed(ripe));
      holds.noCandidates(ripe);
      return counts;
    }

    /** Nobody came for three years: without consent or order, nothing keeps the card. */
    private void sweepIdle() {
      LocalDate day = retention.load().idleSince(clock.today());
      Instant since = day.atStartOfDay(clock.zone()).toInstant();
      long last = 0;
      while (!stopped) {
        long after = last;
        List<Long> batch = work.call(() -> book.idle(since, after, ErasureBook.MOST));
        if (batch.isEmpty()) {
          return;
        }
        last = batch.getLast();
        inTransaction(() -> idle(batch, since));
      }
    }

    private ErasureCounts idle(List<Long> batch, Instant since) {
      book.holdCards(batch);
      Set<Long> idle = new HashSet<>(batch);
      ledger
          .histories(batch)
          .forEach(
              (customer, events) -> {
                if (!events.getLast().recordedAt().isBefore(since)) {
                  idle.remove(customer);
                }
              });
      ErasureCounts counts = cards(idle, held(idle), agreed(idle));
      counts.add(RULE + "IDLE", counts.of("customer"));
      return counts;
    }

    private void untilNone(Supplier<ErasureCounts> step) {
      boolean more = true;
      while (more && !stopped) {
        more = !inTransaction(step).all().isEmpty();
      }
    }

    private void sweepLeftovers() {
      inTransaction(
          () -> {
            ErasureCounts counts = new ErasureCounts();
            counts.add("parked", dropParked());
            counts.add("erasure_mark", log.forgetMarks(clock.today()));
            List<String> prints = files.printsBefore(clock.now().minus(PRINTS));
            log.deleteLater(prints);
            counts.add("file", prints.size());
            return counts;
          });
    }

    /** It may have been all that kept a card: the next run looks at it. */
    private int dropParked() {
      List<ErasureBook.Parked> dropped = book.dropParked(clock.now().minus(PARKED));
      dropped.stream()
          .map(ErasureBook.Parked::customerId)
          .filter(Objects::nonNull)
          .distinct()
          .forEach(holds::candidate);
      return dropped.size();
    }

    /** A batch that erased something is written into the run's log with it. */
    private ErasureCounts inTransaction(Supplier<ErasureCounts> batch) {
      Long begun = id;
      ErasureCounts counts =
          work.callAgain(
              () -> {
                // an attempt that was undone has taken the run it began with it
                id = begun;
                ErasureCounts done = batch.get();
                if (done.all().keySet().stream().anyMatch(what -> !what.startsWith(HELD))) {
                  log.count(run(), done);
                }
                return done;
              });
      eraser.deleteFiles();
      total.add(counts);
      stopped = !progress.goOn(total.of("customer_order"), total.of("customer"));
      return counts;
    }

    private long run() {
      Long run = id;
      if (run == null) {
        run = work.call(() -> log.begin(cause, actor, clock.now()));
        id = run;
      }
      return run;
    }

    private ErasureCounts orders(List<Due> batch) {
      Set<Long> customers =
          batch.stream().map(Due::customerId).filter(Objects::nonNull).collect(Collectors.toSet());
      Map<Long, Hold> held = held(customers);
      Set<Long> agreed = agreed(customers);
      ErasureCounts counts = new ErasureCounts();
      List<Eraser.Which> going = new ArrayList<>();
      for (Due order : batch) {
        Long customer = order.customerId();
        Hold hold = customer == null ? null : held.get(customer);
        if (customer != null && agreed.contains(customer) && UNTIL_CONSENT.contains(order.rule())) {
          // the day was of before the consent: it stays with the card
          orders.part(order.orderId(), new PartingDay(null, PartingDay.Rule.CARD));
        } else if (hold != null) {
          counts.add(HELD + hold.reason(), 1);
        } else if (!order.collected() && order.deposit() > 0) {
          counts.add(HELD + Hold.Reason.DEPOSIT, 1);
        } else {
          going.add(new Eraser.Which(order.orderId(), order.number()));
          counts.add(RULE + order.rule(), 1);
        }
      }
      if (!going.isEmpty()) {
        counts.add(eraser.orders(going));
        counts.add(cards(customers, held, agreed));
      }
      return counts;
    }

    /** The cards that may go: of order customers without order, consent or hold. */
    private ErasureCounts cards(
        Collection<Long> customers, Map<Long, Hold> held, Set<Long> agreed) {
      Set<Long> going = new HashSet<>(book.withoutOrders(customers));
      going.removeAll(held.keySet());
      going.removeAll(agreed);
      return eraser.cards(going, actor);
    }

    private Map<Long, Hold> held(Collection<Long> customers) {
      Map<Long, Hold> held = new HashMap<>();
      for (Long restricted : holds.restricted(customers)) {
        held.put(restricted, new Hold(Hold.Reason.RESTRICTED, null));
      }
      held.putAll(holds.holds(customers, clock.today()));
      return held;
    }

    private Set<Long> agreed(Collection<Long> customers) {
      return StorageAgreed.among(customers, ledger);
    }
  }
}
