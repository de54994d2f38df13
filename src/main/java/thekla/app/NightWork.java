package thekla.app;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Rounds;
import thekla.privacy.ErasureCause;
import thekla.privacy.Housekeeping;
import thekla.privacy.Sweep;

/**
 * Closes forgotten goods receipts, and erases by itself: what became due within a minute, the other
 * periods once a day, and writes the files anew by night. Between {@link #start} and {@link
 * #close}.
 */
public final class NightWork implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(NightWork.class.getName());

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int NIGHT_BEGINS = 21;
  private static final int NIGHT_ENDS = 6;

  private final Runnable closeForgotten;
  private final Sweep sweep;
  private final Housekeeping housekeeping;
  private final Supplier<Actor> actor;
  private final BusinessClock clock;
  private final Rounds rounds =
      new Rounds(
          "thekla-night-work",
          Duration.ofSeconds(30),
          MINUTE,
          goOn -> {
            once(goOn);
            return MINUTE;
          });
  private @Nullable LocalDate sweptOn;
  private @Nullable LocalDate refusedOn;

  /**
   * @param closeForgotten goods receipts that nobody scans into any more
   */
  public NightWork(
      Runnable closeForgotten,
      Sweep sweep,
      Housekeeping housekeeping,
      Supplier<Actor> actor,
      BusinessClock clock) {
    this.closeForgotten = closeForgotten;
    this.sweep = sweep;
    this.housekeeping = housekeeping;
    this.actor = actor;
    this.clock = clock;
  }

  /** Once; a second call changes nothing. */
  public void start() {
    rounds.start();
  }

  /** What is done each minute. Off the event thread. */
  void once(BooleanSupplier goOn) {
    closeForgotten.run();
    LocalDate today = clock.today();
    boolean first = !today.equals(sweptOn);
    Sweep.Result result =
        sweep.run(
            first ? ErasureCause.RETENTION : ErasureCause.CHECKOUT,
            actor.get(),
            false,
            (orders, cards) -> goOn.getAsBoolean());
    tell(result, today);
    sweptOn = today;
    int hour = ZonedDateTime.ofInstant(clock.now(), clock.zone()).getHour();
    if ((hour >= NIGHT_BEGINS || hour < NIGHT_ENDS) && housekeeping.isDue()) {
      housekeeping.run(actor.get(), (step, steps, table) -> goOn.getAsBoolean());
    }
  }

  /** Once a day; the page of erasures says it as long as it is so (R-RET-11). */
  private void tell(Sweep.Result result, LocalDate today) {
    if (result instanceof Sweep.Result.TooMuch(Sweep.Forecast forecast)
        && !today.equals(refusedOn)) {
      refusedOn = today;
      LOG.log(
          Level.WARNING,
          "Thekla erased nothing: {0} of {1} orders are due, unusually many",
          new Object[] {String.valueOf(forecast.orders()), String.valueOf(forecast.ofAll())});
    }
  }

  /** A batch that runs is ended first. Not on the event thread; before the database is closed. */
  @Override
  public void close() {
    rounds.close();
  }
}
