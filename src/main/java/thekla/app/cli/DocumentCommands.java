package thekla.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.app.Paperwork;
import thekla.customer.Customer;
import thekla.document.merge.Fill;
import thekla.document.merge.Values;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.paperwork.FillPaper;
import thekla.paperwork.IssuePaper;
import thekla.paperwork.Paper;
import thekla.paperwork.PaperIssue;
import thekla.paperwork.Papers;
import thekla.paperwork.PrintConsentForm;
import thekla.paperwork.ShopPapers;
import thekla.text.Texts;

/** {@code thekla document …} */
@Command(
    name = "document",
    subcommands = {SignedCommand.class})
final class DocumentCommands {

  /** Of a hash, so that it means one. */
  private static final int SHORTEST = 8;

  @ParentCommand Root root;

  @Command(name = "list")
  int list() {
    List<Paper> papers = Papers.in(Locale.of(root.texts.locale().getLanguage()));
    if (root.json) {
      root.print(papers.stream().map(DocumentCommands::shape).toList());
    } else {
      papers.forEach(
          paper ->
              root.out.println(
                  Lines.of(
                      paper.id(),
                      paper.version(),
                      paper.date(),
                      String.join(" ", paper.countries()),
                      paper.title())));
    }
    return CommandLineDoor.DONE;
  }

