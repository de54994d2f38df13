package thekla.consent;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.customer.CellFiles;
import thekla.customer.CellRow;
import thekla.customer.CellTable;
import thekla.customer.CustomerImportReport;
import thekla.customer.Customers;
import thekla.customer.ImportOptions;
import thekla.customer.ImportPreview;
import thekla.customer.ImportProgress;
import thekla.customer.RowFinding;
import thekla.customer.RowOutcome;
import thekla.customer.UnreadableFile;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/**
 * Takes over consents from another program's list, without evidence: good for storage and
 * notification, not for electronic advertising (R-CON-7). Nothing in a list undoes a refusal, a
 * withdrawal or an objection. The same list a second time changes nothing.
 */
public final class ImportConsents {

  /** The counter waits no longer than these take. */
  private static final int BATCH = 200;

  private static final int FIRST_ROWS = 20;

  private final CellFiles files;
  private final UnitOfWork work;
  private final Ledger ledger;
  private final Customers customers;
  private final Objections objections;
  private final List<ConsentListener> listeners;
  private final Supplier<Optional<LocalDate>> shopSince;
  private final BusinessClock clock;

  public ImportConsents(
      CellFiles files,
      UnitOfWork work,
      Ledger ledger,
      Customers customers,
      Objections objections,
      List<ConsentListener> listeners,
      Supplier<Optional<LocalDate>> shopSince,
      BusinessClock clock) {
    this.files = files;
    this.work = work;
    this.ledger = ledger;
    this.customers = customers;
    this.objections = objections;
    this.listeners = List.copyOf(listeners);
    this.shopSince = shopSince;
    this.clock = clock;
  }

  /** Off the event thread; saves some hundred rows at a time. */
  public ConsentImportReport run(
      Path file, ImportOptions options, ImportProgress progress, Actor actor) {
    Run run = new Run(options, progress, actor);
    try {
      return run.over(files.open(file, options, ConsentColumn.HEADINGS));
    } catch (UnreadableFile e) {
      return run.report(e.refusal());
    }
  }

  /** What an import would do, and whom its first rows are about. Off the event thread. */
  public ImportPreview preview(
      Path file, ImportOptions options, ImportProgress progress, Actor actor) {
    Run run = new Run(options.withDryRun(true), progress, actor);
    CellTable table;
    try {
      table = files.open(file, options, ConsentColumn.HEADINGS);
    } catch (UnreadableFile e) {
      return new ImportPreview(Optional.empty(), List.of(), run.report(e.refusal()).rows());
    }
    CustomerImportReport report = run.over(table).rows();
    return new ImportPreview(Optional.of(table.detected()), List.copyOf(run.first), report);
  }

  /** Whether a file has columns of consents. Off the event thread. */
  public boolean reads(Path file, ImportOptions options) {
    try {
      files.open(file, options, ConsentColumn.HEADINGS);
      return true;
    } catch (UnreadableFile e) {
      return false;
    }
  }

  /** One import from its first row to its report. */
  private final class Run {
    private final ImportOptions options;
    private final ImportProgress progress;
    private final Actor actor;
    private final List<ConsentRow> waiting = new ArrayList<>();
    private final List<Ledger.CustomerEvent> imagined = new ArrayList<>();
    private final Map<RowOutcome, Long> counts = new EnumMap<>(RowOutcome.class);
    private final List<RowFinding> findings = new ArrayList<>();
    private final List<RowFinding> outcomes = new ArrayList<>();
    private final List<ImportPreview.Row> first = new ArrayList<>();
    private long rows;
    private long recorded;
    private long findingCount;
    private boolean wanted = true;

    Run(ImportOptions options, ImportProgress progress, Actor actor) {
      this.options = options;
      this.progress = progress;
      this.actor = actor;
    }

    ConsentImportReport over(CellTable table) {
      ConsentRow.Reader reader =
          new ConsentRow.Reader(
              ConsentColumn.mapping(table.detected().columns()),
              shopSince.get().orElse(RecordConsent.EARLIEST),
              clock.today(),
              options.country());
      try {
        table.read(row -> take(reader, row));
        flush();
      } catch (UnreadableFile e) {
        flush();
        return report(e.refusal());
      }
      return report(null);
    }

    private boolean take(ConsentRow.Reader reader, CellRow row) {
      waiting.add(reader.read(row));
      if (waiting.size() >= BATCH) {
        flush();
      }
      return wanted;
    }

    private void flush() {
      List<ConsentRow> batch = List.copyOf(waiting);
      waiting.clear();
      if (!batch.isEmpty() && wanted) {
        decided(work.call(() -> decideAndWrite(batch)));
        wanted = progress.rows(rows);
      }
    }

    private ConsentImportBatch decideAndWrite(List<ConsentRow> rows) {
      Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
      ConsentImportBatch batch = new ConsentImportBatch(ledger, objections, clock, actor, now);
      batch.find(rows, customers);
      if (!options.dryRun()) {
        ledger.hold(batch.customerIds());
        ledger.hold();
      }
      batch.decide(rows, imagined);
      if (options.dryRun() || batch.events().isEmpty()) {
        return batch;
      }
      List<ConsentEvent> appended = ledger.append(batch.events());
      appended.forEach(objections::heed);
      batch
          .changed()
          .forEach(customer -> listeners.forEach(listener -> listener.consentChanged(customer)));
      return batch;
    }

    private void decided(ConsentImportBatch batch) {
      recorded += batch.events().size();
      if (options.dryRun()) {
        imagined.addAll(batch.events());
      }
      for (ConsentImportBatch.Decided one : batch.decided()) {
        rows++;
        counts.merge(one.outcome(), 1L, Long::sum);
        findingCount += one.findings().size();
        List<RowFinding> told =
            one.findings().stream().map(reason -> finding(one, reason)).toList();
        told.stream()
            .limit(CustomerImportReport.MOST_FINDINGS - findings.size())
            .forEach(findings::add);
        if (first.size() < FIRST_ROWS) {
          first.add(
              new ImportPreview.Row(
                  one.row(), one.outcome(), batch.customer(one.customerId()), told));
        }
        if (one.findings().isEmpty() && outcomes.size() < CustomerImportReport.MOST_OUTCOMES) {
          outcomes.add(
              new RowFinding(one.row(), one.outcome(), "", "", List.of(), one.customerId()));
        }
      }
    }

    private static RowFinding finding(ConsentImportBatch.Decided one, Refusal reason) {
      return new RowFinding(
          one.row(),
          one.outcome(),
          reason.field(),
          reason.code(),
          reason.details(),
          one.customerId());
    }

    ConsentImportReport report(@Nullable Refusal broken) {
      findings.sort(Comparator.comparingInt(RowFinding::row));
      return new ConsentImportReport(
          new CustomerImportReport(
              options.dryRun(),
              Optional.ofNullable(broken),
              !wanted,
              rows,
              Map.copyOf(counts),
              findingCount,
              List.copyOf(findings),
              List.copyOf(outcomes)),
          recorded);
    }
  }
}
