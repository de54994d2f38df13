package thekla.customer.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.Minor;

/** Two cards side by side and what was chosen of them; a choice outlives newer versions. */
final class CardPair {

  private Customer left;
  private Customer right;
  private boolean keepsLeft = true;
  private final Map<CardField, Boolean> takesLeft = new EnumMap<>(CardField.class);
  private final Set<String> unticked = new HashSet<>();

  CardPair(Customer left, Customer right) {
    this.left = left;
    this.right = right;
  }

  void reload(Customer newerLeft, Customer newerRight) {
    left = newerLeft;
    right = newerRight;
  }

  Customer left() {
    return left;
  }

  Customer right() {
    return right;
  }

  boolean keepsLeft() {
    return keepsLeft;
  }

  /** The other card stays; what was chosen by hand remains chosen. */
  void swap() {
    keepsLeft = !keepsLeft;
  }

  void choose(CardField field, boolean left) {
    takesLeft.put(field, left);
  }

  void tick(String key, boolean kept) {
    if (kept) {
      unticked.remove(key);
    } else {
      unticked.add(key);
    }
  }

  Customer kept() {
    return keepsLeft ? left : right;
  }

  Customer dropped() {
    return keepsLeft ? right : left;
  }

  List<MergeState.Field> fields() {
    CardDraft one = CardDraft.of(left);
    CardDraft other = CardDraft.of(right);
    List<MergeState.Field> fields = new ArrayList<>();
    for (CardField field : CardField.values()) {
      String leftValue = one.value(field);
      String rightValue = other.value(field);
      if (field != CardField.NOTE && !(leftValue.isEmpty() && rightValue.isEmpty())) {
        fields.add(
            new MergeState.Field(
                field,
                leftValue,
                rightValue,
                takesLeft(field, leftValue, rightValue),
                !leftValue.equals(rightValue) && stricter(field).isEmpty()));
      }
    }
    return fields;
  }

  private boolean takesLeft(CardField field, String leftValue, String rightValue) {
    String stricter = stricter(field);
    if (!stricter.isEmpty()) {
      return leftValue.equals(stricter) && (keepsLeft || !rightValue.equals(stricter));
    }
    Boolean chosen = takesLeft.get(field);
    if (chosen != null) {
      return chosen;
    }
    boolean filled = isFilled(field, keepsLeft ? leftValue : rightValue);
    return filled == keepsLeft;
  }

  private static boolean isFilled(CardField field, String value) {
    return !value.isEmpty() && !(field == CardField.MINOR && value.equals(Minor.UNKNOWN.name()));
  }

  /** What restricts stays (R-CON-5), there is nothing to choose; "" where there is. */
  private String stricter(CardField field) {
    boolean minor = left.minor() == Minor.YES || right.minor() == Minor.YES;
    boolean restricted = left.restricted() || right.restricted();
    return switch (field) {
      case MINOR -> minor ? Minor.YES.name() : "";
      case RESTRICTED -> restricted ? "true" : "";
      default -> "";
    };
  }

  List<MergeState.Part> parts() {
    List<MergeState.Part> parts = new ArrayList<>();
    for (ContactPoint point : points()) {
      String key = key(point);
      parts.add(
          new MergeState.Part(
              point.kind().name().toLowerCase(Locale.ROOT),
              key,
              said(left, point),
              said(right, point),
              !unticked.contains(key)));
    }
    String one = Objects.requireNonNullElse(left.note(), "").strip();
    String other = Objects.requireNonNullElse(right.note(), "").strip();
    if (one.equals(other)) {
      note(parts, "both", one, other);
    } else {
      note(parts, "left", one, "");
      note(parts, "right", "", other);
    }
    return parts;
  }

  private void note(List<MergeState.Part> parts, String whose, String one, String other) {
    if (!one.isEmpty() || !other.isEmpty()) {
      String key = "note " + whose;
      parts.add(
          new MergeState.Part(CardField.NOTE.field(), key, one, other, !unticked.contains(key)));
    }
  }

  /** Those of the card that stays come first: messages go to the first of a kind. */
  private List<ContactPoint> points() {
    List<ContactPoint> all = new ArrayList<>(kept().contactPoints());
    dropped().contactPoints().stream()
        .filter(point -> all.stream().noneMatch(point::isSameAs))
        .forEach(all::add);
    return all;
  }

  private static String key(ContactPoint point) {
    return point.kind().name() + " " + point.canonical();
  }

  private static String said(Customer card, ContactPoint point) {
    for (ContactPoint own : card.contactPoints()) {
      if (own.isSameAs(point)) {
        String note = own.note();
        return own.written() + (note == null ? "" : " (" + note + ")");
      }
    }
    return "";
  }

  /** The card that stays, as it shall be. */
  Customer together() {
    CardDraft draft = CardDraft.of(kept());
    for (MergeState.Field field : fields()) {
      draft.put(field.field(), field.takesLeft() ? field.left() : field.right());
    }
    draft.put(CardField.NOTE, note());
    return draft
        .toCustomer()
        .with(points().stream().filter(point -> !unticked.contains(key(point))).toList());
  }

  private String note() {
    List<String> notes = new ArrayList<>();
    for (MergeState.Part part : parts()) {
      if (part.kept() && part.field().equals(CardField.NOTE.field())) {
        notes.add(part.left().isEmpty() ? part.right() : part.left());
      }
    }
    return String.join("\n", keepsLeft ? notes : notes.reversed());
  }
}