  private static Map<String, Object> shape(Paper paper) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", paper.id());
    shape.put("version", paper.version());
    shape.put("date", paper.date().toString());
    shape.put("language", paper.language().getLanguage());
    shape.put("countries", paper.countries());
    shape.put("title", paper.title());
    shape.put("for", paper.audience());
    shape.put("hash", paper.hash());
    return shape;
  }

  @Command(name = "fill")
  int fill(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--customer", paramLabel = "NR") @Nullable String number,
      @Option(names = "--blank") boolean blank,
      @Option(names = "--out", required = true, paramLabel = "FILE") Path out) {
    Customer customer = null;
    if (number != null) {
      customer = root.graph().customers.byNumber(number).orElse(null);
      if (customer == null) {
        return root.refuse(List.of(Refusal.of("customer-unknown", "customer")));
      }
    }
    ShopPapers papers = root.graph().paperwork.papers;
    if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
      Locale spoken = customer == null ? root.texts.locale() : Locale.of(customer.language());
      return tell(
          FillPaper.fillOwn(
              Path.of(name),
              values(papers, spoken, customer, blank),
              blank ? Fill.Blanks.ROOM : Fill.Blanks.REFUSED,
              out,
              root.texts));
    }
    Optional<Paper> paper = paper(papers, name, customer);
    if (paper.isEmpty()) {
      return root.refuse(List.of(Refusal.of("paper-unknown", "document")));
    }
    if (!blank && name.equals(Papers.NOTICE)) {
      return handOut(papers, paper.get(), out);
    }
    return tell(
        FillPaper.fill(
            paper.get(),
            papers.country(),
            values(papers, paper.get().language(), customer, blank),
            blank ? Fill.Blanks.ROOM : Fill.Blanks.REFUSED,
            out));
  }

  private static Values values(
      ShopPapers papers, Locale language, @Nullable Customer customer, boolean blank) {
    if (blank) {
      return papers.blank(language);
    }
    return customer == null ? papers.values(language) : papers.values(language, customer);
  }

  /** What is handed out is kept with its version (R-DOC-1). */
  private int handOut(ShopPapers papers, Paper paper, Path out) {
    if (!paper.countries().contains(papers.country())) {
      return tell(FillPaper.fill(paper, papers.country(), new Values(), Fill.Blanks.REFUSED, out));
    }
    return switch (root.graph().paperwork.issue.notice(paper.language())) {
      case IssuePaper.Result.Refused refused -> root.refuse(refused.reasons());
      case IssuePaper.Result.Issued issued -> tell(FillPaper.write(issued.document(), out));
    };
  }

  /** The language that was asked for as it is; else the customer's, else the shop's (R-DOC-5). */
  private Optional<Paper> paper(ShopPapers papers, String name, @Nullable Customer customer) {
    String asked = root.language;
    if (asked != null && Texts.LANGUAGES.contains(Locale.of(asked))) {
      return Papers.named(name, Locale.of(asked));
    }
    return papers.forReader(
        name, customer == null ? root.texts.locale() : Locale.of(customer.language()));
  }

  @Command(name = "form")
  int form(
      @Parameters(paramLabel = "NR") String number,
      @Option(names = "--out", paramLabel = "FILE") @Nullable Path out) {
    Graph graph = root.graph();
    Optional<Customer> customer = graph.customers.byNumber(number);
    if (customer.isEmpty()) {
      return root.refuse(List.of(Refusal.of("customer-unknown", "customer")));
    }
    long id = customer.get().id();
    Locale language = root.language == null ? null : Locale.of(root.language);
    Actor actor = graph.actor.get();
    PrintConsentForm.Result result =
        out == null
            ? graph.paperwork.printForm(id, language, actor)
            : graph.paperwork.printForm.print(id, language, form -> out, actor);
    return switch (result) {
      case PrintConsentForm.Result.Refused refused -> root.refuse(refused.reasons());
      case PrintConsentForm.Result.Printed printed ->
          done(
              Map.of("form", printed.form().number().code(), "file", printed.file().toString()),
              printed.form().number().code(),
              printed.file());
    };
  }

  @Command(name = "issues")
  int issues() {
    List<PaperIssue> issued = root.graph().paperwork.issued();
    if (root.json) {
      root.print(issued.stream().map(DocumentCommands::shape).toList());
      return CommandLineDoor.DONE;
    }
    issued.forEach(
        issue ->
            root.out.println(
                Lines.of(
                    issue.hash(),
                    issue.paper(),
                    issue.version(),
                    issue.language(),
                    issue.country(),
                    issue.issuedOn())));
    if (issued.isEmpty()) {
      root.err.println(root.texts.get("cli.nothing-found"));
    }
    return CommandLineDoor.DONE;
  }

  private static Map<String, Object> shape(PaperIssue issue) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("hash", issue.hash());
    shape.put("paper", issue.paper());
    shape.put("version", issue.version());
    shape.put("language", issue.language());
    shape.put("country", issue.country());
    shape.put("issued", issue.issuedOn().toString());
    return shape;
  }

  @Command(name = "issue")
  int issue(
      @Parameters(paramLabel = "HASH") String hash,
      @Option(names = "--out", required = true, paramLabel = "FILE") Path out)
      throws IOException {
    Paperwork paperwork = root.graph().paperwork;
    List<PaperIssue> meant =
        paperwork.issued().stream()
            .filter(issue -> hash.length() >= SHORTEST && issue.hash().startsWith(hash))
            .toList();
    if (meant.size() != 1) {
      return root.refuse(List.of(Refusal.of("issue-unknown", "hash")));
    }
    PaperIssue issue = meant.getFirst();
    boolean plain = out.toString().endsWith(".txt");
    Optional<byte[]> content =
        plain
            ? paperwork.text(issue).map(text -> text.getBytes(StandardCharsets.UTF_8))
            : paperwork.pdf(issue);
    Files.write(out, content.orElseThrow());
    return done(Map.of("file", out.toString()), issue.hash(), out);
  }

  private int done(Map<String, Object> shape, Object... cells) {
    if (root.json) {
      root.print(shape);
    } else {
      root.out.println(Lines.of(cells));
    }
    return CommandLineDoor.DONE;
  }

  private int tell(FillPaper.Result result) {
    return switch (result) {
      case FillPaper.Result.Refused refused -> root.refuse(refused.reasons());
      case FillPaper.Result.Written written ->
          done(Map.of("file", written.file().toString()), written.file());
    };
  }
}
