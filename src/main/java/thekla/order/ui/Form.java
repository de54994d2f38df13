package thekla.order.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;

/** What was typed for one order and is not saved yet. */
final class Form {
  long draftId;
  @Nullable Orderer orderer;

  /** What was read of the customer; null as long as there is none with a card. */
  @Nullable Seen seen;

  String customerText = "";
  String titleText = "";
  final List<OrderLine> lines = new ArrayList<>();
  int selected = -1;
  @Nullable String kind;
  String deposit = "";
  String note = "";
  Intake intake = Intake.COUNTER;

  boolean isEmpty() {
    return draftId == 0
        && orderer == null
        && customerText.isBlank()
        && titleText.isBlank()
        && lines.isEmpty()
        && deposit.isBlank()
        && note.isBlank();
  }

  Form copy() {
    Form copy = new Form();
    copy.take(this);
    return copy;
  }

  void take(Form other) {
    draftId = other.draftId;
    orderer = other.orderer;
    seen = other.seen;
    customerText = other.customerText;
    titleText = other.titleText;
    lines.clear();
    lines.addAll(other.lines);
    selected = other.selected;
    kind = other.kind;
    deposit = other.deposit;
    note = other.note;
    intake = other.intake;
  }

  void takeCustomer(Seen now) {
    orderer = new Orderer.Known(now.customer());
    seen = now;
  }

  void takeWalkIn(String name) {
    orderer = new Orderer.WalkIn(name);
    seen = null;
  }

  void take(Order.Draft draft, @Nullable Seen known, Locale locale) {
    take(new Form());
    draftId = draft.id();
    seen = known;
    if (draft.orderer() instanceof Orderer.WalkIn(String name) && name.isEmpty()) {
      orderer = null;
    } else {
      orderer = draft.orderer();
    }
    lines.addAll(draft.lines());
    selected = lines.size() - 1;
    kind = draft.messageKind();
    deposit = draft.deposit().minor() == 0 ? "" : Amounts.write(draft.deposit(), locale);
    String kept = draft.note();
    note = kept == null ? "" : kept;
    intake = draft.intake();
  }

  void clear() {
    take(new Form());
  }

  /** For parking: whatever is half typed is kept, as a name, a free line or a note. */
  Order.Draft draft(Locale locale) {
    Orderer whom = orderer;
    List<OrderLine> kept = new ArrayList<>(lines);
    if (!titleText.isBlank()) {
      kept.add(OrderLine.free(titleText.strip()));
    }
    Money paid = deposit.isBlank() ? Money.euro(0) : Amounts.read(deposit, locale);
    String unread = paid == null ? deposit + "\n" : "";
    return new Order.Draft(
        draftId,
        whom == null ? new Orderer.WalkIn(customerText.strip()) : whom,
        kept,
        kind,
        paid == null ? Money.euro(0) : paid,
        (unread + note).isBlank() ? null : (unread + note).strip(),
        intake);
  }
}
