package thekla.app;

import java.util.Locale;
import thekla.privacy.PersonalDataMap;
import thekla.ui.Masks;

/** Kinds of personal data of which a shop may decide how much a masked desk still shows. */
public enum MaskGroup {
  NAMES(Masks.Way.INITIALS),
  NUMBERS(Masks.Way.LAST_TWO_DIGITS),
  CONTACTS(Masks.Way.LAST_TWO_DIGITS),
  ADDRESSES(Masks.Way.TOWN_ONLY),
  ORDERS(Masks.Way.LAST_TWO_DIGITS),
  TITLES(Masks.Way.HIDDEN),
  NOTES(Masks.Way.HIDDEN),
  STAFF(Masks.Way.INITIALS);

  private final Masks.Way usual;

  MaskGroup(Masks.Way usual) {
    this.usual = usual;
  }

  /** How an example of it is masked. */
  public Masks.Rule rule(Masks.Level level) {
    return new Masks.Rule(usual, level);
  }

  /** Of a column that is masked at all. */
  static MaskGroup of(PersonalDataMap.Column column) {
    return switch (column.category()) {
      case "staff" -> STAFF;
      case "contact" -> CONTACTS;
      case "address" -> ADDRESSES;
      case "order-number" -> ORDERS;
      case "order-content" -> TITLES;
      case "identity" -> way(column) == Masks.Way.LAST_TWO_DIGITS ? NUMBERS : NAMES;
      default -> NOTES;
    };
  }

  static Masks.Way way(PersonalDataMap.Column column) {
    return column.mask().isEmpty()
        ? Masks.Way.NONE
        : Masks.Way.valueOf(column.mask().replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
