package thekla.customer.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.MessageKind;
import thekla.customer.Minor;

/** A card as it is being typed, all tabs together. */
final class CardDraft {

  private static final List<ContactKind> OFFERED =
      List.of(ContactKind.PHONE, ContactKind.MOBILE, ContactKind.EMAIL);

  private final @Nullable Customer base;
  private final Map<CardField, String> values = new EnumMap<>(CardField.class);
  private final List<ContactRow> rows = new ArrayList<>();
  private final Map<CardField, String> begun;
  private int lastRow;

  private CardDraft(@Nullable Customer base, Map<CardField, String> begun) {
    this.base = base;
    this.begun = Map.copyOf(begun);
    values.putAll(begun);
  }

  static CardDraft of(Customer card) {
    CardDraft draft = new CardDraft(card, CardField.of(card));
    card.contactPoints().forEach(draft::add);
    draft.offerRows();
    return draft;
  }

  /**
   * @param typed in a search: an address with @, a number, else first and last name
   */
  static CardDraft fresh(String typed, String language) {
    CardDraft draft = new CardDraft(null, CardField.fresh(language));
    String text = typed.strip();
    if (text.indexOf('@') > 0 && text.indexOf(' ') < 0) {
      draft.add(new ContactPoint(ContactKind.EMAIL, text, "", null));
    } else if (text.matches("[+\\d][\\d\\s/()\\-]{4,}")) {
      boolean mobile = text.matches("(\\+49|0049|0)[\\s/(]*1[567].*");
      ContactKind kind = mobile ? ContactKind.MOBILE : ContactKind.PHONE;
      draft.add(new ContactPoint(kind, text, "", null));
    } else if (!text.isEmpty()) {
      int gap = text.lastIndexOf(' ');
      if (gap > 0) {
        draft.put(CardField.FIRST_NAME, capital(text.substring(0, gap)));
      }
      draft.put(CardField.LAST_NAME, capital(text.substring(gap + 1)));
    }
    draft.offerRows();
    return draft;
  }

  private static String capital(String word) {
    int first = word.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + word.substring(Character.charCount(first));
  }

  private void add(ContactPoint point) {
    String note = point.note();
    rows.add(new ContactRow(++lastRow, point.kind(), point.written(), note == null ? "" : note));
  }

  /** An empty row for each usual kind the card does not have. */
  private void offerRows() {
    OFFERED.stream()
        .filter(kind -> rows.stream().noneMatch(row -> row.kind() == kind))
        .forEach(this::addRow);
  }

  /**
   * @return its id
   */
  int addRow(ContactKind kind) {
    rows.add(new ContactRow(++lastRow, kind, "", ""));
    return lastRow;
  }

  void removeRow(int id) {
    rows.removeIf(row -> row.id() == id);
  }

  void changeRow(int id, UnaryOperator<ContactRow> change) {
    rows.replaceAll(row -> row.id() == id ? change.apply(row) : row);
  }

  /** Puts other rows of this kind in the place of those that are there. */
  void replaceRows(ContactKind kind, List<ContactRow> others) {
    int place = rows.size();
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (rows.get(i).kind() == kind) {
        rows.remove(i);
        place = i;
      }
    }
    for (ContactRow other : others) {
      rows.add(place++, new ContactRow(++lastRow, kind, other.value(), other.note()));
    }
  }

  List<ContactRow> rows() {
    return List.copyOf(rows);
  }

  /** Those that say something, in the order of {@link #toCustomer}'s contact points. */
  List<ContactRow> filledRows() {
    return rows.stream().filter(row -> !row.isBlank()).toList();
  }

  List<ContactRow> filledRows(ContactKind kind) {
    return filledRows().stream().filter(row -> row.kind() == kind).toList();
  }

  @Nullable Customer base() {
    return base;
  }

  Map<CardField, String> values() {
    return Map.copyOf(values);
  }

  String value(CardField field) {
    return values.getOrDefault(field, "").strip();
  }

  void put(CardField field, String text) {
    values.put(field, text);
  }

  boolean isTouched(CardField field) {
    return !value(field).equals(begun.getOrDefault(field, ""));
  }

  /** Whether something was typed that is not on the disk. */
  boolean isTouched() {
    boolean country = base == null;
    return Stream.of(CardField.values())
            .filter(field -> !(country && field == CardField.COUNTRY))
            .anyMatch(this::isTouched)
        || Stream.of(ContactKind.values()).anyMatch(this::isTouched);
  }

  boolean isTouched(ContactKind kind) {
    return !said(filledRows(kind)).equals(base == null ? "" : said(of(base).filledRows(kind)));
  }

  /** "0221 4711 · 0221 4712 (abends)". */
  static String said(List<ContactRow> points) {
    List<String> said = new ArrayList<>();
    for (ContactRow row : points) {
      String note = row.note().strip();
      said.add(row.value().strip() + (note.isEmpty() ? "" : " (" + note + ")"));
    }
    return String.join(" · ", said);
  }

  /** Whether there is a new number or address where the card had another one before. */
  boolean hasOtherContacts() {
    List<ContactPoint> before = base == null ? List.of() : base.contactPoints();
    return filledRows().stream()
        .anyMatch(
            row -> {
              List<String> known =
                  before.stream()
                      .filter(point -> isMail(point.kind()) == isMail(row.kind()))
                      .map(point -> plain(point.kind(), point.written()))
                      .toList();
              return !known.isEmpty() && !known.contains(plain(row.kind(), row.value()));
            });
  }

  private static boolean isMail(ContactKind kind) {
    return kind == ContactKind.EMAIL;
  }

  private static String plain(ContactKind kind, String written) {
    return isMail(kind)
        ? written.strip().toLowerCase(Locale.ROOT)
        : written.replaceAll("[^+\\d]", "");
  }

  Customer toCustomer() {
    return new Customer(
        base == null ? 0 : base.id(),
        base == null ? "" : base.number(),
        CustomerKind.valueOf(value(CardField.KIND)),
        orNull(value(CardField.SALUTATION)),
        orNull(value(CardField.TITLE)),
        orNull(value(CardField.FIRST_NAME)),
        orNull(value(CardField.LAST_NAME)),
        orNull(value(CardField.COMPANY)),
        orNull(value(CardField.STREET)),
        orNull(value(CardField.POSTCODE)),
        orNull(value(CardField.TOWN)),
        values.getOrDefault(CardField.COUNTRY, "DE"),
        value(CardField.LANGUAGE),
        values.getOrDefault(CardField.MESSAGE_KIND, MessageKind.NONE),
        orNull(value(CardField.NOTE)),
        Boolean.parseBoolean(value(CardField.INACTIVE)),
        Minor.valueOf(value(CardField.MINOR)),
        Boolean.parseBoolean(value(CardField.RESTRICTED)),
        base == null ? 0 : base.version(),
        filledRows().stream()
            .map(
                row ->
                    new ContactPoint(
                        row.kind(), row.value().strip(), "", orNull(row.note().strip())))
            .toList());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
