package thekla.customer.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.MessageKind;
import thekla.customer.Minor;

/** The fields of a card besides its contact points, in the order one walks through them. */
enum CardField {
  KIND("kind"),
  SALUTATION("salutation"),
  TITLE("title"),
  FIRST_NAME("firstName"),
  LAST_NAME("lastName"),
  COMPANY("company"),
  STREET("street"),
  POSTCODE("postcode"),
  TOWN("town"),
  COUNTRY("country"),
  LANGUAGE("language"),
  MESSAGE_KIND("messageKind"),
  MINOR("minor"),
  NOTE("note"),
  INACTIVE("inactive"),
  RESTRICTED("restricted");

  private final String field;

  CardField(String field) {
    this.field = field;
  }

  /** The name that refusals use, and the end of its text key. */
  String field() {
    return field;
  }

  /** Its column in the personal-data map. */
  String column() {
    return "customer." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The column of what stands in a field of this name; what is none of these is a contact point.
   */
  static String columnOf(String field) {
    for (CardField one : values()) {
      if (one.field.equals(field)) {
        return one.column();
      }
    }
    return "contact_point.written";
  }

  /** What a new card begins with; its country is the shop's and comes later. */
  static Map<CardField, String> fresh(String language) {
    Map<CardField, String> values = new EnumMap<>(CardField.class);
    values.put(KIND, CustomerKind.ORDER_CUSTOMER.name());
    values.put(LANGUAGE, language);
    values.put(MESSAGE_KIND, MessageKind.NONE);
    values.put(MINOR, Minor.UNKNOWN.name());
    values.put(INACTIVE, "false");
    values.put(RESTRICTED, "false");
    return values;
  }

  static Map<CardField, String> of(Customer customer) {
    Map<CardField, String> values = new EnumMap<>(CardField.class);
    put(values, KIND, customer.kind().name());
    put(values, SALUTATION, customer.salutation());
    put(values, TITLE, customer.title());
    put(values, FIRST_NAME, customer.firstName());
    put(values, LAST_NAME, customer.lastName());
    put(values, COMPANY, customer.company());
    put(values, STREET, customer.street());
    put(values, POSTCODE, customer.postcode());
    put(values, TOWN, customer.town());
    put(values, COUNTRY, customer.country());
    put(values, LANGUAGE, customer.language());
    put(values, MESSAGE_KIND, customer.messageKind());
    put(values, MINOR, customer.minor().name());
    put(values, NOTE, customer.note());
    put(values, INACTIVE, String.valueOf(customer.inactive()));
    put(values, RESTRICTED, String.valueOf(customer.restricted()));
    return values;
  }

  static void put(Map<CardField, String> values, CardField field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }
}
