package thekla.checkout.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.checkout.Payment;
import thekla.checkout.Sale;
import thekla.checkout.TillFile;
import thekla.checkout.UnreadableTillFile;
import thekla.kernel.Refusal;

/**
 * The export every German till must offer (DSFinV-K 2.x): receipts from transactions.csv (Bonkopf),
 * their lines from lines.csv (Bonpos). Columns that name a customer or the staff are not read.
 */
final class Dsfinvk implements TillFile {

  static final String RECEIPTS = "transactions.csv";
  static final String LINES = "lines.csv";
  static final String INDEX = "index.xml";

  private static final int MOST_RECEIPTS = 500_000;
  private static final int MOST_LINES_A_RECEIPT = 10_000;

  private final Source receipts;
  private final Source lines;
  private final Map<String, IndexXml.Table> index;
  private final ZoneId zone;

  Dsfinvk(Map<String, Source> files, ZoneId zone) {
    this.zone = zone;
    receipts = needed(files, RECEIPTS);
    lines = needed(files, LINES);
    Source described = files.get(INDEX);
    index = described == null ? Map.of() : IndexXml.read(described);
  }

  private static Source needed(Map<String, Source> files, String name) {
    Source found = files.get(name);
    if (found == null) {
      throw UnreadableTillFile.because("till-part-missing", name);
    }
    return found;
  }

  /** A receipt: its lines are sales, or why not. */
  private record Receipt(@Nullable LocalDate on, @Nullable Skipped skipped) {}

  @Override
  public boolean read(Reader reader) {
    Map<String, Receipt> known = new HashMap<>();
    boolean whole =
        table(RECEIPTS, receipts, List.of("bonid", "bontyp", "bonende"))
            .read((cells, line) -> receipt(cells, line, known, reader), reader);
    Lines sales = new Lines(known, reader);
    boolean all =
        table(LINES, lines, List.of("bonid", "poszeile", "menge")).read(sales::line, reader);
    sales.end();
    return whole && all;
  }

  private Table table(String name, Source source, List<String> needed) {
    return new Table(source, index.getOrDefault(name, IndexXml.Table.UNKNOWN), needed);
  }

  private boolean receipt(Cells cells, long fileLine, Map<String, Receipt> known, Reader reader) {
    if (known.size() >= MOST_RECEIPTS) {
      throw UnreadableTillFile.because("till-receipts-many", MOST_RECEIPTS);
    }
    Skipped skipped = skipped(cells);
    Optional<LocalDate> day = cells.day("bonende", zone);
    if (skipped == null && day.isEmpty()) {
      reader.broken(fileLine, Refusal.of("till-cell-wrong", "file", "BON_ENDE"));
      skipped = Skipped.OTHER;
    }
    known.put(key(cells), new Receipt(day.orElse(null), skipped));
    return reader.goOn();
  }

  private static @Nullable Skipped skipped(Cells cells) {
    if (cells.yes("bonstorno")) {
      return Skipped.CANCELLED;
    }
    return switch (Cells.heading(cells.text("bontyp"))) {
      case "beleg" -> null;
      case "avtraining" -> Skipped.TRAINING;
      case "avbelegstorno", "avbelegabbruch" -> Skipped.CANCELLED;
      default -> Skipped.OTHER;
    };
  }

  /** A receipt's id is its own within one closing of one till. */
  private static String key(Cells cells) {
    return cells.text("zkasseid") + "\n" + cells.text("znr") + "\n" + cells.text("bonid");
  }

  /** One receipt's lines at a time: a line that is called off takes back one before it. */
  private static final class Lines {
    private final Map<String, Receipt> receipts;
    private final Reader reader;
    private final List<Sale> open = new ArrayList<>();
    private final List<Long> fileLines = new ArrayList<>();
    private String of = "";

    Lines(Map<String, Receipt> receipts, Reader reader) {
      this.receipts = receipts;
      this.reader = reader;
    }

    boolean line(Cells cells, long fileLine) {
      String key = key(cells);
      if (!key.equals(of) || open.size() >= MOST_LINES_A_RECEIPT) {
        end();
        of = key;
      }
      Receipt receipt = receipts.get(key);
      if (receipt == null) {
        reader.broken(fileLine, Refusal.of("till-receipt-missing", "file"));
      } else if (receipt.skipped() != null) {
        reader.skipped(receipt.skipped());
      } else if (!isSale(cells)) {
        reader.skipped(Skipped.OTHER);
      } else {
        sale(cells, receipt.on(), fileLine);
      }
      return reader.goOn();
    }

