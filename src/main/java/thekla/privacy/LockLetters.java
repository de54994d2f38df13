package thekla.privacy;

import java.time.LocalDate;
import java.util.List;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;
import thekla.order.LockedOrders;
import thekla.order.Retention;
import thekla.order.RetentionSettings;

/**
 * Orders that reached the shop in writing are kept as long as letters are; from the day on that any
 * other order would lose its person they are locked (privacy-rules 8.2, R-RET-5).
 */
public final class LockLetters {

  private final LockedOrders orders;
  private final RetentionSettings retention;
  private final UnitOfWork work;
  private final BusinessClock clock;

  public LockLetters(
      LockedOrders orders, RetentionSettings retention, UnitOfWork work, BusinessClock clock) {
    this.orders = orders;
    this.retention = retention;
    this.work = work;
    this.clock = clock;
  }

  /** Some of them; joins the caller's unit of work. Empty when none is left. */
  public ErasureCounts batch() {
    Retention rules = retention.load();
    LocalDate today = clock.today();
    ErasureCounts counts = new ErasureCounts();
    counts.add(
        "locked",
        orders.lockDue(
            today.minusDays(rules.exchangeDays()), today.minusDays(rules.cancelledDays())));
    return counts;
  }

  /**
   * What is locked, and by which country's law.
   *
   * @param country "DE", "AT" or "FR"
   */
  public record Kept(String country, List<LockedOrders.Kept> orders) {}

  /** For the manager alone: the orders stand nowhere else. */
  public Kept kept(int limit) {
    return work.call(() -> new Kept(retention.load().country(), orders.kept(limit)));
  }
}
