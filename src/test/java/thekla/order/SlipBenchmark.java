package thekla.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.shop.Shop;
import thekla.text.Texts;

/** The pick-up slip of an order of three lines as PDF, once the program is warm. */
@Tag("benchmark")
class SlipBenchmark {

  private static final int WARMING = 200;
  private static final int SLIPS = 500;
  private static final double BAR = 50;

  private static OrderLine line(String gtin, String title, String by, long cents) {
    return new OrderLine(null, gtin, title, by, 1, Money.euro(cents), null);
  }

  private static Order.Placed order(int number) {
    return new Order.Placed(
        number,
        number,
        number % 1000,
        new Orderer.WalkIn("A. Müller"),
        List.of(
            line("9783161484100", "Die Blechtrommel", "Grass, Günter", 1800),
            line("9780306406157", "Der Zauberberg", "Mann, Thomas", 2200),
            line("9783518010037", "Das siebte Kreuz", "Seghers, Anna", 1450)),
        new Message("K", "K", Message.Reason.WALK_IN),
        Money.euro(500),
        null,
        Instant.parse("2026-11-22T09:00:00Z"),
        new Actor("Anna", "Till 1"),
        Intake.COUNTER);
  }

  @Test
  void a_slip_is_there_before_the_customer_looks_up() {
    PickUpSlip slip =
        new PickUpSlip(
            new Texts(Locale.GERMANY),
            ZoneId.of("Europe/Berlin"),
            new Shop("Buchhandlung Kapitel", "Markt 1, Köln", "Tel. 0221 123456", "DE"));
    double[] times = new double[SLIPS];
    for (int i = 0; i < WARMING + SLIPS; i++) {
      long start = System.nanoTime();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PdfWriter().write(slip.document(order(i + 1), ""), out);
      if (i >= WARMING) {
        times[i - WARMING] = (System.nanoTime() - start) / 1e6;
      }
      assertThat(out.size()).isPositive();
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "pick-up slip as PDF, ms p50 %.1f p99 %.1f | bar %.0f%n",
        times[SLIPS / 2],
        times[SLIPS * 99 / 100],
        BAR);
    assertThat(times[SLIPS / 2]).isLessThan(BAR);
  }
}
