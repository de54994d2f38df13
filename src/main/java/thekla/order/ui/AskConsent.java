package thekla.order.ui;

import java.util.List;
import thekla.consent.RecordConsent;

/** Asks a customer at the counter. For the event thread. */
public interface AskConsent {

  /**
   * @param recorded run once it is on the disk; never, when the clerk leaves it
   */
  void ask(long customerId, List<RecordConsent.Change> changes, Runnable recorded);
}
