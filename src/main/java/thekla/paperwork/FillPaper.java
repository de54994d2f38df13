package thekla.paperwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thekla.document.Document;
import thekla.document.docx.DocxReader;
import thekla.document.docx.DocxTemplate;
import thekla.document.docx.DocxWriter;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Gap;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Refusal;
import thekla.kernel.WholeFile;
import thekla.text.Texts;

/** Puts values into a paper and writes it as a file; with a gap nothing is written (R-DOC-3). */
public final class FillPaper {

  private static final int MOST_SHOWN = 20;

  private FillPaper() {}

  /** What came of it. */
  public sealed interface Result {
    /** The whole file is there. */
    record Written(Path file) implements Result {}

    /** Nothing was written. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * Off the event thread.
   *
   * @param country whose law the paper follows, two letters
   * @param blanks what becomes of fields without a value
   * @param out a file whose name ends with .pdf or .docx; one of this name is replaced
   */
  public static Result fill(
      Paper paper, String country, Values values, Fill.Blanks blanks, Path out) {
    if (!isPdf(out) && !isDocx(out)) {
      return refused(Refusal.of("paper-ending", "out"));
    }
    if (!paper.countries().contains(country)) {
      return refused(
          Refusal.of("paper-country", "country", country, String.join(", ", paper.countries())));
    }
    return written(paper.template(country), values, blanks, out);
  }

  /**
   * The same with the shop's own copy of a paper, edited in its word processor.
   *
   * @param own a DOCX file
   * @param texts in whose words gaps are told
   */
  public static Result fillOwn(Path own, Values values, Fill.Blanks blanks, Path out, Texts texts) {
    if (isPdf(out)) {
      return switch (DocxReader.read(own)) {
        case DocxReader.Result.Read(Document document) -> written(document, values, blanks, out);
        case DocxReader.Result.Refused(Refusal reason) -> refused(reason);
      };
    }
    Optional<Refusal> wrong = wrong(out);
    if (wrong.isPresent()) {
      return refused(wrong.get());
    }
    return switch (DocxTemplate.open(own)) {
      case DocxTemplate.Result.Refused(Refusal reason) -> refused(reason);
      case DocxTemplate.Result.Mistaken mistaken -> gaps(mistaken.mistakes(), texts);
      case DocxTemplate.Result.Opened(DocxTemplate template) -> {
        try {
          List<Gap> gaps = template.fill(values, out);
          yield gaps.isEmpty() ? new Result.Written(out) : gaps(gaps, texts);
        } catch (IOException e) {
          yield unwritten(out);
        }
      }
    };
  }

  private static Result written(Document template, Values values, Fill.Blanks blanks, Path out) {
    Filled filled = Fill.fill(template, values, blanks);
    if (!filled.gaps().isEmpty() && blanks == Fill.Blanks.REFUSED) {
      return gaps(filled.gaps(), new Texts(template.language()));
    }
    return write(filled.document(), out);
  }

  /** Writes what is filled already, whole or not at all. */
  public static Result write(Document document, Path out) {
    Optional<Refusal> wrong = wrong(out);
    if (wrong.isPresent()) {
      return refused(wrong.get());
    }
    try {
      return new Result.Written(
          WholeFile.write(
              out,
              file -> {
                if (isPdf(out)) {
                  new PdfWriter().write(document, file);
                } else {
                  new DocxWriter().write(document, file);
                }
              }));
    } catch (IOException e) {
      return unwritten(out);
    }
  }

  private static Optional<Refusal> wrong(Path out) {
    if (!isPdf(out) && !isDocx(out)) {
      return Optional.of(Refusal.of("paper-ending", "out"));
    }
    return Files.isDirectory(out.toAbsolutePath().resolveSibling(""))
        ? Optional.empty()
        : Optional.of(Refusal.of("paper-folder-missing", "out"));
  }

  private static boolean isPdf(Path out) {
    return ends(out, ".pdf");
  }

  private static boolean isDocx(Path out) {
    return ends(out, ".docx");
  }

  private static boolean ends(Path out, String ending) {
    return String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static Result gaps(List<Gap> gaps, Texts texts) {
    return new Result.Refused(refusals(gaps, texts));
  }

  static List<Refusal> refusals(List<Gap> gaps, Texts texts) {
    return gaps.stream().limit(MOST_SHOWN).map(gap -> refusal(gap, texts)).toList();
  }

  private static Refusal refusal(Gap gap, Texts texts) {
    String code =
        switch (gap.why()) {
          case UNKNOWN -> "paper-field-unknown";
          case EMPTY -> "paper-field-empty";
          case BROKEN -> "paper-field-broken";
          case UNCLOSED -> "paper-section-unclosed";
          case UNOPENED -> "paper-section-unopened";
          case NOT_FILLED -> "paper-field-not-filled";
        };
    return Refusal.of(code, "document", gap.field(), gap.place().text(texts));
  }

  private static Result unwritten(Path out) {
    return refused(Refusal.of("paper-not-written", "out", String.valueOf(out.getFileName())));
  }

  private static Result refused(Refusal reason) {
    return new Result.Refused(List.of(reason));
  }
}
