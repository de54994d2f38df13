package thekla.paperwork;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import thekla.document.Document;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Values;

/** What a pick-up slip says about data protection, and which customer notice tells the rest. */
public final class SlipNote {

  private final ShopPapers papers;
  private final IssuePaper issue;

  public SlipNote(ShopPapers papers, IssuePaper issue) {
    this.papers = papers;
    this.issue = issue;
  }

  /**
   * What is printed at the foot of a slip.
   *
   * @param words empty where the shop has not told enough of itself (R-DOC-3)
   * @param notice the version of the notice, in words; empty where there is none yet
   */
  public record Foot(List<String> words, Optional<String> notice) {
    public static final Foot NONE = new Foot(List.of(), Optional.empty());

    public Foot {
      words = List.copyOf(words);
    }
  }

  /**
   * Off the event thread.
   *
   * @param wanted the reader's language (R-DOC-5)
   */
  public Foot foot(Locale wanted) {
    Optional<Paper> paper = papers.forReader(Papers.SLIP_NOTE, wanted);
    if (paper.isEmpty()) {
      return Foot.NONE;
    }
    Locale language = paper.get().language();
    Values values = papers.values(language);
    Filled filled =
        Fill.fill(
            paper.get().template(papers.country(), papers.texts(language)),
            values,
            Fill.Blanks.REFUSED);
    if (!filled.gaps().isEmpty()) {
      return Foot.NONE;
    }
    List<String> words =
        filled.document().blocks().stream()
            .flatMap(
                block ->
                    block instanceof Document.Paragraph paragraph
                        ? Stream.of(paragraph.text().plain())
                        : Stream.empty())
            .toList();
    return new Foot(words, notice(language, values));
  }

  private Optional<String> notice(Locale language, Values values) {
    return issue.notice(language, values) instanceof IssuePaper.Result.Issued issued
        ? Optional.of(
            papers
                .texts(language)
                .get(
                    "paperwork.notice",
                    issued.issue().version(),
                    papers.texts(language).date(issued.issue().issuedOn())))
        : Optional.empty();
  }
}