    private boolean isSale(Cells cells) {
      String kind = cells.text("gvtyp");
      return kind.isEmpty() || kind.equalsIgnoreCase("Umsatz");
    }

    private void sale(Cells cells, @Nullable LocalDate on, long fileLine) {
      Optional<Integer> pieces = Cells.pieces(pieces(cells));
      String line = cells.text("poszeile");
      if (pieces.isEmpty() || line.isEmpty() || on == null) {
        reader.broken(
            fileLine,
            Refusal.of("till-cell-wrong", "file", line.isEmpty() ? "POS_ZEILE" : "MENGE"));
        return;
      }
      String article = cells.text("artnr");
      String gtin = cells.text("gtin");
      BigDecimal each = cells.number("stkbr").orElse((BigDecimal) null);
      Sale sale =
          new Sale(
              cells.text("zkasseid"),
              cells.text("znr") + "/" + cells.text("bonid"),
              line,
              on,
              null,
              article,
              gtin.isEmpty() ? Cells.gtinIn(article) : Cells.gtin(gtin),
              cells.text("artikeltext"),
              pieces.get(),
              Cells.euro(each == null ? null : each.multiply(BigDecimal.valueOf(pieces.get()))),
              Payment.OTHER);
      if (cells.yes("pstorno")) {
        callOff(sale);
      } else {
        open.add(sale);
        fileLines.add(fileLine);
      }
    }

    private Optional<BigDecimal> pieces(Cells cells) {
      Optional<BigDecimal> factor = cells.number("faktor").filter(some -> some.signum() > 0);
      return cells.number("menge").map(some -> some.multiply(factor.orElse(BigDecimal.ONE)));
    }

    /** It stands with the opposite sign after the line it takes back. */
    private void callOff(Sale storno) {
      reader.skipped(Skipped.CANCELLED);
      int left = storno.pieces();
      for (int i = open.size() - 1; i >= 0 && left != 0; i--) {
        Sale line = open.get(i);
        if (line.article().equals(storno.article())
            && line.text().equals(storno.text())
            && Integer.signum(line.pieces()) == -Integer.signum(left)) {
          int rest = line.pieces() + left;
          if (Integer.signum(rest) == Integer.signum(line.pieces())) {
            open.set(i, withPieces(line, rest));
            left = 0;
          } else {
            open.remove(i);
            fileLines.remove(i);
            reader.skipped(Skipped.CANCELLED);
            left = rest;
          }
        }
      }
    }

    private static Sale withPieces(Sale sale, int pieces) {
      return new Sale(
          sale.till(),
          sale.receipt(),
          sale.line(),
          sale.on(),
          sale.order(),
          sale.article(),
          sale.gtin(),
          sale.text(),
          pieces,
          null,
          sale.payment());
    }

    void end() {
      for (int i = 0; i < open.size(); i++) {
        reader.sale(open.get(i), fileLines.get(i));
      }
      open.clear();
      fileLines.clear();
    }
  }

  /** One of the export's files: columns by the names in its first line, or else in the index. */
  private record Table(Source source, IndexXml.Table told, List<String> needed) {

    /** Told each line. */
    interface Each {
      boolean line(Cells cells, long fileLine);
    }

    boolean read(Each each, Reader reader) {
      return CsvText.of(source, told.delimiter()).read(new Records(each, reader), reader);
    }

    private final class Records implements CsvText.Each {
      private final Each each;
      private final Reader reader;
      private @Nullable Map<String, Integer> columns;
      private int width;

      Records(Each each, Reader reader) {
        this.each = each;
        this.reader = reader;
      }

      @Override
      public boolean record(List<String> cells, long fileLine) {
        Map<String, Integer> known = columns;
        if (known == null) {
          Map<String, Integer> first = Cells.columns(cells);
          boolean heading = first.containsKey("bonid");
          known = heading ? first : Cells.columns(told.columns());
          width = heading ? cells.size() : told.columns().size();
          columns = known;
          List<String> missing = new ArrayList<>(needed);
          missing.removeAll(known.keySet());
          if (!missing.isEmpty()) {
            throw CsvText.columnsMissing(missing);
          }
          if (heading) {
            return true;
          }
        }
        if (cells.size() < width) {
          reader.broken(fileLine, Refusal.of("till-line-short", "file", width));
          return true;
        }
        return each.line(Cells.of(cells, known, told.decimalSign()), fileLine);
      }
    }
  }
}
