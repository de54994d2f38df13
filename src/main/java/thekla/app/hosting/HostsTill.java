package thekla.app.hosting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import thekla.app.Graph;
import thekla.checkout.Booked;
import thekla.checkout.Payment;
import thekla.checkout.Sale;
import thekla.host.TillSale;
import thekla.kernel.Money;

/** The sales of the host's till, as checkout books them. */
final class HostsTill {

  private static final int LONGEST_TILL = 50;
  private static final int LONGEST_RECEIPT = 100;
  private static final int LONGEST_LINE = 50;

  private HostsTill() {}

  static List<String> book(Graph graph, List<TillSale> receipts) {
    ZoneId zone = graph.clock.zone();
    return graph
        .checkout
        .bookSales
        .book(receipts.stream().map(sale -> sale(sale, zone)).toList())
        .stream()
        .map(HostsTill::said)
        .toList();
  }

  private static Sale sale(TillSale sold, ZoneId zone) {
    Long order = sold.order();
    Long cents = sold.amountCents();
    return new Sale(
        checked(sold.till(), LONGEST_TILL),
        checked(sold.receipt(), LONGEST_RECEIPT),
        checked(sold.line(), LONGEST_LINE),
        LocalDate.ofInstant(sold.soldAt(), zone),
        order == null ? null : new Sale.Named(order, 0),
        sold.article(),
        sold.gtin(),
        sold.text(),
        sold.pieces(),
        cents == null ? null : Money.euro(cents),
        Payment.OTHER);
  }

  private static String checked(String key, int longest) {
    if (key.isBlank() || key.length() > longest) {
      throw new IllegalArgumentException("till, receipt or line");
    }
    return key;
  }

  private static String said(Booked booked) {
    var finding = booked.finding();
    return finding == null
        ? booked.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-')
        : finding.code();
  }
}
