package thekla.order.ui;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import thekla.article.Gtin;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.ui.DeskState.Status;
import thekla.order.ui.DeskState.Tone;

/** The title field and the lines of the order. For the event thread. */
public final class LinesPart {

  /** From elsewhere, in the middle of a note, a scan does not take the focus away. */
  private static final Set<DeskPresenter.Field> SEARCHING =
      EnumSet.of(DeskPresenter.Field.CUSTOMER, DeskPresenter.Field.TITLE);

  private final Desk desk;
  private boolean answered;
  private boolean takeFirst;

  LinesPart(Desk desk) {
    this.desk = desk;
  }

  public void titleTyped(String text) {
    desk.form.titleText = text;
    answered = false;
    desk.problems.remove("title");
    takeFirst = false;
    if (text.isBlank() || !(Gtin.read(text) instanceof Gtin.Reading.NotANumber)) {
      desk.titleHits = List.of();
      desk.status = Status.NONE;
      desk.changed();
      return;
    }
    desk.background.newest(
        "titles", () -> desk.work.get().titles().find(text, Desk.HITS), found -> hits(text, found));
  }

  private void hits(String text, List<OrderLine> found) {
    if (!text.equals(desk.form.titleText)) {
      return;
    }
    desk.titleHits = found;
    answered = true;
    desk.status =
        found.isEmpty() && !text.isBlank()
            ? new Status(
                Tone.HINT, desk.texts.get().refusal(Refusal.of("title-not-found", "title")))
            : Status.NONE;
    if (takeFirst) {
      takeFirst = false;
      titleEntered(0);
    } else {
      desk.changed();
    }
  }

  /**
   * Enter in the title field, the end of a scan, or a click on a hit. Hits of an older text are
   * never taken.
   *
   * @param index of the marked hit, -1 when none is shown
   */
  public void titleEntered(int index) {
    String text = desk.form.titleText;
    switch (Gtin.read(text)) {
      case Gtin.Reading.Valid(Gtin gtin) -> {
        desk.form.titleText = "";
        addByNumber(gtin);
      }
      case Gtin.Reading.WrongCheckDigit ignored -> desk.problem(Refusal.of("check-digit", "title"));
      case Gtin.Reading.NotANumber ignored -> {
        if (text.isBlank()) {
          return;
        }
        if (!answered) {
          takeFirst = true;
        } else if (desk.titleHits.isEmpty()) {
          desk.problem(Refusal.of("title-not-found", "title"));
        } else {
          takeTyped(desk.titleHits.get(Math.max(0, index)));
        }
      }
    }
  }

  /** A scan, wherever the focus is. */
  public void scanned(String digits) {
    if (Gtin.read(digits) instanceof Gtin.Reading.Valid(Gtin gtin)) {
      addByNumber(gtin);
    }
  }

  void addByNumber(Gtin gtin) {
    desk.changed();
    desk.background.run(
        () -> desk.work.get().titles().byGtin(gtin),
        found -> {
          if (found.isPresent()) {
            add(found.get());
          } else {
            desk.form.titleText =
                desk.form.titleText.isEmpty() ? gtin.digits() : desk.form.titleText;
            desk.problem(Refusal.of("title-unknown", "title"));
          }
        });
  }

  /** What was typed becomes a line no catalogue knows; a number stays its number. */
  public void freeLine() {
    String text = desk.form.titleText.strip();
    if (text.isEmpty()) {
      return;
    }
    OrderLine line =
        Gtin.read(text) instanceof Gtin.Reading.Valid(Gtin gtin)
            ? new OrderLine(null, gtin.digits(), gtin.display(), null, 1, null, null)
            : OrderLine.free(text);
    takeTyped(line);
  }

  /** What was typed became this line. */
  private void takeTyped(OrderLine line) {
    desk.form.titleText = "";
    desk.titleHits = List.of();
    add(line);
  }

  private void add(OrderLine line) {
    desk.problems.remove("title");
    desk.status = Status.NONE;
    int same = -1;
    for (int i = 0; i < desk.form.lines.size() && line.gtin() != null; i++) {
      if (line.gtin().equals(desk.form.lines.get(i).gtin())) {
        same = i;
      }
    }
    if (same >= 0) {
      OrderLine there = desk.form.lines.get(same);
      desk.form.lines.set(same, there.withQuantity(there.quantity() + line.quantity()));
      desk.form.selected = same;
    } else {
      desk.form.lines.add(line);
      desk.form.selected = desk.form.lines.size() - 1;
    }
    desk.changed();
    checkNotes();
    if (SEARCHING.contains(desk.focused)) {
      desk.view.focus(DeskPresenter.Field.TITLE);
    }
  }

