package thekla.paperwork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thekla.document.Document;
import thekla.document.DocumentText;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.text.Texts;

/** Keeps the words in which a paper is handed out; new words are a new issue (R-DOC-1, R-DOC-2). */
public final class IssuePaper {

  private final UnitOfWork work;
  private final ShopPapers papers;
  private final PaperIssues issues;
  private final BusinessClock clock;

  public IssuePaper(UnitOfWork work, ShopPapers papers, PaperIssues issues, BusinessClock clock) {
    this.work = work;
    this.papers = papers;
    this.issues = issues;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * It is kept.
     *
     * @param document to be handed out, its version in its foot
     */
    record Issued(PaperIssue issue, Document document) implements Result {}

    /** Nothing was kept: the shop has to fill in the rest first (R-DOC-3). */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** The customer notice as it is today, for a reader of this language. Off the event thread. */
  public Result notice(Locale language) {
    return papers
        .forReader(Papers.NOTICE, language)
        .map(paper -> notice(paper.language(), papers.values(paper.language())))
        .orElseGet(() -> new Result.Refused(List.of(Refusal.of("paper-unknown", "document"))));
  }

  /**
   * @param values what the shop's papers say now, in the language in which there is a notice
   */
  Result notice(Locale language, Values values) {
    Optional<Paper> paper = papers.forReader(Papers.NOTICE, language);
    if (paper.isEmpty()) {
      return new Result.Refused(List.of(Refusal.of("paper-unknown", "document")));
    }
    String country = papers.country();
    Filled filled =
        Fill.fill(
            paper.get().template(country, papers.texts(paper.get().language())),
            values,
            Fill.Blanks.REFUSED);
    return filled.gaps().isEmpty()
        ? keep(paper.get(), country, filled.document())
        : new Result.Refused(
            FillPaper.refusals(filled.gaps(), new Texts(filled.document().language())));
  }

  /** A form without its customer: room where one writes. */
  Result.Issued form(Paper paper, String country, Values values) {
    Document blank =
        Fill.fill(paper.template(country, papers.texts(paper.language())), values, Fill.Blanks.ROOM)
            .document();
    return keep(paper, country, blank);
  }

  private Result.Issued keep(Paper paper, String country, Document filled) {
    String language = paper.language().getLanguage();
    String text = DocumentText.of(filled);
    String hash =
        Papers.hash(String.join("\n", paper.id(), language, country, text).getBytes(UTF_8));
    PaperIssue issue =
        work.callAgain(
            () -> {
              Optional<PaperIssue> there = issues.byHash(hash);
              if (there.isPresent()) {
                return there.get();
              }
              issues.lock();
              return issues.byHash(hash).orElseGet(() -> add(paper, country, filled, text, hash));
            });
    return new Result.Issued(issue, paper.imprinted(filled, issue, papers.texts(paper.language())));
  }

  private PaperIssue add(Paper paper, String country, Document filled, String text, String hash) {
    String language = paper.language().getLanguage();
    int before = issues.count(paper.id(), language, country, paper.version());
    PaperIssue issue =
        new PaperIssue(
            paper.id(),
            language,
            country,
            paper.version() + "." + (before + 1),
            hash,
            clock.today());
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfWriter().write(paper.imprinted(filled, issue, papers.texts(paper.language())), pdf);
    issues.add(issue, text, pdf.toByteArray());
    return issue;
  }
}
