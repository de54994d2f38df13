package thekla.privacy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;

/** The log of looks at masked fields; it is kept for twelve months (privacy-rules 8.2). */
public final class Peeks {

  static final int MONTHS = 12;

  private final UnitOfWork work;
  private final Log log;
  private final BusinessClock clock;

  public Peeks(UnitOfWork work, Log log, BusinessClock clock) {
    this.work = work;
    this.log = log;
    this.clock = clock;
  }

  /**
   * One look.
   *
   * @param field a column of the personal-data map, for example {@code customer.last_name}
   */
  public record Peek(Instant at, Actor by, String field) {}

  /** Where looks are kept. Joins the caller's unit of work. */
  public interface Log {
    void add(Peek peek);

    /** The newest first. */
    List<Peek> newest(int limit);

    /**
     * @return how many went
     */
    int forget(Instant before);
  }

  /** Off the event thread. */
  public void note(Collection<String> fields, Actor actor) {
    Instant now = clock.now();
    work.run(() -> fields.forEach(field -> log.add(new Peek(now, actor, field))));
  }

  public List<Peek> newest(int limit) {
    return work.call(() -> log.newest(limit));
  }

  /** What is older than it may be goes. */
  public int forgetOld() {
    Instant before =
        ZonedDateTime.ofInstant(clock.now(), clock.zone()).minusMonths(MONTHS).toInstant();
    return work.call(() -> log.forget(before));
  }
}
