package thekla.order.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.order.CancelOrder;
import thekla.order.Order;
import thekla.order.OrderBook;
import thekla.order.OrderLists;
import thekla.order.OrderLists.Row;
import thekla.order.OrderLists.State;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What the list of orders knows and does, without Swing. For the event thread. */
public final class OrdersPresenter {

  static final int ROWS = 500;

  /** Which lists there are, in this order. */
  static final List<State> STATES = List.of(State.PLACED, State.ARRIVED, State.DRAFT);

  private final Supplier<Work> work;
  private final ZoneId zone;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private State state = State.PLACED;
  private long asked;
  private @Nullable View view;

  public OrdersPresenter(
      Supplier<Work> work,
      ZoneId zone,
      Background background,
      Masking masking,
      Supplier<Texts> texts) {
    this.work = work;
    this.zone = zone;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
  }

  /**
   * What the list works with.
   *
   * @param slips makes and opens the pick-up slip, and tells the name of its file
   */
  public record Work(
      OrderLists lists,
      OrderBook book,
      CancelOrder cancelOrder,
      Function<Order.Placed, String> slips) {}

  /** The screen. */
  public interface View {
    void show(State state, List<Row> rows);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  public void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    show(state);
  }

  ZoneId zone() {
    return zone;
  }

  /** Lists the orders in this state. */
  public void show(State wanted) {
    state = wanted;
    asked = 0;
    background.newest(
        "orders",
        () -> new Page(work.get().lists().list(wanted, ROWS), work.get().lists().count(wanted)),
        page -> {
          View shown = view;
          if (shown != null) {
            shown.show(wanted, page.rows());
            shown.say(texts.get().get("orders.count", page.count()), "muted");
          }
        });
  }

  private record Page(List<Row> rows, long count) {}

  void other() {
    show(STATES.get((STATES.indexOf(state) + 1) % STATES.size()));
  }

  void slip(Row shown) {
    Row row = masking.real(shown);
    background.run(
        () ->
            work.get()
                .book()
                .byNumber(row.number())
                .map(order -> work.get().slips().apply(order.placed()))
                .orElse(""),
        file -> {
          if (!file.isEmpty()) {
            say(texts.get().get("desk.slip", file), "accent");
          }
        });
  }

  /** Asks once, does it the second time (R-ACC-10). */
  void cancel(Row shown) {
    Row row = masking.real(shown);
    if (asked != row.number()) {
      asked = row.number();
      say(texts.get().get("orders.cancel.sure", number(row.number())), "hint");
      return;
    }
    asked = 0;
    background.run(
        () -> work.get().cancelOrder().cancel(row.number()),
        result -> {
          show(state);
          switch (result) {
            case CancelOrder.Result.Done done ->
                say(
                    texts.get().get("orders.cancelled", number(done.order().placed().number())),
                    "accent");
            case CancelOrder.Result.Refused refused ->
                say(texts.get().refusal(refused.reasons().getFirst()), "problem");
          }
        });
  }

  private static String number(long order) {
    return Masking.part("customer_order.number", String.valueOf(order));
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }
}
