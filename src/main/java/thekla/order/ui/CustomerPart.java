package thekla.order.ui;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.article.Gtin;
import thekla.customer.Customer;
import thekla.customer.CustomerHit;
import thekla.customer.MessageKind;
import thekla.kernel.Refusal;
import thekla.order.Orderer;
import thekla.order.ui.DeskState.Status;
import thekla.order.ui.DeskState.Tone;

/** Whom the order is for, and how they are told. For the event thread. */
public final class CustomerPart {

  private final Desk desk;
  private final LinesPart lines;
  private static final Pattern SCAN = Pattern.compile("(.*?)(97[89]\\d{10})");

  private boolean answered;
  private boolean takeFirst;

  CustomerPart(Desk desk, LinesPart lines) {
    this.desk = desk;
    this.lines = lines;
    desk.background.newest(
        "kinds", () -> desk.work.get().customers().messageKinds(), this::kindsCame);
  }

  public void typed(String text) {
    desk.form.customerText = text;
    answered = false;
    desk.problems.remove("customer");
    takeFirst = false;
    if (text.isBlank()) {
      hits(text, List.of());
      return;
    }
    desk.background.newest(
        "customers",
        () -> desk.work.get().customers().find(text, Desk.HITS, false),
        found -> hits(text, found));
  }

  private void hits(String text, List<CustomerHit> found) {
    if (!text.equals(desk.form.customerText)) {
      return;
    }
    desk.customerHits = found;
    answered = true;
    desk.status =
        found.isEmpty() && !text.isBlank()
            ? new Status(
                Tone.HINT, desk.texts.get().refusal(Refusal.of("customer-not-found", "customer")))
            : Status.NONE;
    if (takeFirst) {
      takeFirst = false;
      entered(0);
    } else {
      desk.changed();
    }
  }

  /**
   * Enter in the customer field, or a click on a hit. Hits of an older text are never taken: Enter
   * waits for the answer to what stands in the field.
   *
   * @param index of the marked hit, -1 when none is shown
   */
  public void entered(int index) {
    String text = desk.form.customerText;
    Matcher scan = SCAN.matcher(text);
    if (scan.matches() && Gtin.read(scan.group(2)) instanceof Gtin.Reading.Valid(Gtin gtin)) {
      // a scan while the focus was here: it is a title, and what was typed before it stays
      desk.form.customerText = scan.group(1);
      desk.customerHits = List.of();
      lines.addByNumber(gtin);
    } else if (text.isBlank()) {
      desk.view.focus(DeskPresenter.Field.TITLE);
    } else if (!answered) {
      takeFirst = true;
    } else if (desk.customerHits.isEmpty()) {
      desk.problem(Refusal.of("customer-not-found", "customer"));
    } else {
      choose(desk.customerHits.get(Math.max(0, index)).id());
    }
  }

  /** Takes this customer for the order. */
  public void choose(long customerId) {
    desk.background.newest(
        "customer",
        () ->
            desk.work
                .get()
                .customers()
                .byId(customerId)
                .map(
                    customer -> new Chosen(customer, desk.work.get().lists().countOpen(customerId)))
                .orElseThrow(),
        chosen -> {
          desk.form.orderer = new Orderer.Known(chosen.customer());
          desk.form.customerText = "";
          desk.form.kind = null;
          desk.customerHits = List.of();
          desk.openOrders = chosen.open();
          desk.problems.remove("customer");
          desk.status = Status.NONE;
          desk.changed();
          lines.checkNotes();
          desk.view.focus(DeskPresenter.Field.TITLE);
        });
  }

  private record Chosen(Customer customer, long open) {}

  /** The card of the order's customer was changed; everything else on the desk stays. */
  public void changed(long customerId) {
    desk.background.newest(
        "changed customer",
        () -> desk.work.get().customers().byId(customerId),
        found -> {
          if (found.isPresent()
              && desk.form.orderer instanceof Orderer.Known known
              && known.customer().id() == customerId) {
            desk.form.orderer = new Orderer.Known(found.get());
            desk.problems.remove("customer");
            desk.problems.remove("message");
            if (offeredKinds().stream().noneMatch(kind -> kind.letter().equals(desk.form.kind))) {
              desk.form.kind = null;
            }
            desk.changed();
          }
        });
  }

  /** Somebody without a card; what was typed is the name, and nothing is a name too. */
  public void walkIn() {
    desk.form.orderer = new Orderer.WalkIn(desk.form.customerText.strip());
    desk.form.customerText = "";
    desk.form.kind = null;
    desk.customerHits = List.of();
    desk.openOrders = 0;
    desk.notes.clear();
    desk.problems.remove("customer");
    desk.status = Status.NONE;
    desk.changed();
    desk.view.focus(DeskPresenter.Field.TITLE);
  }

  /** What stands in the customer field. */
  public String text() {
    return desk.form.customerText;
  }

  private void kindsCame(List<MessageKind> all) {
    desk.kinds = all;
    desk.changed();
  }

  List<MessageKind> offeredKinds() {
    return desk.kinds.stream()
        .filter(
            kind ->
                desk.form.orderer instanceof Orderer.Known known
                    ? kind.channel().reaches(known.customer())
                    : kind.letter().equals(MessageKind.NONE))
        .toList();
  }

  public void kindChosen(@Nullable String letter) {
    desk.form.kind = letter;
    desk.problems.remove("message");
    desk.changed();
  }
}
