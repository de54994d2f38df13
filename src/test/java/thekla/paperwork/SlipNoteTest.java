package thekla.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.Customer;
import thekla.kernel.Money;
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.Shop;

/** The slip says in a few words what becomes of the data, and stays on its one page. */
class SlipNoteTest {

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void aShop() {
    shop = new ConsentShop(folder);
    shop.graph.shop.save(new Shop("Laden Goepel", "Weg 1 · 50823 Köln", "Tel. 0221 12", "DE"));
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private void theShopTellsItself(Set<Purpose> purposes) {
    Profile before = shop.graph.register.profiles.load();
    shop.graph.register.saveProfile.save(
        new Profile(
            "Ute Goepel",
            "0221 12",
            "laden@example.org",
            "",
            null,
            null,
            List.of(),
            new Profile.Authority("LDI NRW", "Düsseldorf", "www.ldi.nrw.de"),
            purposes,
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Profile.Agreement.USUAL,
            before.version()));
  }

  private Order.Placed order(Orderer orderer, int lines) {
    List<OrderLine> titles = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      titles.add(
          new OrderLine(
              null, null, "Ein Roman mit Titel " + line, "Autorin", 1, Money.euro(2000), null));
    }
    return ((TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(0, orderer, titles, null, Money.euro(500), null, Intake.COUNTER),
                ConsentShop.ANNA))
        .order();
  }

  private Orderer speaking(String language) {
    Customer card = shop.customer();
    return new Orderer.Known(
        shop.save(
            new Customer(
                card.id(),
                card.number(),
                card.kind(),
                card.salutation(),
                card.title(),
                card.firstName(),
                card.lastName(),
                card.company(),
                card.street(),
                card.postcode(),
                card.town(),
                card.country(),
                language,
                card.messageKind(),
                card.note(),
                card.inactive(),
                card.minor(),
                card.restricted(),
                card.version(),
                card.contactPoints())));
  }

  private record Read(int pages, String text) {}

  private Read slip(Order.Placed order) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(shop.graph.slips.write(order).toFile())) {
      return new Read(
          pdf.getNumberOfPages(),
          new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " "));
    }
  }

  @Test
  void the_note_stands_on_the_slip_with_the_version_of_the_notice() throws IOException {
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD));
    Read first = slip(order(new Orderer.WalkIn("Frau K."), 3));
    assertThat(first.pages()).isEqualTo(1);
    assertThat(first.text())
        .contains("entfernen wir Ihren Namen", "14 Tage", "Fassung 1.1 vom 21.11.2026")
        .doesNotContain("{{");

    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD, Purpose.ADS));
    assertThat(slip(order(new Orderer.WalkIn("Frau K."), 1)).text()).contains("Fassung 1.2");
  }

  @Test
  void it_speaks_the_customers_language_where_the_law_of_the_country_has_it() throws IOException {
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD));
    assertThat(slip(order(speaking("en"), 1)).text())
        .contains("Abholschein", "We use your details for this order", "version 1.1");
    assertThat(slip(order(speaking("fr"), 1)).text()).contains("entfernen wir Ihren Namen");
  }

  @Test
  void a_shop_that_told_nothing_yet_prints_the_note_without_a_version() throws IOException {
    assertThat(slip(order(new Orderer.WalkIn("Frau K."), 1)).text())
        .contains("entfernen wir Ihren Namen")
        .doesNotContain("Fassung");
  }

  @Test
  void where_there_is_no_room_the_notice_is_named_only() throws IOException {
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY));
    boolean shortened = false;
    for (int lines = 1; lines <= 14; lines++) {
      Read read = slip(order(new Orderer.WalkIn("Frau K."), lines));
      shortened =
          shortened || (read.pages() == 1 && !read.text().contains("entfernen wir Ihren Namen"));
      assertThat(read.text()).contains("Fassung 1.1");
      assertThat(read.pages() == 1 || !read.text().contains("entfernen wir Ihren Namen")).isTrue();
      assertThat(lines > 3 || read.text().contains("entfernen wir Ihren Namen"))
          .as("%s lines leave room", lines)
          .isTrue();
    }
    assertThat(shortened).isTrue();
  }

  @Test
  void a_warm_slip_takes_less_than_the_blink_of_an_eye() {
    theShopTellsItself(EnumSet.of(Purpose.NOTIFY, Purpose.CARD));
    Order.Placed order = order(speaking("de"), 3);
    for (int warm = 0; warm < 60; warm++) {
      shop.graph.slips.write(order);
    }
    long[] nanos = new long[41];
    for (int measured = 0; measured < nanos.length; measured++) {
      long began = System.nanoTime();
      shop.graph.slips.write(order);
      nanos[measured] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    assertThat(Duration.ofNanos(nanos[nanos.length / 4])).isLessThan(Duration.ofMillis(50));
  }
}
