package thekla.shop;

import java.util.EnumSet;
import java.util.Set;

/** What a shop uses data for; privacy-rules 3. */
public enum Purpose {
  ORDER,
  NOTIFY,
  CARD,
  EVENT,
  ADS,
  PROFILE,
  /** Advertising for similar goods after a sale; follows the switch in the settings. */
  SOFTOPTIN,
  INVOICE,
  /** Phone numbers are stored. */
  PHONE,
  /** There is a web site or a web shop. */
  WEB;

  /** What rests on the customer's consent (Art. 6(1)(a)). */
  public static final Set<Purpose> BY_CONSENT = Set.copyOf(EnumSet.of(CARD, EVENT, ADS, PROFILE));

  /** Whether the shop switches it on and off by its profile. */
  public boolean isChosen() {
    return this != ORDER && this != SOFTOPTIN;
  }
}
