package thekla.customer.ui;

import java.util.List;
import java.util.Locale;
import thekla.customer.CustomerKind;
import thekla.customer.MessageKind;
import thekla.customer.Minor;
import thekla.text.Texts;

/** What can be chosen in a field, and how values are written. */
final class FieldWords {

  private static final List<String> COUNTRIES =
      List.of("DE", "AT", "FR", "CH", "BE", "LU", "NL", "IT", "GB", "PL", "ES");

  private final Texts texts;

  FieldWords(Texts texts) {
    this.texts = texts;
  }

  /** One choice of a list. */
  record Choice(String value, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** Empty for a field in which one types. */
  List<Choice> choices(CardField field, List<MessageKind> kinds) {
    return switch (field) {
      case KIND ->
          List.of(
              new Choice(CustomerKind.ORDER_CUSTOMER.name(), texts.get("card.kind.ORDER_CUSTOMER")),
              new Choice(
                  CustomerKind.ACCOUNT_CUSTOMER.name(), texts.get("card.kind.ACCOUNT_CUSTOMER")));
      case COUNTRY ->
          COUNTRIES.stream()
              .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(texts.locale())))
              .toList();
      case LANGUAGE ->
          Texts.LANGUAGES.stream()
              .map(
                  language ->
                      new Choice(
                          language.getLanguage(), language.getDisplayLanguage(texts.locale())))
              .toList();
      case MESSAGE_KIND ->
          kinds.stream()
              .map(
                  kind ->
                      new Choice(kind.letter(), kind.letter() + " – " + kind.label(texts.locale())))
              .toList();
      case MINOR ->
          List.of(
              new Choice(Minor.UNKNOWN.name(), texts.get("card.minor.UNKNOWN")),
              new Choice(Minor.NO.name(), texts.get("card.no")),
              new Choice(Minor.YES.name(), texts.get("card.yes")));
      case INACTIVE, RESTRICTED ->
          List.of(
              new Choice("false", texts.get("card.no")), new Choice("true", texts.get("card.yes")));
      default -> List.of();
    };
  }

  /**
   * @param field by its name; a kind of contact points too
   */
  String label(String field) {
    return texts.get("card." + field);
  }

  /** A value as it is read, "–" where there is none. */
  String shown(String name, String value, List<MessageKind> kinds) {
    for (CardField field : CardField.values()) {
      if (field.field().equals(name)) {
        for (Choice choice : choices(field, kinds)) {
          if (choice.value().equals(value)) {
            return choice.label();
          }
        }
      }
    }
    return value.isEmpty() ? "–" : value;
  }
}
