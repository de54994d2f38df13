package thekla.customer.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.customer.MessageKind;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;
import thekla.ui.Masked;

/**
 * What the customer screen shows.
 *
 * @param number "" for a new card
 * @param asksForConfirmation a number or address is another one now (R-CON-6)
 * @param problems by the field's name
 * @param masked whether the privacy screen is on: nothing can be typed
 * @param differences not empty while the clerk compares with what somebody else saved
 */
record CardState(
    @Personal("customer.number") String number,
    @Personal("customer.last_name") String name,
    Map<CardField, String> values,
    List<ContactRow> contacts,
    boolean asksForConfirmation,
    boolean confirmed,
    Map<String, Refusal> problems,
    List<CardDifference> differences,
    List<MessageKind> kinds,
    String tab,
    Said said,
    boolean masked)
    implements Masked<CardState> {

  /** Of what stands on the form now. */
  static CardState of(
      CardDraft draft,
      boolean confirmed,
      CardProblems problems,
      @Nullable CardMerge comparing,
      List<MessageKind> kinds,
      String tab,
      Said said) {
    Customer base = draft.base();
    return new CardState(
        base == null ? "" : base.number(),
        draft.toCustomer().name(),
        draft.values(),
        draft.rows(),
        draft.hasOtherContacts(),
        confirmed,
        problems.byField(),
        comparing == null ? List.of() : comparing.differences(),
        kinds,
        tab,
        said,
        false);
  }

  @Override
  public CardState masked(By by) {
    Map<CardField, String> shown = new EnumMap<>(CardField.class);
    values.forEach((field, value) -> shown.put(field, by.mask(field.column(), value)));
    return new CardState(
        number,
        name,
        shown,
        contacts,
        asksForConfirmation,
        confirmed,
        problems,
        differences,
        kinds,
        tab,
        said,
        by.isOn());
  }

  /**
   * The line at the foot.
   *
   * @param key "" for none
   * @param color of the theme
   */
  record Said(String key, String color, List<Object> values) {
    static final Said NOTHING = new Said("", "muted", List.of());

    static Said hint(String key, Object... values) {
      return new Said(key, "hint", List.of(values));
    }

    static Said problem(Refusal refusal) {
      return new Said("refusal." + refusal.code(), "problem", List.copyOf(refusal.details()));
    }
  }

  String value(CardField field) {
    return values.getOrDefault(field, "");
  }
}
