package thekla.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;

/** The log of looks at masked fields; it ends with the audit log, {@link LogClass#AUDIT}. */
public final class Peeks {

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
  }

  /** Off the event thread. */
  public void note(Collection<String> fields, Actor actor) {
    Instant now = clock.now();
    work.run(() -> fields.forEach(field -> log.add(new Peek(now, actor, field))));
  }

  public List<Peek> newest(int limit) {
    return work.call(() -> log.newest(limit));
  }
}
