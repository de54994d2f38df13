package thekla.consent.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.TextRef;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What the history of one customer's consents knows, without Swing. For the event thread. */
public final class HistoryPresenter {

  private final Supplier<ConsentWork> work;
  private final ZoneId zone;
  private final Background background;
  private final Masking masking;
  private final LongSupplier customer;
  private List<Row> rows = List.of();
  private boolean loaded;
  private @Nullable View view;

  /**
   * @param customer their id, 0 while the card is not yet saved
   */
  public HistoryPresenter(
      Supplier<ConsentWork> work,
      ZoneId zone,
      Background background,
      Masking masking,
      LongSupplier customer) {
    this.work = work;
    this.zone = zone;
    this.background = background;
    this.masking = masking;
    this.customer = customer;
  }

  /**
   * One row of the ledger.
   *
   * @param outdated whether its text has got another meaning since
   */
  record Row(ConsentEvent event, boolean outdated) {}

  /** The screen. */
  interface View {
    /**
     * @param rows the newest first
     */
    void show(List<Row> rows, boolean loaded);

    /**
     * @param text that was shown or read; "" where there was none
     */
    void showText(Row row, String text);
  }

  ZoneId zone() {
    return zone;
  }

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    shown.show(rows, loaded);
    load();
  }

  void load() {
    long customerId = customer.getAsLong();
    if (customerId == 0) {
      return;
    }
    background.newest(
        "history",
        () -> {
          ConsentWork now = work.get();
          Predicate<ConsentEvent> outdated = now.consents().outdated();
          return now.consents().history(customerId).reversed().stream()
              .map(event -> new Row(event, outdated.test(event)))
              .toList();
        },
        found -> {
          boolean same = loaded && found.equals(rows);
          rows = found;
          loaded = true;
          View shown = view;
          if (shown != null && !same) {
            shown.show(rows, true);
          }
        });
  }

  /** The exact text the customer was shown or read. */
  void chosen(Row shownRow) {
    Row row = masking.real(shownRow);
    TextRef ref = row.event().how().text();
    background.newest(
        "history text",
        () -> {
          ConsentWork now = work.get();
          return Optional.ofNullable(ref)
              .flatMap(shown -> now.texts().byHash(shown.hash()))
              .map(now.shop().get()::fill)
              .orElse("");
        },
        text -> {
          View shown = view;
          if (shown != null) {
            shown.showText(row, text);
          }
        });
  }
}
