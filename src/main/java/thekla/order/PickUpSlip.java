package thekla.order;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.customer.Customer;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Paragraph;
import thekla.document.Document.Row;
import thekla.document.Document.Size;
import thekla.kernel.Money;
import thekla.shop.Shop;
import thekla.text.Texts;

/**
 * The slip the customer takes home. It bears the pick-up number and a short name, never a phone
 * number, an e-mail address or a street (privacy rules, section 7).
 */
public final class PickUpSlip {

  /** A6 with a narrow margin: what is said of the data has to stand on it, too. */
  private static final Document.Page PAGE = new Document.Page(105, 148, 6);

  private final Texts texts;
  private final ZoneId zone;
  private final Shop shop;

  public PickUpSlip(Texts texts, ZoneId zone, Shop shop) {
    this.texts = texts;
    this.zone = zone;
    this.shop = shop;
  }

  /**
   * @param foot what is told in small letters at its end; may be empty
   */
  public Document document(Order.Placed order, String foot) {
    List<Document.Block> blocks = new ArrayList<>();
    blocks.add(new Document.Heading(shop.name(), 1));
    String where =
        Stream.of(shop.address(), shop.contact())
            .filter(line -> !line.isBlank())
            .collect(Collectors.joining(" · "));
    if (!where.isEmpty()) {
      blocks.add(Paragraph.small(where));
    }
    blocks.add(new Document.Rule());
    blocks.add(new Paragraph(String.valueOf(order.pickupNumber()), Size.HUGE, true, Align.START));
    blocks.add(new Paragraph(shortName(order.orderer()), Size.LARGE, true, Align.START));
    blocks.add(
        Paragraph.plain(
            texts.get("slip.title")
                + " · "
                + texts.get(
                    "slip.order",
                    String.valueOf(order.number()),
                    texts.date(order.takenAt(), zone))));
    blocks.add(lines(order));
    blocks.add(new Document.Barcode(String.valueOf(order.number())));
    blocks.add(Paragraph.small(texts.get("slip.please")));
    if (!foot.isBlank()) {
      blocks.add(Paragraph.small(foot));
    }
    return new Document(
        texts.get("slip.title") + " " + order.number(), texts.locale(), PAGE, blocks);
  }

  private Document.Table lines(Order.Placed order) {
    List<Row> rows = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Money price = line.price();
      String by = line.contributors() == null ? "" : " · " + line.contributors();
      rows.add(
          Row.of(
              List.of(
                  line.quantity() + " ×",
                  line.title() + by,
                  price == null ? "–" : texts.money(price.times(line.quantity())))));
    }
    boolean priced = order.lines().stream().allMatch(line -> line.price() != null);
    String sum = (priced ? "" : "≥ ") + texts.money(order.total());
    rows.add(Row.strong(List.of("", texts.get("slip.total"), sum)));
    if (order.deposit().minor() > 0) {
      Money deposit = order.deposit();
      rows.add(Row.of(List.of("", texts.get("slip.deposit"), "− " + texts.money(deposit))));
      rows.add(
          Row.strong(
              List.of(
                  "",
                  texts.get("slip.due"),
                  (priced ? "" : "≥ ")
                      + texts.money(
                          new Money(
                              Math.max(0, order.total().minor() - deposit.minor()),
                              deposit.currency())))));
    }
    return new Document.Table(
        List.of(10, 66, 24), List.of(Align.START, Align.START, Align.END), rows);
  }

  /** "A. Müller" for Anna Müller; a company as it is. */
  public static String shortName(Orderer orderer) {
    return switch (orderer) {
      case Orderer.WalkIn walkIn -> walkIn.name();
      case Orderer.Known known -> shortName(known.customer());
    };
  }

  private static String shortName(Customer customer) {
    String last = customer.lastName();
    if (last == null || last.isBlank()) {
      String company = customer.company();
      return company == null ? customer.name() : company;
    }
    String first = customer.firstName();
    return first == null || first.isBlank()
        ? last
        : first.codePoints().limit(1).mapToObj(Character::toString).collect(Collectors.joining())
            + ". "
            + last;
  }
}
