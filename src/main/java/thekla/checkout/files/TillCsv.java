package thekla.checkout.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.checkout.Sale;
import thekla.checkout.TillFile;
import thekla.kernel.Refusal;

/** The till archive as CSV; its layout is documented in src/docs/till-archive.md. */
final class TillCsv implements TillFile {

  private static final Map<String, List<String>> HEADINGS =
      Map.of(
          "till", List.of("till", "kasse", "kassennr", "caisse"),
          "receipt", List.of("receipt", "bon", "bonnr", "beleg", "belegnr", "ticket"),
          "line", List.of("line", "zeile", "position", "pos", "ligne"),
          "time", List.of("time", "zeit", "zeitpunkt", "datum", "date", "heure"),
          "order", List.of("order", "bestellung", "bestellnr", "commande"),
          "article", List.of("article", "artikel", "artikelnr", "artikelnummer", "artnr"),
          "gtin", List.of("gtin", "ean", "isbn"),
          "text", List.of("text", "artikeltext", "bezeichnung", "description", "libelle"),
          "pieces", List.of("pieces", "menge", "stueck", "anzahl", "quantity", "quantite"),
          "amount", List.of("amount", "betrag", "summe", "montant"));

  private static final List<String> PAYMENT = List.of("payment", "zahlart", "zahlung", "paiement");
  private static final Pattern ORDER = Pattern.compile("\\p{Alpha}{0,3}[-# ]?(\\d{1,12})");
  private static final int LONGEST_TILL = 50;
  private static final int LONGEST_RECEIPT = 100;
  private static final int LONGEST_LINE_NUMBER = 50;

  private final CsvText text;
  private final ZoneId zone;

  TillCsv(Source source, ZoneId zone) {
    this.zone = zone;
    text = CsvText.of(source, null);
  }

  @Override
  public boolean read(Reader reader) {
    Lines lines = new Lines(reader);
    boolean whole = text.read(lines, reader);
    if (lines.columns == null) {
      throw CsvText.columnsMissing(List.of("receipt", "time", "pieces"));
    }
    return whole;
  }

  private final class Lines implements CsvText.Each {
    private final Reader reader;
    private @Nullable Map<String, Integer> columns;
    private int width;
    private String receipt = "";
    private int inReceipt;

    Lines(Reader reader) {
      this.reader = reader;
    }

    @Override
    public boolean record(List<String> cells, long fileLine) {
      Map<String, Integer> known = columns;
      if (known == null) {
        columns = columns(cells);
        width = cells.size();
        return true;
      }
      if (!reader.goOn()) {
        return false;
      }
      if (cells.size() < width) {
        reader.broken(fileLine, Refusal.of("till-line-short", "file", width));
      } else {
        read(Cells.of(cells, known), fileLine);
      }
      return true;
    }

    private void read(Cells cells, long fileLine) {
      String till = cells.text("till").isEmpty() ? "1" : cells.text("till");
      String number = cells.text("receipt");
      Optional<LocalDate> day = cells.day("time", zone);
      Optional<Integer> pieces = Cells.pieces(cells.number("pieces"));
      String of = till + "\n" + number;
      inReceipt = of.equals(receipt) ? inReceipt + 1 : 1;
      receipt = of;
      String line = cells.text("line").isEmpty() ? String.valueOf(inReceipt) : cells.text("line");
      Matcher order = ORDER.matcher(cells.text("order"));
      String wrong =
          number.isEmpty() || number.length() > LONGEST_RECEIPT || till.length() > LONGEST_TILL
              ? "receipt"
              : line.length() > LONGEST_LINE_NUMBER
                  ? "line"
                  : day.isEmpty()
                      ? "time"
                      : pieces.isEmpty()
                          ? "pieces"
                          : cells.text("order").isEmpty() || order.matches() ? "" : "order";
      if (!wrong.isEmpty()) {
        reader.broken(fileLine, Refusal.of("till-cell-wrong", "file", wrong));
        return;
      }
      String article = cells.text("article");
      String gtin = cells.text("gtin");
      reader.sale(
          new Sale(
              till,
              number,
              line,
              day.orElseThrow(),
              cells.text("order").isEmpty()
                  ? null
                  : new Sale.Named(Long.parseLong(order.group(1)), 0),
              article,
              gtin.isEmpty() ? Cells.gtinIn(article) : Cells.gtin(gtin),
              cells.text("text"),
              pieces.orElseThrow(),
              Cells.euro(cells.number("amount").orElse((BigDecimal) null)),
              cells.payment("payment")),
          fileLine);
    }
  }

  /** By our names, whatever language the till speaks. */
  private static Map<String, Integer> columns(List<String> headings) {
    Map<String, Integer> written = Cells.columns(headings);
    Map<String, Integer> columns = new HashMap<>();
    HEADINGS.forEach((ours, names) -> find(written, names, ours, columns));
    find(written, PAYMENT, "payment", columns);
    List<String> missing = new ArrayList<>();
    for (String needed : List.of("receipt", "time", "pieces")) {
      if (!columns.containsKey(needed)) {
        missing.add(needed);
      }
    }
    if (missing.isEmpty()
        && !columns.containsKey("order")
        && !columns.containsKey("article")
        && !columns.containsKey("text")) {
      missing.add("order");
    }
    if (!missing.isEmpty()) {
      throw CsvText.columnsMissing(missing);
    }
    return columns;
  }

  private static void find(
      Map<String, Integer> written, List<String> names, String ours, Map<String, Integer> columns) {
    for (String name : names) {
      Integer at = written.get(name);
      if (at != null) {
        columns.put(ours, at);
        return;
      }
    }
  }
}
