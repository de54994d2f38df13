package thekla.consent.ui;

import java.util.function.LongConsumer;

/** The card on whose screen the consents stand. */
public interface CardAtHand {

  /**
   * Saves what was typed on it, where something was; stays on the screen.
   *
   * @param then told the customer's id once it is on the disk; not told when it was refused
   */
  void save(LongConsumer then);
}
