package thekla.checkout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;

/**
 * Books a till's file, some hundred receipts a transaction, each receipt whole. Whatever ends it,
 * what was booked stays, and running the file again books the rest.
 */
public final class BookTillFile {

  private static final int RECEIPTS_AT_ONCE = 200;

  /** A receipt that is longer than this is booked in parts. */
  private static final int LINES_AT_ONCE = 2_000;

  private static final int LONGEST_NAME = 255;

  private final TillFiles files;
  private final BookSales bookSales;
  private final TillImports imports;
  private final BusinessClock clock;

  public BookTillFile(
      TillFiles files, BookSales bookSales, TillImports imports, BusinessClock clock) {
    this.files = files;
    this.bookSales = bookSales;
    this.imports = imports;
    this.clock = clock;
  }

  /** Who watches, and may stop it. */
  public record Watch(LongConsumer lines, BooleanSupplier goOn) {
    public static final Watch NOBODY = new Watch(lines -> {}, () -> true);
  }

  /**
   * @param dryRun looks what it would book; each transaction is undone
   */
  public TillReport book(Path file, boolean dryRun, Watch watch) {
    Run run = new Run(dryRun, watch);
    boolean whole = false;
    Refusal broken = null;
    try {
      whole = files.open(file).read(run);
    } catch (UnreadableTillFile e) {
      broken = e.refusal();
    }
    run.flush();
    TillReport report = run.report(name(file), whole, broken);
    if (!dryRun && report.lines() + report.findingCount() > 0) {
      imports.add(
          new TillImports.Row(
              report.fileName(),
              clock.now(),
              report.lines(),
              report.count(Booked.Outcome.COLLECTED) + report.count(Booked.Outcome.EXCHANGED),
              report.count(Booked.Outcome.RETURNED),
              report.again(),
              report.findingCount(),
              report.skippedCount(),
              report.complete()));
    }
    return report;
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    return text.substring(0, Math.min(text.length(), LONGEST_NAME));
  }

  private final class Run implements TillFile.Reader {
    private final boolean dryRun;
    private final Watch watch;
    private final List<Sale> batch = new ArrayList<>();
    private final List<Long> fileLines = new ArrayList<>();
    private final Map<Booked.Outcome, Integer> outcomes = new EnumMap<>(Booked.Outcome.class);
    private final Map<TillFile.Skipped, Integer> skipped = new EnumMap<>(TillFile.Skipped.class);
    private final List<TillReport.Found> findings = new ArrayList<>();
    private String receipt = "";
    private int receipts;
    private long lines;
    private int again;
    private int findingCount;
    private boolean stopped;

    Run(boolean dryRun, Watch watch) {
      this.dryRun = dryRun;
      this.watch = watch;
    }

    @Override
    public void sale(Sale sale, long fileLine) {
      String of = sale.till() + "\n" + sale.receipt();
      if (!of.equals(receipt)) {
        receipt = of;
        receipts++;
        if (receipts > RECEIPTS_AT_ONCE) {
          flush();
          receipts = 1;
        }
      } else if (batch.size() >= LINES_AT_ONCE) {
        flush();
      }
      lines++;
      batch.add(sale);
      fileLines.add(fileLine);
    }

    @Override
    public void skipped(TillFile.Skipped why) {
      skipped.merge(why, 1, Integer::sum);
    }

    @Override
    public void broken(long fileLine, Refusal why) {
      found(new TillReport.Found(fileLine, "", why));
      outcomes.merge(Booked.Outcome.FINDING, 1, Integer::sum);
    }

    @Override
    public boolean goOn() {
      stopped = stopped || !watch.goOn().getAsBoolean();
      return !stopped;
    }

    private void found(TillReport.Found finding) {
      findingCount++;
      if (findings.size() < TillReport.MOST_FINDINGS) {
        findings.add(finding);
      }
    }

    void flush() {
      if (batch.isEmpty()) {
        return;
      }
      List<Sale> sales = List.copyOf(batch);
      List<Booked> booked = dryRun ? bookSales.preview(sales) : bookSales.book(sales);
      for (int i = 0; i < booked.size(); i++) {
        count(booked.get(i), fileLines.get(i));
      }
      batch.clear();
      fileLines.clear();
      watch.lines().accept(lines);
    }

    private void count(Booked booked, long fileLine) {
      if (booked.again()) {
        again++;
      } else {
        outcomes.merge(booked.outcome(), 1, Integer::sum);
        Refusal finding = booked.finding();
        if (finding != null) {
          found(new TillReport.Found(fileLine, booked.sale().receipt(), finding));
        }
      }
    }

    TillReport report(String name, boolean whole, @Nullable Refusal broken) {
      return new TillReport(
          name,
          dryRun,
          lines,
          outcomes,
          again,
          skipped,
          findings.stream().sorted(Comparator.comparingLong(TillReport.Found::fileLine)).toList(),
          findingCount,
          whole && !stopped && broken == null,
          stopped,
          broken);
    }
  }
}
