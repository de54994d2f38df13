package thekla.customer.ui;

import java.util.List;
import java.util.Map;
import thekla.customer.MessageKind;
import thekla.kernel.Refusal;

/**
 * What the customer screen shows.
 *
 * @param number "" for a new card
 * @param asksForConfirmation a number or address is another one now (R-CON-6)
 * @param problems by the field's name
 * @param differences not empty while the clerk compares with what somebody else saved
 */
record CardState(
    String number,
    String name,
    Map<CardField, String> values,
    List<ContactRow> contacts,
    boolean asksForConfirmation,
    boolean confirmed,
    Map<String, Refusal> problems,
    List<CardDifference> differences,
    List<MessageKind> kinds,
    String tab,
    Said said) {

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
