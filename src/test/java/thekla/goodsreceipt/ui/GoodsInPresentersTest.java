package thekla.goodsreceipt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.goodsreceipt.ReceiptLists.Received;
import thekla.goodsreceipt.ReportCode;
import thekla.goodsreceipt.ShelfOverview;
import thekla.journey.SampleShop;
import thekla.kernel.Fault;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.OrderProgress.Awaited;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What the screens of goods-in decide, on a real shop and on the test's own thread. */
class GoodsInPresentersTest {

  private static final String FIRST = "9783426282618";
  private static final String SECOND = "9783492318570";

  @TempDir Path folder;
  private Graph shop;
  private final Texts texts = new Texts(Locale.GERMANY);
  private final ReceiptScreen screen = new ReceiptScreen();

  /** What the goods receipt shows. */
  private static final class ReceiptScreen implements ReceiptPresenter.View {
    private List<Received> rows = List.of();
    private List<Received> last = List.of();
    private boolean open;
    private String said = "";
    private String color = "";
    private String field = "";

    @Override
    public void show(List<Received> shown, List<Received> newest, boolean isOpen) {
      rows = shown;
      last = newest;
      open = isOpen;
    }

    @Override
    public void say(String text, String ofTheme) {
      said = text;
      color = ofTheme;
    }

    @Override
    public void again(String typed) {
      field = typed;
    }
  }

  @BeforeEach
  void open() {
    shop = SampleShop.open(SampleShop.in(folder));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static Background background(Executor workers) {
    return new Background(workers, Runnable::run, failure -> fail(failure));
  }

  private ReceiptPresenter receipt(Executor workers) {
    ReceiptPresenter presenter =
        new ReceiptPresenter(
            () ->
                new ReceiptPresenter.Work(
                    shop.goodsIn.receive,
                    shop.goodsIn.undo,
                    shop.goodsIn.close,
                    shop.goodsIn.giveShelf,
                    shop.goodsIn.receipts,
                    shop.goodsIn.lists,
                    shop.goodsIn.codes,
                    order -> "label.pdf"),
            shop.actor,
            background(workers),
            Masking.off(),
            () -> texts,
            failure -> "code");
    presenter.attach(screen);
    return presenter;
  }

  private long ordered(String number, String gtin, int pieces) {
    Customer customer = shop.customers.byNumber(number).orElseThrow();
    OrderLine line = new OrderLine(null, gtin, "Titel", null, pieces, Money.euro(1000), null);
    return ((TakeOrder.Result.Taken)
            shop.takeOrder.take(
                new Order.Draft(
                    0, new Orderer.Known(customer), List.of(line), null, Money.euro(0), null),
                shop.actor.get()))
        .order()
        .number();
  }

  @Test
  void a_quantity_stands_before_or_behind_the_number() {
    assertThat(TypedScan.of(" 3*" + FIRST)).isEqualTo(new TypedScan(FIRST, 3));
    assertThat(TypedScan.of("12 x " + FIRST)).isEqualTo(new TypedScan(FIRST, 12));
    assertThat(TypedScan.of(FIRST + ":4")).isEqualTo(new TypedScan(FIRST, 4));
    assertThat(TypedScan.of("978-3-426-28261-8").pieces()).isEqualTo(1);
    assertThat(TypedScan.of("3 Haselnüsse")).isEqualTo(new TypedScan("3 Haselnüsse", 1));
  }

  @Test
  void scans_that_come_faster_than_the_disk_are_booked_one_after_the_other() {
    ordered("10482", FIRST, 2);
    Deque<Runnable> jobs = new ArrayDeque<>();
    ReceiptPresenter presenter = receipt(jobs::add);
    jobs.clear();
    presenter.scan(FIRST);
    presenter.scan(FIRST);
    presenter.scan(FIRST);
    assertThat(jobs).hasSize(1);
    while (!jobs.isEmpty()) {
      jobs.removeFirst().run();
    }
    assertThat(screen.rows).hasSize(3);
    assertThat(screen.rows).extracting(row -> row.row().scan()).containsExactly(3, 2, 1);
    assertThat(screen.said).startsWith("1 × Überzählig");
    assertThat(screen.color).isEqualTo("hint");
    assertThat(screen.last).hasSize(1);
  }

  @Test
  void what_was_not_booked_stands_in_the_field_again() {
    ReceiptPresenter presenter = receipt(Runnable::run);
    presenter.scan("9783426282610");
    assertThat(screen.field).isEqualTo("9783426282610");
    assertThat(screen.color).isEqualTo("problem");
    assertThat(screen.open).isFalse();
    presenter.scan("   ");
    assertThat(screen.rows).isEmpty();
  }

  @Test
  void a_fault_loses_no_scan_and_the_next_one_is_booked() {
    List<String> faults = new ArrayList<>();
    boolean[] broken = {true};
    ReceiptPresenter presenter =
        new ReceiptPresenter(
            () -> {
              if (broken[0]) {
                throw new Fault("disk-full", null);
              }
              return new ReceiptPresenter.Work(
                  shop.goodsIn.receive,
                  shop.goodsIn.undo,
                  shop.goodsIn.close,
                  shop.goodsIn.giveShelf,
                  shop.goodsIn.receipts,
                  shop.goodsIn.lists,
                  shop.goodsIn.codes,
                  order -> "");
            },
            shop.actor,
            new Background(Runnable::run, Runnable::run, failure -> {}),
            Masking.off(),
            () -> texts,
            failure -> {
              faults.add("noted");
              return "disk-full";
            });
    presenter.attach(screen);
    presenter.scan(FIRST);
    assertThat(screen.field).isEqualTo(FIRST);
    assertThat(screen.said).contains("Festplatte ist voll");
    assertThat(faults).hasSize(1);
    broken[0] = false;
    presenter.scan(FIRST);
    assertThat(screen.rows).hasSize(1);
  }

  @Test
  void a_closed_receipt_stays_on_the_screen_and_is_undone_there() {
    ordered("10482", FIRST, 1);
    ReceiptPresenter presenter = receipt(Runnable::run);
    presenter.scan(FIRST);
    assertThat(presenter.canClose()).isTrue();
    presenter.close();
    assertThat(screen.said).contains("ein Titel für Kunden");
    assertThat(presenter.canClose()).isFalse();
    presenter.undo(screen.rows.getFirst());
    assertThat(screen.rows).isEmpty();
    assertThat(screen.said).startsWith("Zurückgenommen");
    assertThat(shop.goodsIn.lists.waiting()).isEmpty();
  }

  @Test
  void a_scan_in_the_field_of_the_shelf_is_a_scan() {
    ordered("10482", FIRST, 1);
    ReceiptPresenter presenter = receipt(Runnable::run);
    presenter.scan(FIRST);
    presenter.move(screen.rows.getFirst(), SECOND);
    assertThat(screen.rows).hasSize(2);
    presenter.move(screen.rows.getLast(), "Tresen");
    assertThat(screen.rows.getLast().shelf()).isEqualTo("Tresen");
    assertThat(screen.said).contains("Tresen");
    presenter.move(screen.rows.getLast(), " ");
    assertThat(screen.color).isEqualTo("problem");
  }

  /** What the hold shelf shows. */
  private static final class ShelfScreen implements ShelfPresenter.View {
    private List<ShelfOverview.Row> rows = List.of();
    private int silent;
    private String said = "";

    @Override
    public void show(
        ShelfPresenter.Which which,
        List<ShelfOverview.Row> shown,
        int all,
        int silently,
        int overdue) {
      rows = shown;
      silent = silently;
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }
  }

  @Test
  void the_shelf_asks_before_it_gives_up_and_says_why_nobody_is_reminded() {
    ordered("10482", FIRST, 1);
    shop.recordConsent.record(
        RecordConsent.Entry.of(
            shop.customers.byNumber("10057").orElseThrow().id(),
            Way.ORAL,
            "de",
            new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.WITHDRAWN)),
        shop.actor.get());
    ordered("10057", FIRST, 1);
    shop.goodsIn.receive.scan(FIRST, 2, shop.actor.get());
    ShelfScreen shelf = new ShelfScreen();
    ShelfPresenter presenter =
        new ShelfPresenter(
            () ->
                new ShelfPresenter.Work(
                    shop.goodsIn.overview, shop.goodsIn.clear, order -> "label.pdf"),
            shop.actor,
            ZoneId.of("Europe/Berlin"),
            background(Runnable::run),
            Masking.off(),
            () -> texts);
    presenter.attach(shelf);
    assertThat(shelf.rows).hasSize(2);
    assertThat(shelf.silent).isEqualTo(1);
    presenter.other();
    assertThat(shelf.rows)
        .extracting(row -> row.waiting().whom().customerNumber())
        .containsExactly("10057");
    ShelfOverview.Row row = shelf.rows.getFirst();
    presenter.callOff(row);
    assertThat(shelf.said).contains("noch einmal");
    presenter.callOff(row);
    assertThat(shelf.said).contains("56 Tage");
    presenter.remind(row);
    assertThat(shelf.said).contains("möchte keine Nachricht");
    presenter.label(row);
    assertThat(shelf.said).contains("label.pdf");
  }

