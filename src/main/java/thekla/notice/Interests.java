package thekla.notice;

import java.util.List;

/** What customers care for. Off the event thread; writing joins the caller's work. */
public interface Interests {

  int LONGEST = 60;

  /** Whoever else writes something of this customer waits for the caller's work. */
  void hold(long customerId);

  /** Of one customer, by the alphabet. */
  List<String> of(long customerId);

  /** All that anybody has, by the alphabet. */
  List<String> all(int limit);

  void add(long customerId, String interest);

  void remove(long customerId, String interest);

  void removeAll(long customerId);
}
