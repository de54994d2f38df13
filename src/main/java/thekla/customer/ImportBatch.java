package thekla.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/** Decides what becomes of some hundred rows; writes nothing. */
final class ImportBatch {

  /** A row, what becomes of it, and the card it makes or is; null for a refused one. */
  record Decided(
      int row,
      RowOutcome outcome,
      @Nullable Customer card,
      List<Refusal> refusals,
      List<Refusal> remarks) {}

  private record Draft(
      RowDraft row,
      @Nullable Customer base,
      Customer card,
      String nameKey,
      List<Refusal> refusals,
      List<Refusal> remarks) {}

  private final CustomerCards cards;
  private final ImportRules rules;
  private final ImportMemory memory;
  private final KnownCards known = new KnownCards();
  private final Map<Long, Customer> pending = new LinkedHashMap<>();
  private final Map<Long, Customer> replaced = new HashMap<>();
  private final Set<String> settled = new HashSet<>();
  private final List<Decided> decided = new ArrayList<>();

  ImportBatch(CustomerCards cards, ImportRules rules, ImportMemory memory) {
    this.cards = cards;
    this.rules = rules;
    this.memory = memory;
  }

  List<Decided> decided() {
    return decided;
  }

  /** Cards to be written; new ones have negative ids. */
  Map<Long, Customer> pending() {
    return pending;
  }

  /** Stored cards as they were before they are written, by id. */
  Map<Long, Customer> replaced() {
    return replaced;
  }

  /** Customer numbers that rows of this batch have spoken for. */
  Set<String> settled() {
    return settled;
  }

  void decide(List<AddressRow> rows) {
    List<RowDraft> read = rows.stream().map(row -> new RowDraft(row, rules.words())).toList();
    List<String> numbers =
        read.stream().map(RowDraft::number).filter(number -> !number.isEmpty()).toList();
    memory.named(numbers);
    numbers.forEach(number -> memory.ghost(number).ifPresent(known::put));
    known.learn(cards.withNumbers(numbers));
    // telephone numbers cost most of it: by all processors
    List<Draft> drafts = read.parallelStream().map(this::draft).toList();
    learnAlikes(drafts);
    drafts.forEach(this::decide);
  }

  /** Says of each row that brings a contact point whose owner objected to advertising. */
  void pointOut(ObjectedContacts objected) {
    Set<ContactPoint> fresh = new HashSet<>();
    decided.forEach(one -> fresh.addAll(fresh(one)));
    if (fresh.isEmpty()) {
      return;
    }
    Set<ContactPoint> listed = objected.among(fresh);
    if (!listed.isEmpty()) {
      decided.replaceAll(one -> pointedOut(one, listed));
    }
  }

  private List<ContactPoint> fresh(Decided one) {
    Customer card = one.card();
    boolean written = one.outcome() == RowOutcome.ADDED || one.outcome() == RowOutcome.CHANGED;
    if (card == null || !written) {
      return List.of();
    }
    Customer before = replaced.get(card.id());
    return card.contactPoints().stream()
        .filter(point -> before == null || !before.contactPoints().contains(point))
        .toList();
  }

  private Decided pointedOut(Decided one, Set<ContactPoint> listed) {
    List<Refusal> remarks = new ArrayList<>(one.remarks());
    fresh(one).stream()
        .filter(listed::contains)
        .map(point -> Refusal.of("on-objection-list", rowField(point.kind())))
        .distinct()
        .forEach(remarks::add);
    return new Decided(one.row(), one.outcome(), one.card(), one.refusals(), List.copyOf(remarks));
  }

  private Draft draft(RowDraft row) {
    Customer base = row.number().isEmpty() ? null : known.withNumber(row.number());
    RowDraft.Made made = row.onto(base == null ? rules.blank() : base);
    CardRules.Checked checked = rules.cards().check(made.card(), made.card().contactPoints());
    List<Refusal> refusals = new ArrayList<>(made.refusals());
    checked.refusals().forEach(refusal -> refusals.add(ofRow(refusal, made.card())));
    String key = base == null && refusals.isEmpty() ? NameKey.of(checked.customer()) : "";
    return new Draft(row, base, checked.customer(), key, refusals, made.remarks());
  }

