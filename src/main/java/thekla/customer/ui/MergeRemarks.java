package thekla.customer.ui;

import java.util.List;
import thekla.customer.Customer;

/** What later rooms know of two cards that shall become one. Off the event thread. */
public interface MergeRemarks {

  /**
   * @param kept as it shall be
   * @param dropped as it is
   */
  Told of(Customer kept, Customer dropped);

  /**
   * One line below the fields, all as keys of texts.
   *
   * @param wins what will hold
   */
  record Remark(String what, String kept, String dropped, String wins) {}

  /**
   * @param orders how many of the dropped card's move
   */
  record Told(List<Remark> remarks, long orders) {}
}
