package thekla.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Letters that only the law keeps. Every call joins the caller's unit of work. */
public interface LockedOrders {

  /** At most so many orders a call. */
  int MOST = 200;

  /**
   * Locks letters that would have lost their person by now, were they none. Money of a cancelled
   * order that was not given back keeps it at hand.
   *
   * @param soldBy the last day of those that were collected
   * @param calledOffBy the last day of the others
   * @return how many, 0 when none is left
   */
  int lockDue(LocalDate soldBy, LocalDate calledOffBy);

  /**
   * Locks those of these that are letters and done.
   *
   * @return how many
   */
  int lock(Collection<Long> orderIds);

  /**
   * One of them.
   *
   * @param until the last day
   */
  record Kept(long number, LocalDate until) {}

  /** Whose period ends first stands first. */
  List<Kept> kept(int limit);
}