  /** A row knows its columns, not the card's list of contact points. */
  private static Refusal ofRow(Refusal refusal, Customer card) {
    for (int i = 0; i < card.contactPoints().size(); i++) {
      if (refusal.field().equals("contactPoints[" + i + "]")) {
        String field = rowField(card.contactPoints().get(i).kind());
        return new Refusal(refusal.code(), field, refusal.details());
      }
    }
    return refusal;
  }

  private void learnAlikes(List<Draft> drafts) {
    Set<String> nameKeys = new HashSet<>();
    Set<String> contacts = new HashSet<>();
    for (Draft draft : drafts) {
      if (!draft.nameKey().isEmpty()) {
        nameKeys.add(draft.nameKey());
        draft.card().contactPoints().forEach(point -> contacts.add(point.canonical()));
        memory.ghostsLike(draft.card(), draft.nameKey()).forEach(known::put);
      }
    }
    known.learn(cards.withNameKeys(nameKeys));
    known.learn(cards.withContacts(contacts));
  }

  private void decide(Draft draft) {
    String number = draft.row().number();
    boolean repeated = !number.isEmpty() && (memory.isSettled(number) || !settled.add(number));
    if (!draft.refusals().isEmpty()) {
      decided(draft, RowOutcome.REFUSED, null, draft.refusals());
    } else if (repeated) {
      decideRepeated(draft, number);
    } else if (draft.base() == null) {
      decideByContent(draft);
    } else {
      change(draft, draft.base());
    }
  }

  private void change(Draft draft, Customer base) {
    if (draft.card().equals(base)) {
      decided(draft, RowOutcome.UNCHANGED, base, List.of());
      return;
    }
    if (!NameKey.sameName(base, draft.card())) {
      draft.remarks().add(Refusal.of("name-changes", AddressField.LAST_NAME.key()));
    }
    replaced.putIfAbsent(base.id(), base);
    keep(draft.card());
    decided(draft, RowOutcome.CHANGED, draft.card(), List.of());
  }

  /** The file names a customer twice: the first row counts, even a refused one, in every run. */
  private void decideRepeated(Draft draft, String number) {
    Customer card = known.withNumber(number);
    if (card != null && draft.row().onto(card).card().equals(card)) {
      decided(draft, RowOutcome.UNCHANGED, card, List.of());
    } else {
      Refusal twice = Refusal.of("number-twice", AddressField.NUMBER.key());
      decided(draft, RowOutcome.REFUSED, null, List.of(twice));
    }
  }

  private void decideByContent(Draft draft) {
    String number = draft.row().number();
    Customer alike = null;
    for (Customer other : known.alike(draft.card(), draft.nameKey())) {
      boolean otherOfThisFile =
          !number.isEmpty()
              && (memory.isSettled(other.number()) || settled.contains(other.number()));
      if (otherOfThisFile) {
        continue;
      }
      if (number.isEmpty() && draft.row().onto(other).card().equals(other)) {
        decided(draft, RowOutcome.UNCHANGED, other, List.of());
        return;
      }
      boolean counts =
          draft.card().postcode() != null || KnownCards.sharesContact(other, draft.card());
      if (alike == null && counts) {
        alike = other;
      }
    }
    if (alike != null && !rules.options().importDuplicates()) {
      decided(draft, RowOutcome.POINTED_OUT, alike, List.of(likeness(draft.card(), alike)));
    } else {
      add(draft, number);
    }
  }

  private void add(Draft draft, String number) {
    Customer fresh = draft.card().stored(memory.nextId(), number, 0);
    keep(fresh);
    decided(draft, RowOutcome.ADDED, fresh, List.of());
  }

  private static Refusal likeness(Customer card, Customer other) {
    for (ContactPoint point : card.contactPoints()) {
      if (other.contactPoints().stream().anyMatch(o -> o.canonical().equals(point.canonical()))) {
        return Refusal.of("looks-like-customer", rowField(point.kind()));
      }
    }
    return Refusal.of("looks-like-customer", AddressField.LAST_NAME.key());
  }

  private static String rowField(ContactKind kind) {
    for (AddressField field : AddressField.values()) {
      if (field.contactKind() == kind) {
        return field.key();
      }
    }
    return "";
  }

  private void keep(Customer card) {
    pending.put(card.id(), card);
    known.put(card);
  }

  private void decided(
      Draft draft, RowOutcome outcome, @Nullable Customer card, List<Refusal> refusals) {
    decided.add(
        new Decided(
            draft.row().row().number(), outcome, card, refusals, List.copyOf(draft.remarks())));
  }
}
