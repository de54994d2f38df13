package thekla.customer.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;

/** The fields of the card's form, in the order one walks through them. */
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
  PHONE("phone"),
  MOBILE("mobile"),
  EMAIL("email"),
  FAX("fax"),
  LANGUAGE("language"),
  MESSAGE_KIND("messageKind"),
  NOTE("note"),
  INACTIVE("inactive");

  private final String field;

  CardField(String field) {
    this.field = field;
  }

  /** The name that refusals use, and the end of its text key. */
  String field() {
    return field;
  }

  static CardField of(ContactKind kind) {
    return switch (kind) {
      case PHONE -> PHONE;
      case MOBILE -> MOBILE;
      case EMAIL -> EMAIL;
      case FAX -> FAX;
    };
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
    put(values, NOTE, customer.note());
    put(values, INACTIVE, String.valueOf(customer.inactive()));
    for (ContactKind kind : ContactKind.values()) {
      customer
          .contact(Set.of(kind))
          .map(ContactPoint::written)
          .ifPresent(written -> put(values, of(kind), written));
    }
    return values;
  }

  private static void put(Map<CardField, String> values, CardField field, @Nullable String value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  /**
   * Where words typed in the search belong: an address with @, a number, else first and last name.
   */
  static Map<CardField, String> guess(String typed) {
    Map<CardField, String> values = new EnumMap<>(CardField.class);
    String text = typed.strip();
    if (text.isEmpty()) {
      return values;
    }
    if (text.indexOf('@') > 0 && text.indexOf(' ') < 0) {
      values.put(EMAIL, text);
    } else if (text.matches("[+\\d][\\d\\s/()\\-]{4,}")) {
      values.put(text.matches("(\\+49|0049|0)[\\s/(]*1[567].*") ? MOBILE : PHONE, text);
    } else {
      int gap = text.lastIndexOf(' ');
      put(values, FIRST_NAME, gap < 0 ? null : capital(text.substring(0, gap)));
      values.put(LAST_NAME, capital(text.substring(gap + 1)));
    }
    return values;
  }

  private static String capital(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + word.substring(Character.charCount(first));
  }
}
