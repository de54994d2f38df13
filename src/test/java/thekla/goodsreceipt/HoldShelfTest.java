package thekla.goodsreceipt;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.goodsreceipt.GoodsInShop.ANNA;
import static thekla.goodsreceipt.GoodsInShop.ATLAS;
import static thekla.goodsreceipt.GoodsInShop.NOVEL;
import static thekla.goodsreceipt.GoodsInShop.codes;
import static thekla.goodsreceipt.GoodsInShop.first;
import static thekla.goodsreceipt.GoodsInShop.line;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.goodsreceipt.ShelfOverview.Todo;
import thekla.kernel.Refusal;
import thekla.order.Orderer;
import thekla.order.Progress;
import thekla.order.TrackedOrder;

/** What waits, for whom nobody is told, and how it ends. */
class HoldShelfTest {

  @TempDir Path folder;
  private GoodsInShop shop;

  @BeforeEach
  void aShop() {
    shop = new GoodsInShop(folder);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private List<ShelfOverview.Row> rows() {
    return shop.goodsIn.overview.rows();
  }

  private Todo todo(TrackedOrder order) {
    return rows().stream()
        .filter(row -> row.waiting().whom().orderNumber() == order.number())
        .findFirst()
        .orElseThrow()
        .todo();
  }

  @Test
  void who_is_not_told_stands_with_what_is_still_allowed() {
    Customer agreedWithoutMail =
        shop.shop.save(
            ConsentShop.card(
                "Ruf", Map.of(ContactKind.PHONE, "0221 4711000"), Minor.UNKNOWN, false, null));
    shop.shop.record(agreedWithoutMail, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    Customer onlyAddress =
        shop.shop.save(ConsentShop.card("Brief", Map.of(), Minor.UNKNOWN, false, null));
    shop.shop.record(onlyAddress, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    TrackedOrder told = shop.ordered(shop.agreed(), line(NOVEL, 1));
    TrackedOrder call = shop.ordered(agreedWithoutMail, line(NOVEL, 1));
    TrackedOrder write = shop.ordered(onlyAddress, line(NOVEL, 1));
    TrackedOrder never = shop.ordered(shop.shop.customer(), line(NOVEL, 1));
    TrackedOrder walkIn = shop.ordered(new Orderer.WalkIn("Eilig"), line(NOVEL, 1));
    shop.scan(NOVEL, 5);

    assertThat(todo(told)).isEqualTo(Todo.TOLD);
    assertThat(todo(call)).isEqualTo(Todo.CALL);
    assertThat(todo(write)).isEqualTo(Todo.WRITE);
    assertThat(todo(never)).isEqualTo(Todo.WAIT);
    assertThat(todo(walkIn)).isEqualTo(Todo.WAIT);
  }

  /** Privacy-rules 8.2: eight weeks after the last reminder. */
  @Test
  void what_waits_too_long_is_given_up_and_what_is_still_to_come_stays() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 3), line(ATLAS, 1));
    shop.scan(NOVEL, 2);

    shop.shop.wall.pass(Duration.ofDays(55));
    assertThat(codes(shop.goodsIn.clear.callOff(order.number())))
        .containsExactly("shelf-too-early");
    assertThat(rows()).noneMatch(ShelfOverview.Row::overdue);
    shop.shop.wall.pass(Duration.ofDays(1));
    assertThat(rows()).allMatch(ShelfOverview.Row::overdue);
    assertThat(shop.goodsIn.clear.callOff(order.number())).isEmpty();

    assertThat(shop.progress(first(order))).isEqualTo(new Progress(3, 0, 0, 2, 0));
    assertThat(shop.progress(order.lines().get(1).key()).awaited()).isEqualTo(1);
    assertThat(rows()).isEmpty();
    assertThat(codes(shop.goodsIn.clear.callOff(order.number())))
        .containsExactly("shelf-nothing-waits");
  }

