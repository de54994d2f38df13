package thekla.customer.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thekla.customer.ContactKind;
import thekla.customer.Customer;

/**
 * What was typed here and what somebody else saved meanwhile, field by field. What only one of the
 * two changed is settled; of what both changed the typed one counts until the clerk says otherwise.
 */
final class CardMerge {

  private final CardDraft mine;
  private final CardDraft theirs;
  private final Map<String, CardDifference> differences = new LinkedHashMap<>();

  /**
   * @param mine the draft of an older version of the card
   */
  CardMerge(CardDraft mine, Customer stored) {
    this.mine = mine;
    this.theirs = CardDraft.of(stored);
    Customer base = mine.base();
    CardDraft before = base == null ? theirs : CardDraft.of(base);
    for (CardField field : CardField.values()) {
      compare(
          field.field(),
          before.value(field),
          theirs.value(field),
          mine.value(field),
          mine.isTouched(field));
    }
    for (ContactKind kind : ContactKind.values()) {
      compare(
          field(kind),
          CardDraft.said(before.filledRows(kind)),
          CardDraft.said(theirs.filledRows(kind)),
          CardDraft.said(mine.filledRows(kind)),
          mine.isTouched(kind));
    }
  }

  private void compare(String field, String before, String now, String typed, boolean touched) {
    if (!now.equals(before) && !now.equals(typed)) {
      differences.put(field, new CardDifference(field, now, typed, !touched));
    }
  }

  private static String field(ContactKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  List<CardDifference> differences() {
    return List.copyOf(differences.values());
  }

  void choose(String field, boolean takesTheirs) {
    differences.computeIfPresent(
        field, (key, now) -> new CardDifference(field, now.theirs(), now.mine(), takesTheirs));
  }

  /** A draft of the newer version with what was chosen. */
  CardDraft merged() {
    for (CardField field : CardField.values()) {
      if (takesMine(field.field(), mine.isTouched(field))) {
        theirs.put(field, mine.values().getOrDefault(field, ""));
      }
    }
    for (ContactKind kind : ContactKind.values()) {
      if (takesMine(field(kind), mine.isTouched(kind))) {
        theirs.replaceRows(kind, mine.filledRows(kind));
      }
    }
    return theirs;
  }

  private boolean takesMine(String field, boolean touched) {
    CardDifference difference = differences.get(field);
    return difference == null ? touched : !difference.takesTheirs();
  }
}
