package thekla.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The only source of the present; tests hand in a clock they can move. */
public final class BusinessClock {

  private final Clock clock;

  public BusinessClock(Clock clock) {
    this.clock = clock;
  }

  public static BusinessClock system() {
    return new BusinessClock(Clock.system(ZoneId.systemDefault()));
  }

  /** In microseconds: every database keeps those. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  public ZoneId zone() {
    return clock.getZone();
  }
}