  @Test
  void a_reminder_goes_once_for_all_that_waits_and_the_period_begins_again() {
    Customer customer = shop.agreed();
    shop.ordered(customer, line(NOVEL, 1));
    TrackedOrder second = shop.ordered(customer, line(ATLAS, 1));
    shop.scan(NOVEL, 1);
    shop.scan(ATLAS, 1);
    List<List<String>> sent = new ArrayList<>();
    shop.goodsIn.clear.remindBy(
        (id, titles, actor) -> {
          sent.add(titles);
          return List.of();
        });

    shop.shop.wall.pass(Duration.ofDays(50));
    assertThat(shop.goodsIn.clear.remind(customer.id(), ANNA)).isEmpty();
    assertThat(codes(shop.goodsIn.clear.remind(customer.id(), ANNA)))
        .containsExactly("reminded-already");

    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst()).containsExactlyInAnyOrder("Titel " + NOVEL, "Titel " + ATLAS);
    assertThat(rows())
        .extracting(ShelfOverview.Row::until)
        .containsOnly(LocalDate.of(2026, 11, 21).plusDays(50 + 56));
    shop.shop.wall.pass(Duration.ofDays(50));
    assertThat(codes(shop.goodsIn.clear.callOff(second.number())))
        .containsExactly("shelf-too-early");
  }

  @Test
  void a_refused_reminder_leaves_everything_as_it_was() {
    Customer customer = shop.agreed();
    shop.ordered(customer, line(NOVEL, 1));
    shop.scan(NOVEL, 1);
    shop.goodsIn.clear.remindBy(
        (id, titles, actor) -> List.of(Refusal.of("contact-not-agreed", "")));
    assertThat(codes(shop.goodsIn.clear.remind(customer.id(), ANNA)))
        .containsExactly("contact-not-agreed");
    assertThat(rows().getFirst().waiting().item().remindedAt()).isNull();
  }

  @Test
  void the_shelf_is_empty_of_what_was_sold_in_part_or_called_off() {
    TrackedOrder order = shop.ordered(shop.agreed(), line(NOVEL, 3));
    shop.scan(NOVEL, 3);
    shop.shop.graph.unitOfWork.run(() -> shop.shop.graph.followOrders.collect(first(order), 1));
    assertThat(rows().getFirst().waiting().item().pieces()).isEqualTo(2);
    shop.shop.graph.cancelOrder.cancel(order.number());
    assertThat(rows()).isEmpty();
  }

  @Test
  void the_label_bears_the_shelf_and_a_short_name_and_nothing_else_of_the_person()
      throws IOException {
    Customer customer = shop.agreed();
    TrackedOrder order = shop.ordered(customer, line(NOVEL, 1));
    assertThat(shop.goodsIn.labels.write(order.number())).isEmpty();
    shop.scan(NOVEL, 1);

    Path file = shop.goodsIn.labels.write(order.number()).orElseThrow();
    assertThat(file).isEqualTo(folder.resolve("labels").resolve(order.number() + ".pdf"));
    String text = text(file);
    assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly("1", "K. " + customer.lastName(), "21.11.2026");

    shop.goodsIn.setUp.save(new ShelfSettings(60, 56, 15, false));
    shop.goodsIn.labels.write(order.number());
    assertThat(text(file))
        .contains("Nr. " + order.order().placed().pickupNumber())
        .doesNotContain(String.valueOf(customer.lastName()), "Titel");
  }

  @Test
  void a_walk_ins_whole_name_is_abbreviated_on_the_label() throws IOException {
    TrackedOrder order = shop.ordered(new Orderer.WalkIn("Anna Maria Müller"), line(NOVEL, 1));
    shop.scan(NOVEL, 1);
    assertThat(text(shop.goodsIn.labels.write(order.number()).orElseThrow()))
        .contains("A. M. Müller")
        .doesNotContain("Anna");
  }

  private static String text(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }
  }
}
