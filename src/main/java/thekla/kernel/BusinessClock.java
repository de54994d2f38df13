package thekla.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only source of the present; tests hand in a clock they can move. */
public final class BusinessClock {

  private final Clock clock;

  public BusinessClock(Clock clock) {
    this.clock = clock;
  }

  public static BusinessClock system() {
    return new BusinessClock(Clock.system(ZoneId.systemDefault()));
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  public ZoneId zone() {
    return clock.getZone();
  }
}
