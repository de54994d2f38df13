package thekla.app.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.article.ArticleImportReport;
import thekla.article.BrokenAt;
import thekla.article.Finding;
import thekla.consent.ConsentImportReport;
import thekla.consent.ContactWords;
import thekla.customer.CustomerImportReport;
import thekla.customer.ImportOptions;
import thekla.customer.ImportPreview;
import thekla.customer.ImportProgress;
import thekla.customer.ImportReportFile;
import thekla.customer.RowFinding;
import thekla.customer.RowOutcome;
import thekla.kernel.Refusal;

/** {@code thekla import …} */
@Command(name = "import")
final class ImportCommands {

  @ParentCommand Root root;

  @Command(name = "articles")
  int articles(@Parameters(paramLabel = "FILE") Path file) {
    ArticleImportReport report =
        root.graph()
            .importArticles
            .run(
                file,
                (products, read, all) -> {
                  root.err.print("\r" + root.texts.get("cli.import.products", products));
                  return true;
                });
    root.err.println();
    if (root.json) {
      root.print(Shapes.report(report, root.texts));
    } else {
      root.out.println(
          root.texts.get(
              "cli.import.articles.done",
              report.added(),
              report.changed(),
              report.unchanged(),
              report.withdrawn(),
              report.refused()));
    }
    for (Finding finding : report.findings()) {
      root.err.println(
          root.texts.get(
              "cli.import.product",
              finding.product(),
              finding.recordReference() == null ? "–" : finding.recordReference(),
              finding.refusal().field(),
              root.texts.refusal(finding.refusal())));
    }
    BrokenAt broken = report.brokenAt();
    if (broken == null) {
      return CommandLineDoor.DONE;
    }
    root.err.println(
        broken.refusal().code()
            + ": "
            + root.texts.get(
                "cli.import.broken",
                broken.line(),
                broken.column(),
                root.texts.refusal(broken.refusal())));
    return CommandLineDoor.REFUSED;
  }

  @Command(name = "customers")
  int customers(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--dry-run") boolean dryRun,
      @Option(names = "--encoding", paramLabel = "NAME") @Nullable String encoding,
      @Option(names = "--delimiter", paramLabel = "C") @Nullable Character delimiter,
      @Option(names = "--sheet", paramLabel = "NAME") @Nullable String sheet,
      @Option(names = "--duplicates") boolean duplicates) {
    Graph graph = root.graph();
    ImportOptions options =
        ImportOptions.detected(graph.shop.load().country(), root.texts.locale().getLanguage())
            .withDryRun(dryRun)
            .withImportDuplicates(duplicates);
    if (encoding != null) {
      try {
        options = options.withEncoding(Charset.forName(encoding));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return root.refuse(List.of(Refusal.of("encoding-unknown", "encoding", encoding)));
      }
    }
    if (delimiter != null) {
      options = options.withDelimiter(delimiter);
    }
    if (sheet != null) {
      options = options.withSheet(sheet);
    }
    if (dryRun) {
      preview(graph, file, options);
    }
    CustomerImportReport report =
        graph.importCustomers.run(
            file,
            options,
            rows -> {
              root.err.print("\r" + root.texts.get("cli.import.rows", rows));
              return true;
            });
    root.err.println();
    return tell(report);
  }

  @Command(name = "consents")
  int consents(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--dry-run") boolean dryRun,
      @Option(names = "--report", paramLabel = "FILE") @Nullable Path reportFile) {
    Graph graph = root.graph();
    ConsentImportReport report =
        graph.importConsents.run(
            file,
            ImportOptions.detected(graph.shop.load().country(), root.texts.locale().getLanguage())
                .withDryRun(dryRun),
            rows -> {
              root.err.print("\r" + root.texts.get("cli.import.rows", rows));
              return true;
            },
            graph.actor.get());
    root.err.println();
    CustomerImportReport rows = report.rows();
    if (root.json) {
      root.print(ConsentShapes.report(report, root.texts));
    } else {
      root.out.println(
          root.texts.get(
              dryRun ? "cli.import.consents.would" : "cli.import.consents.done",
              report.recorded(),
              rows.count(RowOutcome.CHANGED),
              rows.count(RowOutcome.UNCHANGED),
              rows.count(RowOutcome.POINTED_OUT),
              rows.count(RowOutcome.REFUSED)));
    }
    if (reportFile != null) {
      new ImportReportFile(this::text)
          .write(
              rows,
              List.of(root.texts.get("cli.import.report.headings").split(";", -1)),
              reportFile);
    }
    return findings(rows);
  }

  private void preview(Graph graph, Path file, ImportOptions options) {
    ImportPreview preview = graph.previewImport.preview(file, options, ImportProgress.NONE);
    preview
        .detected()
        .ifPresent(
            detected -> {
              root.err.println(
                  root.texts.get(
                      "cli.import.detected",
                      detected.format().name(),
                      detected.encoding(),
                      detected.delimiter()));
              for (int i = 0; i < detected.columns().size(); i++) {
                var field = detected.field(i);
                root.err.println(
                    "  " + Lines.of(detected.columns().get(i), field == null ? "–" : field.key()));
              }
            });
  }

  private int tell(CustomerImportReport report) {
    if (root.json) {
      root.print(Shapes.report(report, root.texts));
    } else {
      root.out.println(
          root.texts.get(
              report.dryRun() ? "cli.import.customers.would" : "cli.import.customers.done",
              report.count(RowOutcome.ADDED),
              report.count(RowOutcome.CHANGED),
              report.count(RowOutcome.UNCHANGED),
              report.count(RowOutcome.POINTED_OUT),
              report.count(RowOutcome.REFUSED)));
    }
    return findings(report);
  }

  private String text(RowFinding finding) {
    return new ContactWords(root.texts)
        .refusal(new Refusal(finding.code(), finding.field(), finding.details()));
  }

  private int findings(CustomerImportReport report) {
    for (RowFinding finding : report.findings()) {
      root.err.println(
          root.texts.get("cli.import.row", finding.row(), finding.field(), text(finding)));
    }
    Optional<Refusal> broken = report.refusal();
    return broken.isPresent() ? root.refuse(List.of(broken.get())) : CommandLineDoor.DONE;
  }
}
