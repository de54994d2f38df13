package thekla.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import thekla.document.merge.Values;

/**
 * A letter of two pages with a table of ten rows, in turns with bare POI that opens the same file,
 * replaces texts in runs, copies the row and writes, and with poi-tl. The letter is as LibreOffice
 * saved it; poi-tl has its own way to name a row's fields.
 */
@Tag("benchmark")
class MailMergeBenchmark {

  private static final int WARMING = 400;
  private static final int LETTERS = Integer.getInteger("thekla.benchmark.letters", 400);
  private static final int ROUNDS = 3;
  private static final int ROWS = 10;
  private static final double BAR = 1.2;

  /** Beside the wall clock: other programs and the disk do not count. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private static final Map<String, String> WORDS =
      Map.of(
          "customer", "Anna Müller",
          "street", "Venloer Str. 12",
          "town", "50823 Köln",
          "today", "22.11.2026",
          "received", "01.11.2026",
          "shop", "Kapitel & Söhne",
          "clerk", "B. Berg",
          "dpo", "C. Cohn");

  /** It tells of each field; held, because loggers are forgotten. */
  private static final Logger CHATTER = Logger.getLogger("com.deepoove.poi");

  @TempDir Path folder;

  /** One way to make a letter. */
  private interface Way {
    void letter(Path out) throws IOException;
  }

  private static List<Map<String, String>> rows() {
    return IntStream.range(0, ROWS)
        .mapToObj(i -> Map.of("title", "Titel " + i, "count", "1", "price", i + ",00 €"))
        .toList();
  }

  @Test
  void a_letter_is_filled_as_fast_as_by_bare_poi() throws IOException {
    CHATTER.setLevel(Level.OFF);
    Path in = WordFile.saved("two-page-letter.docx", folder);
    Path theirs = forPoiTl(in);
    DocxTemplate opened = ((DocxTemplate.Result.Opened) DocxTemplate.open(in)).template();
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put(
        "thekla",
        out -> fill(((DocxTemplate.Result.Opened) DocxTemplate.open(in)).template(), out));
    ways.put("bare", out -> bare(in, out));
    ways.put("poi-tl", out -> poiTl(theirs, out));
    ways.put("thekla, opened once", out -> fill(opened, out));
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      Path out = folder.resolve("out.docx");
      way.getValue().letter(out);
      texts.add(text(out));
    }
    assertThat(texts).as("all make the same letter").containsOnly(texts.getFirst());
    assertThat(texts.getFirst()).contains("Titel 9", "Kapitel & Söhne").doesNotContain("{{", "[");
    measure(ways, WARMING);
    for (int round = 1; round <= ROUNDS; round++) {
      print(round, ways, measure(ways, LETTERS));
    }
  }

  private static Values values() {
    Values values = new Values();
    WORDS.forEach(values::put);
    return values.rows(
        "lines",
        rows().stream()
            .map(
                row -> {
                  Values one = new Values();
                  row.forEach(one::put);
                  return one;
                })
            .toList());
  }

  private static void fill(DocxTemplate template, Path out) throws IOException {
    assertThat(template.fill(values(), out)).isEmpty();
  }

  private Path forPoiTl(Path in) throws IOException {
    String xml =
        WordFile.xml(in, WordFile.MAIN)
            .replace(">Menge<", ">Menge{{lines}}<")
            .replace("{{#lines}}{{title}}", "[title]")
            .replace("{{count}}", "[count]")
            .replace("{{price}}{{/lines}}", "[price]");
    return Rezip.replace(in, WordFile.MAIN, xml, folder.resolve("poi-tl.docx"));
  }

  private static void poiTl(Path in, Path out) throws IOException {
    Map<String, Object> model = new HashMap<>(WORDS);
    model.put("lines", rows());
    Configure configure = Configure.builder().bind("lines", new LoopRowTableRenderPolicy()).build();
    try (XWPFTemplate template = XWPFTemplate.compile(in.toString(), configure)) {
      template.render(model).writeToFile(out.toString());
    }
  }

  private static void bare(Path in, Path out) throws IOException {
    try (InputStream from = Files.newInputStream(in);
        XWPFDocument document = new XWPFDocument(from)) {
      document.getParagraphs().forEach(paragraph -> replace(paragraph, WORDS));
      document
          .getHeaderList()
          .forEach(all -> all.getParagraphs().forEach(one -> replace(one, WORDS)));
      document
          .getFooterList()
          .forEach(all -> all.getParagraphs().forEach(one -> replace(one, WORDS)));
      XWPFTable table = document.getTables().getFirst();
      XWPFTableRow pattern = table.getRow(1);
      for (Map<String, String> words : rows()) {
        XWPFTableRow row = new XWPFTableRow((CTRow) pattern.getCtRow().copy(), table);
        row.getTableCells()
            .forEach(cell -> cell.getParagraphs().forEach(one -> replace(one, words)));
        table.addRow(row);
      }
      table.removeRow(1);
      try (OutputStream to = Files.newOutputStream(out)) {
        document.write(to);
      }
    }
  }

  private static void replace(XWPFParagraph paragraph, Map<String, String> words) {
    for (XWPFRun run : paragraph.getRuns()) {
      String text = run.getText(0);
      if (text != null && text.contains("{{")) {
        String now = text.replace("{{#lines}}", "").replace("{{/lines}}", "");
        for (Map.Entry<String, String> word : words.entrySet()) {
          now = now.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        run.setText(now, 0);
      }
    }
  }

  private static String text(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument read = new XWPFDocument(in)) {
      read.getHeaderList().forEach(header -> all.append(header.getText()));
      read.getParagraphs().forEach(one -> all.append(one.getText()).append('\n'));
      read.getTables().forEach(table -> all.append(table.getText()));
      read.getFooterList().forEach(footer -> all.append(footer.getText()));
    }
    return all.toString();
  }

  /** In milliseconds, sorted: the clock, then the processor time of each way. */
  private double[][] measure(Map<String, Way> ways, int letters) throws IOException {
    double[][] times = new double[2 * ways.size()][letters];
    for (int i = 0; i < letters; i++) {
      int at = 0;
      for (Way way : ways.values()) {
        Path out = folder.resolve("out.docx");
        long start = System.nanoTime();
        long worked = CPU.getCurrentThreadCpuTime();
        way.letter(out);
        times[at + 1][i] = (CPU.getCurrentThreadCpuTime() - worked) / 1e6;
        times[at][i] = (System.nanoTime() - start) / 1e6;
        at += 2;
      }
    }
    for (double[] some : times) {
      Arrays.sort(some);
    }
    return times;
  }

  private static void print(int round, Map<String, Way> ways, double[][] times) {
    List<String> names = List.copyOf(ways.keySet());
    double bare = middle(times[2]);
    double bareWork = middle(times[3]);
    for (int i = 0; i < names.size(); i++) {
      double ratio = middle(times[2 * i]) / bare;
      System.out.printf(
          Locale.ROOT,
          "mail-merge round %d n %d | %s ms p50 %.2f p99 %.2f processor p50 %.2f | of bare POI %.2f,"
              + " processor %.2f | bar %.1f %s%n",
          round,
          times[0].length,
          names.get(i),
          middle(times[2 * i]),
          times[2 * i][(int) (times[2 * i].length * 0.99)],
          middle(times[2 * i + 1]),
          ratio,
          middle(times[2 * i + 1]) / bareWork,
          BAR,
          ratio <= BAR ? "met" : "missed");
    }
  }

  private static double middle(double[] sorted) {
    return sorted[sorted.length / 2];
  }
}
