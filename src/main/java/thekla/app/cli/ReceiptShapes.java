package thekla.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.GoodsReceipt;
import thekla.goodsreceipt.ReceiptLists;
import thekla.goodsreceipt.ReceiptRow;
import thekla.goodsreceipt.ReportCode;
import thekla.goodsreceipt.ShelfSettings;

/** The JSON shapes of goods-in. */
final class ReceiptShapes {

  private ReceiptShapes() {}

  static Map<String, Object> receipt(
      GoodsReceipt receipt, ReceiptLists.Tally tally, List<ReceiptLists.Received> rows) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("receipt", receipt.id());
    shape.put("workplace", receipt.actor().workplace());
    shape.put("openedAt", DateTimeFormatter.ISO_INSTANT.format(receipt.openedAt()));
    shape.put("arrived", tally.arrived());
    shape.put("surplus", tally.surplus());
    shape.put("unknown", tally.unknown());
    shape.put("reports", tally.reports());
    shape.put("rows", rows.stream().map(ReceiptShapes::received).toList());
    return shape;
  }

  private static Map<String, Object> received(ReceiptLists.Received received) {
    Map<String, Object> shape = row(received.row());
    ReceiptLists.Whom whom = received.whom();
    if (whom != null) {
      putWhom(shape, whom);
      put(shape, "shelf", received.shelf().isEmpty() ? null : received.shelf());
    }
    return shape;
  }

  static Map<String, Object> row(ReceiptRow row) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("scan", row.scan());
    shape.put("what", row.what().name());
    put(shape, "isbn", row.gtin());
    shape.put("title", row.title());
    shape.put("pieces", row.pieces());
    put(shape, "code", row.code());
    LocalDate expected = row.expectedOn();
    put(shape, "expectedOn", expected == null ? null : expected.toString());
    return shape;
  }

  private static void putWhom(Map<String, Object> shape, ReceiptLists.Whom whom) {
    shape.put("order", whom.orderNumber());
    shape.put("pickupNumber", whom.pickupNumber());
    put(shape, "customer", whom.customerNumber().isEmpty() ? null : whom.customerNumber());
    shape.put("name", whom.name());
    shape.put("message", whom.message().kind());
    shape.put("messageChosen", whom.message().chosen());
    shape.put("messageReason", whom.message().reason().name());
  }

  /**
   * @param until from when on it may be called off
   */
  static Map<String, Object> waiting(ReceiptLists.Waiting waiting, LocalDate until, String way) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("shelf", waiting.item().shelf());
    shape.put("since", DateTimeFormatter.ISO_INSTANT.format(waiting.item().since()));
    Instant reminded = waiting.item().remindedAt();
    put(
        shape,
        "remindedAt",
        reminded == null ? null : DateTimeFormatter.ISO_INSTANT.format(reminded));
    shape.put("until", until.toString());
    shape.put("title", waiting.title());
    shape.put("pieces", waiting.item().pieces());
    putWhom(shape, waiting.whom());
    shape.put("todo", way);
    return shape;
  }

  static Map<String, Object> code(ReportCode code) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("code", code.code());
    shape.put("de", code.german());
    shape.put("fr", code.french());
    shape.put("en", code.english());
    shape.put("last", code.last());
    return shape;
  }

  static Map<String, Object> settings(ShelfSettings settings) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("shelves", settings.shelves());
    shape.put("days", settings.keepDays());
    shape.put("minutes", settings.idleMinutes());
    shape.put("labelNames", settings.names());
    return shape;
  }

  private static void put(Map<String, Object> shape, String key, @Nullable Object value) {
    if (value != null) {
      shape.put(key, value);
    }
  }
}
