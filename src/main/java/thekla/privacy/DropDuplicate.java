package thekla.privacy;

import java.util.function.Supplier;
import thekla.customer.Customer;
import thekla.customer.DroppedCards;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;

/**
 * The card that another one replaced goes by the one eraser; what held its data holds the other's.
 */
public final class DropDuplicate implements DroppedCards {

  private final Holds holds;
  private final ErasureLog log;
  private final Eraser eraser;
  private final Supplier<Actor> actor;
  private final BusinessClock clock;

  public DropDuplicate(
      Holds holds, ErasureLog log, Eraser eraser, Supplier<Actor> actor, BusinessClock clock) {
    this.holds = holds;
    this.log = log;
    this.eraser = eraser;
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void drop(Customer kept, Customer dropped) {
    holds.move(dropped.id(), kept.id());
    ErasureCounts counts = eraser.duplicate(dropped.id());
    long run = log.begin(ErasureCause.DUPLICATE, actor.get(), clock.now());
    log.count(run, counts);
    log.end(run, clock.now());
  }
}
