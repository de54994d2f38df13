package thekla.customer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/** The values of one row in the form in which a card keeps them, and what they make of a card. */
final class RowDraft {

  private final AddressRow row;
  private final RowWords readings;
  private final Map<AddressField, String> given = new EnumMap<>(AddressField.class);

  /**
   * @param refusals what cannot be understood
   * @param remarks what is worth telling
   */
  record Made(Customer card, List<Refusal> refusals, List<Refusal> remarks) {}

  /**
   * @param readings what words stand for, such as "Deutschland"
   */
  RowDraft(AddressRow row, RowWords readings) {
    this.row = row;
    this.readings = readings;
    for (Map.Entry<AddressField, List<String>> value : row.values().entrySet()) {
      if (value.getKey().contactKind() == null) {
        String tidy =
            value.getKey() == AddressField.NOTE
                ? CardText.tidyLines(value.getValue().getFirst())
                : CardText.tidy(value.getValue().getFirst());
        if (tidy != null) {
          given.put(value.getKey(), tidy);
        }
      }
    }
    String street = given.get(AddressField.STREET);
    String house = given.remove(AddressField.HOUSE_NUMBER);
    if (street != null && house != null && !street.endsWith(" " + house)) {
      given.put(AddressField.STREET, street + " " + house);
    }
  }

  AddressRow row() {
    return row;
  }

  /** "" for a row without one. */
  String number() {
    return given.getOrDefault(AddressField.NUMBER, "");
  }

  /** The card with this row's values on it; what the row does not give stays. */
  Made onto(Customer card) {
    List<Refusal> refusals = new ArrayList<>(row.problems());
    List<Refusal> remarks = new ArrayList<>(row.remarks());
    List<ContactPoint> points = new ArrayList<>(card.contactPoints());
    Customer changed =
        new Customer(
            card.id(),
            given.getOrDefault(AddressField.NUMBER, card.number()),
            read(AddressField.KIND, card.kind(), readings::kind, refusals),
            text(AddressField.SALUTATION, card.salutation()),
            text(AddressField.TITLE, card.title()),
            text(AddressField.FIRST_NAME, card.firstName()),
            text(AddressField.LAST_NAME, card.lastName()),
            text(AddressField.COMPANY, card.company()),
            text(AddressField.STREET, card.street()),
            text(AddressField.POSTCODE, card.postcode()),
            text(AddressField.TOWN, card.town()),
            read(AddressField.COUNTRY, card.country(), readings::country, refusals),
            read(AddressField.LANGUAGE, card.language(), readings::language, refusals),
            card.messageKind(),
            text(AddressField.NOTE, card.note()),
            card.inactive(),
            card.minor(),
            card.restricted(),
            card.version(),
            points);
    for (AddressField field : row.values().keySet()) {
      if (field.contactKind() != null) {
        contacts(field, field.contactKind(), changed.country(), points, refusals);
      }
    }
    Customer made = reachable(card, changed.with(points), refusals, remarks);
    return new Made(made, refusals, remarks);
  }

  private @Nullable String text(AddressField field, @Nullable String old) {
    String value = given.get(field);
    return value == null ? old : value;
  }

  private <T> T read(
      AddressField field, T old, Function<String, Optional<T>> reading, List<Refusal> refusals) {
    String value = given.get(field);
    if (value == null) {
      return old;
    }
    Optional<T> read = reading.apply(value);
    if (read.isEmpty()) {
      refusals.add(Refusal.of("value-unknown", field.key()));
    }
    return read.orElse(old);
  }

  /** New numbers stand in for the old ones of their kind, in order; those already there stay. */
  private void contacts(
      AddressField field,
      ContactKind kind,
      String country,
      List<ContactPoint> points,
      List<Refusal> refusals) {
    Set<String> wanted = new HashSet<>();
    List<ContactPoint> fresh = new ArrayList<>();
    for (String value : row.values().getOrDefault(field, List.of())) {
      String written = CardText.tidy(value);
      if (written == null) {
        continue;
      }
      Optional<ContactPoint> point = CardRules.contactPoint(kind, written, country);
      if (point.isEmpty()) {
        refusals.add(Refusal.of(CardRules.impossible(kind), field.key()));
      } else if (wanted.add(point.get().canonical())
          && points.stream().noneMatch(old -> sameContact(old, point.get()))) {
        fresh.add(point.get());
      }
    }
    UnaryOperator<ContactPoint> stale =
        old -> old.kind() == kind && !wanted.contains(old.canonical()) ? null : old;
    for (int i = 0; i < points.size() && !fresh.isEmpty(); i++) {
      if (stale.apply(points.get(i)) == null) {
        points.set(i, fresh.removeFirst());
      }
    }
    points.addAll(fresh);
  }

  private static boolean sameContact(ContactPoint one, ContactPoint other) {
    return one.kind() == other.kind() && one.canonical().equals(other.canonical());
  }

  /**
   * An import tells before it would make somebody unreachable, or active again; it does neither.
   */
  private Customer reachable(
      Customer card, Customer changed, List<Refusal> refusals, List<Refusal> remarks) {
    boolean inactive = card.inactive();
    boolean wanted = read(AddressField.INACTIVE, inactive, readings::yes, refusals);
    if (inactive && !wanted) {
      remarks.add(Refusal.of("stays-inactive", AddressField.INACTIVE.key()));
    }
    Optional<MessageKind> kind = Optional.empty();
    String word = given.get(AddressField.MESSAGE_KIND);
    if (word != null) {
      kind = readings.messageKind(word);
      if (kind.isEmpty()) {
        refusals.add(Refusal.of("message-kind-unknown", AddressField.MESSAGE_KIND.key()));
      }
    }
    String letter = changed.messageKind();
    if (kind.isPresent() && !kind.get().letter().equals(letter)) {
      if (kind.get().channel().reaches(changed)) {
        letter = kind.get().letter();
      } else {
        remarks.add(
            Refusal.of("message-kind-unreachable", AddressField.MESSAGE_KIND.key(), letter));
      }
    }
    return changed.with(letter, inactive || wanted);
  }
}
