package thekla.order.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.order.OrderLists.Row;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What the list of one customer's orders knows and does, without Swing. For the event thread. */
public final class CustomerOrdersPresenter {

  private final Supplier<OrdersPresenter.Work> work;
  private final ZoneId zone;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private final LongConsumer resume;
  private final long customerId;
  private List<Row> rows = List.of();
  private String said = "";
  private @Nullable View view;

  /**
   * @param resume takes up the parked order with this id
   */
  public CustomerOrdersPresenter(
      Supplier<OrdersPresenter.Work> work,
      ZoneId zone,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      LongConsumer resume,
      long customerId) {
    this.work = work;
    this.zone = zone;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.resume = resume;
    this.customerId = customerId;
  }

  /** The screen. */
  interface View {
    /**
     * @param said what is to be said about them or the last thing done
     */
    void show(List<Row> rows, String said);
  }

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    shown.show(rows, said);
  }

  ZoneId zone() {
    return zone;
  }

  /** Reads the orders anew. */
  void load() {
    background.newest(
        "orders of a customer",
        () -> work.get().lists().ofCustomer(customerId, OrdersPresenter.ROWS),
        found -> {
          rows = found;
          said = texts.get().get("orders.count", found.size());
          show();
        });
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(rows, said);
    }
  }

  /** A parked order is taken up, of a placed one the slip is opened. */
  void open(Row row) {
    switch (row.state()) {
      case DRAFT -> resume.accept(row.id());
      case PLACED, ARRIVED -> slip(row);
      case COLLECTED, CANCELLED -> {}
    }
  }

  void slip(Row shown) {
    Row row = masking.real(shown);
    if (!row.state().open()) {
      return;
    }
    background.run(
        () ->
            work.get()
                .book()
                .byNumber(row.number())
                .map(order -> work.get().slips().apply(order.placed()))
                .orElse(""),
        file -> {
          if (!file.isEmpty()) {
            said = texts.get().get("desk.slip", file);
            show();
          }
        });
  }
}
