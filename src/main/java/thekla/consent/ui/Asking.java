package thekla.consent.ui;

import java.util.List;
import java.util.function.Consumer;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Result;

/** The way to the panel that asks how something was obtained. */
public interface Asking {

  /**
   * @param done told once it is on the disk, and the panel is gone
   * @param abandoned told when nothing was recorded
   */
  void ask(
      long customerId, List<Change> changes, Consumer<Result.Recorded> done, Runnable abandoned);
}
