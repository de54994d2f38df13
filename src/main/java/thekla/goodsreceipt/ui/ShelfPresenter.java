package thekla.goodsreceipt.ui;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.ClearShelf;
import thekla.goodsreceipt.ShelfOverview;
import thekla.goodsreceipt.ShelfOverview.Row;
import thekla.goodsreceipt.ShelfOverview.Todo;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What the hold shelf knows and does, without Swing. For the event thread. */
public final class ShelfPresenter {

  /** What is listed. */
  enum Which {
    ALL,
    /** Nobody is told: by what is still allowed. */
    SILENT,
    OVERDUE
  }

  private final Supplier<Work> work;
  private final Supplier<Actor> actor;
  private final ZoneId zone;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private Which which = Which.ALL;
  private long asked;
  private @Nullable View view;

  /**
   * What the hold shelf works with.
   *
   * @param label makes and opens the label of an order, and tells the name of its file or ""
   */
  public record Work(ShelfOverview overview, ClearShelf clear, LongFunction<String> label) {}

  /** The screen. */
  interface View {
    void show(Which which, List<Row> rows, int all, int silent, int overdue);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  public ShelfPresenter(
      Supplier<Work> work,
      Supplier<Actor> actor,
      ZoneId zone,
      Background background,
      Masking masking,
      Supplier<Texts> texts) {
    this.work = work;
    this.actor = actor;
    this.zone = zone;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
  }

  ZoneId zone() {
    return zone;
  }

  void attach(View screen) {
    View now = masking.before(View.class, screen);
    view = now;
    show(which);
  }

  void other() {
    show(
        switch (which) {
          case ALL -> Which.SILENT;
          case SILENT -> Which.OVERDUE;
          case OVERDUE -> Which.ALL;
        });
  }

  void show(Which wanted) {
    show(wanted, "", "");
  }

  /**
   * @param said after it is shown, "" for how much waits
   */
  private void show(Which wanted, String said, String color) {
    which = wanted;
    asked = 0;
    background.newest(
        "shelf",
        () -> work.get().overview().rows(),
        rows -> {
          List<Row> silent = rows.stream().filter(row -> row.todo() != Todo.TOLD).toList();
          List<Row> overdue = rows.stream().filter(Row::overdue).toList();
          List<Row> listed =
              switch (wanted) {
                case ALL -> rows;
                case SILENT -> silent.stream().sorted(Comparator.comparing(Row::todo)).toList();
                case OVERDUE -> overdue;
              };
          Optional.ofNullable(view)
              .ifPresent(
                  now -> now.show(wanted, listed, rows.size(), silent.size(), overdue.size()));
          if (said.isEmpty()) {
            say(
                texts
                    .get()
                    .get(
                        "shelf.count",
                        rows.stream().mapToInt(row -> row.waiting().item().pieces()).sum(),
                        rows.stream().map(row -> row.waiting().item().shelf()).distinct().count()),
                "muted");
          } else {
            say(said, color);
          }
        });
  }

  /** One for all that waits for this row's customer. */
  void remind(Row shown) {
    Row row = masking.real(shown);
    Long customer = row.waiting().whom().customerId();
    if (customer == null) {
      say(texts.get().refusal(Refusal.of("reminder-walk-in", "customer")), "problem");
      return;
    }
    background.run(
        () -> work.get().clear().remind(customer, actor.get()),
        reasons ->
            answer(
                reasons,
                texts
                    .get()
                    .get(
                        "shelf.reminded",
                        Masking.part("customer.last_name", row.waiting().whom().name()))));
  }

  private void answer(List<Refusal> reasons, String done) {
    if (reasons.isEmpty()) {
      show(which, done, "accent");
    } else {
      say(texts.get().refusal(reasons.getFirst()), "problem");
    }
  }

  /** Asks once, does it the second time (R-ACC-10). */
  void callOff(Row shown) {
    Row row = masking.real(shown);
    long order = row.waiting().whom().orderNumber();
    if (asked != order) {
      asked = order;
      say(texts.get().get("shelf.cancel.sure", number(order)), "hint");
      return;
    }
    asked = 0;
    background.run(
        () -> work.get().clear().callOff(order),
        reasons -> answer(reasons, texts.get().get("shelf.cancelled", number(order))));
  }

  void label(Row shown) {
    Row row = masking.real(shown);
    background.run(
        () -> work.get().label().apply(row.waiting().whom().orderNumber()),
        file ->
            say(
                file.isEmpty()
                    ? texts.get().refusal(Refusal.of("shelf-nothing-waits", "number"))
                    : texts.get().get("label.written", file),
                file.isEmpty() ? "problem" : "accent"));
  }

  private static String number(long order) {
    return Masking.part("customer_order.number", String.valueOf(order));
  }

  private void say(String text, String color) {
    Optional.ofNullable(view).ifPresent(now -> now.say(text, color));
  }
}
