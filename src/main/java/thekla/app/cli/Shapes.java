package thekla.app.cli;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.article.Article;
import thekla.article.ArticleImportReport;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerHit;
import thekla.customer.CustomerImportReport;
import thekla.customer.RowOutcome;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.Message;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.OrderLists;
import thekla.order.Orderer;
import thekla.text.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON shapes of the command line: camel case, money as {"amount": "18.00", "currency"}. */
final class Shapes {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Shapes() {}

  static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  static Map<String, Object> article(Article article) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("isbn", article.gtin().digits());
    shape.put("title", article.title());
    put(shape, "subtitle", article.subtitle());
    put(shape, "contributors", article.contributors());
    put(shape, "publisher", article.publisher());
    put(shape, "price", money(article.price()));
    put(shape, "availability", article.availability());
    put(shape, "productForm", article.productForm());
    put(shape, "publishingDate", article.publishingDate());
    return shape;
  }

  static Map<String, Object> hit(CustomerHit hit) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("number", hit.number());
    shape.put("name", hit.name());
    shape.put("place", hit.place());
    shape.put("contact", hit.contact());
    shape.put("inactive", hit.inactive());
    shape.put("restricted", hit.restricted());
    return shape;
  }

  static Map<String, Object> customer(Customer customer) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("number", customer.number());
    shape.put("name", customer.name());
    shape.put("kind", customer.kind().name());
    put(shape, "salutation", customer.salutation());
    put(shape, "title", customer.title());
    put(shape, "firstName", customer.firstName());
    put(shape, "lastName", customer.lastName());
    put(shape, "company", customer.company());
    put(shape, "street", customer.street());
    put(shape, "postcode", customer.postcode());
    put(shape, "town", customer.town());
    shape.put("country", customer.country());
    shape.put("language", customer.language());
    shape.put("message", customer.messageKind());
    put(shape, "note", customer.note());
    shape.put("inactive", customer.inactive());
    shape.put("restricted", customer.restricted());
    shape.put("minor", customer.minor().name());
    shape.put(
        "contactPoints", customer.contactPoints().stream().map(Shapes::contactPoint).toList());
    return shape;
  }

  private static Map<String, Object> contactPoint(ContactPoint point) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("kind", point.kind().name());
    shape.put("value", point.written());
    shape.put("canonical", point.canonical());
    put(shape, "note", point.note());
    return shape;
  }

  static Map<String, Object> order(Order.Numbered order) {
    Order.Placed placed = order.placed();
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("number", placed.number());
    shape.put("pickupNumber", placed.pickupNumber());
    shape.put("state", state(order));
    if (placed.orderer() instanceof Orderer.Known(Customer customer)) {
      shape.put("customer", customer.number());
    }
    shape.put("name", placed.orderer().name());
    shape.put("lines", placed.lines().stream().map(Shapes::line).toList());
    put(shape, "total", money(placed.total()));
    put(shape, "deposit", money(placed.deposit()));
    putMessage(shape, placed.message());
    put(shape, "note", placed.note());
    shape.put("intake", placed.intake().name());
    shape.put("takenAt", DateTimeFormatter.ISO_INSTANT.format(placed.takenAt()));
    shape.put("clerk", placed.takenBy().clerk());
    shape.put("workplace", placed.takenBy().workplace());
    return shape;
  }

  private static String state(Order.Numbered order) {
    return switch (order) {
      case Order.Placed ignored -> "PLACED";
      case Order.Arrived ignored -> "ARRIVED";
      case Order.Collected ignored -> "COLLECTED";
      case Order.Cancelled ignored -> "CANCELLED";
    };
  }

  /** The letter that counts, the one that was asked for, and why. */
  private static void putMessage(Map<String, Object> shape, Message message) {
    shape.put("message", message.kind());
    shape.put("messageChosen", message.chosen());
    shape.put("messageReason", message.reason().name());
  }

  private static Map<String, Object> line(OrderLine line) {
    Map<String, Object> shape = new LinkedHashMap<>();
    put(shape, "isbn", line.gtin());
    shape.put("title", line.title());
    put(shape, "contributors", line.contributors());
    shape.put("quantity", line.quantity());
    put(shape, "price", money(line.price()));
    put(shape, "supply", line.supply());
    return shape;
  }

  static Map<String, Object> row(OrderLists.Row row) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("number", row.number());
    shape.put("pickupNumber", row.pickupNumber());
    shape.put("state", row.state().name());
    shape.put("customer", row.customerNumber());
    shape.put("name", row.name());
    shape.put("titles", row.titles());
    shape.put("pieces", row.pieces());
    put(shape, "total", money(row.total()));
    putMessage(shape, row.message());
    shape.put("takenAt", DateTimeFormatter.ISO_INSTANT.format(row.at()));
    shape.put("clerk", row.clerk());
    shape.put("workplace", row.workplace());
    return shape;
  }

  static Map<String, Object> report(ArticleImportReport report, Texts texts) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("read", report.read());
    shape.put("added", report.added());
    shape.put("changed", report.changed());
    shape.put("unchanged", report.unchanged());
    shape.put("withdrawn", report.withdrawn());
    shape.put("refused", report.refused());
    shape.put(
        "findings",
        report.findings().stream()
            .map(
                finding -> {
                  Map<String, Object> found = new LinkedHashMap<>();
                  found.put("product", finding.product());
                  put(found, "recordReference", finding.recordReference());
                  found.putAll(refusal(finding.refusal(), texts));
                  return found;
                })
            .toList());
    var broken = report.brokenAt();
    if (broken != null) {
      Map<String, Object> at = new LinkedHashMap<>();
      at.put("line", broken.line());
      at.put("column", broken.column());
      at.putAll(refusal(broken.refusal(), texts));
      shape.put("brokenAt", at);
    }
    return shape;
  }

  static Map<String, Object> report(CustomerImportReport report, Texts texts) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("dryRun", report.dryRun());
    shape.put("rows", report.rows());
    for (RowOutcome outcome : RowOutcome.values()) {
      shape.put(camel(outcome), report.count(outcome));
    }
    shape.put(
        "findings",
        report.findings().stream()
            .map(
                finding -> {
                  Map<String, Object> found = new LinkedHashMap<>();
                  found.put("row", finding.row());
                  found.put("outcome", finding.outcome().name());
                  found.putAll(
                      refusal(
                          new Refusal(finding.code(), finding.field(), finding.details()), texts));
                  return found;
                })
            .toList());
    report.refusal().ifPresent(refusal -> shape.put("broken", refusal(refusal, texts)));
    return shape;
  }

  private static String camel(RowOutcome outcome) {
    return switch (outcome) {
      case ADDED -> "added";
      case CHANGED -> "changed";
      case UNCHANGED -> "unchanged";
      case REFUSED -> "refused";
      case POINTED_OUT -> "pointedOut";
    };
  }

  static Map<String, Object> refusal(Refusal refusal, Texts texts) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("code", refusal.code());
    shape.put("field", refusal.field());
    shape.put("text", texts.refusal(refusal));
    return shape;
  }

  private static @Nullable Map<String, Object> money(@Nullable Money money) {
    if (money == null) {
      return null;
    }
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("amount", money.amount().toPlainString());
    shape.put("currency", money.currency().getCurrencyCode());
    return shape;
  }

  private static void put(Map<String, Object> shape, String key, @Nullable Object value) {
    if (value != null) {
      shape.put(key, value);
    }
  }

  static List<Map<String, Object>> hits(List<CustomerHit> hits) {
    return hits.stream().map(Shapes::hit).toList();
  }
}