  /** What the page of reports shows. */
  private static final class ReportScreen implements ReportPresenter.View {
    private List<Awaited> waiting = List.of();
    private List<ReportCode> codes = List.of();
    private String said = "";

    @Override
    public void show(String typed, List<Awaited> shown, List<ReportCode> known) {
      waiting = shown;
      codes = known;
    }

    @Override
    public void say(String text, String color) {
      said = text;
    }
  }

  @Test
  void a_report_is_booked_for_the_order_that_waits() {
    ordered("10482", FIRST, 1);
    ReportScreen page = new ReportScreen();
    ReportPresenter presenter =
        new ReportPresenter(
            () ->
                new ReportPresenter.Work(
                    shop.orderProgress, shop.goodsIn.codes, shop.goodsIn.report),
            shop.actor,
            background(Runnable::run),
            Masking.off(),
            () -> texts,
            (day, locale) ->
                day.equals("1.2.2030") ? Optional.of(LocalDate.of(2030, 2, 1)) : Optional.empty());
    presenter.begin(FIRST);
    presenter.attach(page);
    assertThat(page.waiting).hasSize(1);
    ReportCode reprinting = code(page, "32");
    presenter.report(page.waiting.getFirst(), reprinting, "bald");
    assertThat(page.said).contains("kein Datum");
    presenter.report(page.waiting.getFirst(), reprinting, "1.2.2030");
    assertThat(page.waiting).hasSize(1);
    presenter.report(page.waiting.getFirst(), code(page, "51"), "");
    assertThat(page.waiting).isEmpty();
    assertThat(page.said).contains("Gemeldet");
  }

  private static ReportCode code(ReportScreen page, String wanted) {
    return page.codes.stream().filter(one -> one.code().equals(wanted)).findFirst().orElseThrow();
  }
}