  void checkNotes() {
    if (!(desk.form.orderer instanceof Orderer.Known known)) {
      return;
    }
    List<OrderLine> lines = List.copyOf(desk.form.lines);
    long id = known.customer().id();
    desk.background.newest(
        "notes",
        () -> {
          Map<Integer, Instant> dates = new HashMap<>();
          for (int i = 0; i < lines.size(); i++) {
            int place = i;
            desk.work
                .get()
                .lists()
                .alreadyOrdered(id, lines.get(i).gtin())
                .ifPresent(at -> dates.put(place, at));
          }
          return dates;
        },
        dates -> {
          desk.notes.clear();
          dates.forEach(
              (place, at) ->
                  desk.notes.put(
                      place,
                      desk.texts
                          .get()
                          .get("desk.already", desk.texts.get().date(at, desk.clock.zone()))));
          desk.changed();
        });
  }

  public void lineSelected(int index) {
    desk.form.selected = index;
  }

  /**
   * @param text as typed; a wrong one leaves the line as it was and says why
   */
  public void quantityTyped(int index, String text) {
    try {
      int pieces = Integer.parseInt(text.strip());
      if (pieces < 1 || pieces > TakeOrder.MOST_PIECES) {
        desk.problem(Refusal.of("quantity-range", "line " + (index + 1), 1, TakeOrder.MOST_PIECES));
        return;
      }
      desk.form.lines.set(index, desk.form.lines.get(index).withQuantity(pieces));
      lineMended(index);
    } catch (NumberFormatException e) {
      desk.problem(Refusal.of("quantity-range", "line " + (index + 1), 1, TakeOrder.MOST_PIECES));
    }
  }

  /** One more or one less of the selected line; the last piece stays. */
  public void quantityBy(int step) {
    int index = desk.form.selected;
    if (index >= 0 && index < desk.form.lines.size()) {
      int pieces = desk.form.lines.get(index).quantity() + step;
      if (pieces >= 1 && pieces <= TakeOrder.MOST_PIECES) {
        desk.form.lines.set(index, desk.form.lines.get(index).withQuantity(pieces));
        desk.changed();
      }
    }
  }

  public void priceTyped(int index, String text) {
    if (text.isBlank()) {
      desk.form.lines.set(index, desk.form.lines.get(index).withPrice(null));
      lineMended(index);
      return;
    }
    Money price = Amounts.read(text, desk.locale());
    if (price == null || price.minor() < 0 || price.minor() > TakeOrder.HIGHEST_PRICE) {
      desk.problem(Refusal.of("price-range", "line " + (index + 1), TakeOrder.HIGHEST_PRICE / 100));
      return;
    }
    desk.form.lines.set(index, desk.form.lines.get(index).withPrice(price));
    lineMended(index);
  }

  public void titleOfLineTyped(int index, String text) {
    OrderLine line = desk.form.lines.get(index);
    if (!text.isBlank() && line.articleId() == null && !desk.masking.isOn()) {
      desk.form.lines.set(
          index,
          new OrderLine(
              null,
              line.gtin(),
              text.strip(),
              line.contributors(),
              line.quantity(),
              line.price(),
              line.supply()));
    }
    lineMended(index);
  }

  private void lineMended(int index) {
    desk.problems.remove("line " + (index + 1));
    desk.status = Status.NONE;
    desk.changed();
  }

  public void removeLine() {
    int index = desk.form.selected;
    if (index >= 0 && index < desk.form.lines.size()) {
      desk.form.lines.remove(index);
      desk.notes.clear();
      desk.problems.keySet().removeIf(field -> field.startsWith("line "));
      desk.form.selected = Math.min(index, desk.form.lines.size() - 1);
      desk.changed();
      checkNotes();
    }
  }

  Money total() {
    return desk.form.lines.stream()
        .map(line -> line.price() == null ? null : line.price().times(line.quantity()))
        .filter(Objects::nonNull)
        .reduce(Money.euro(0), Money::plus);
  }
}
