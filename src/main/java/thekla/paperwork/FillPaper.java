package thekla.paperwork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thekla.document.Document;
import thekla.document.docx.DocxWriter;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Gap;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Refusal;

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
    String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".pdf") && !name.endsWith(".docx")) {
      return refused(Refusal.of("paper-ending", "out"));
    }
    if (!paper.countries().contains(country)) {
      return refused(
          Refusal.of("paper-country", "country", country, String.join(", ", paper.countries())));
    }
    Filled filled = Fill.fill(paper.template(country), values, blanks);
    if (!filled.gaps().isEmpty() && blanks == Fill.Blanks.REFUSED) {
      return new Result.Refused(
          filled.gaps().stream().limit(MOST_SHOWN).map(FillPaper::refusal).toList());
    }
    return write(filled.document(), name.endsWith(".pdf"), out);
  }

  private static Refusal refusal(Gap gap) {
    String code =
        switch (gap.why()) {
          case UNKNOWN -> "paper-field-unknown";
          case EMPTY -> "paper-field-empty";
          case BROKEN -> "paper-field-broken";
          case UNCLOSED -> "paper-section-unclosed";
          case UNOPENED -> "paper-section-unopened";
        };
    return Refusal.of(code, "document", gap.field(), gap.place());
  }

  private static Result refused(Refusal reason) {
    return new Result.Refused(List.of(reason));
  }

  /** Whole or not at all. */
  private static Result write(Document document, boolean pdf, Path out) {
    Path folder = Optional.ofNullable(out.toAbsolutePath().getParent()).orElse(out);
    if (!Files.isDirectory(folder)) {
      return refused(Refusal.of("paper-folder-missing", "out"));
    }
    try {
      return new Result.Written(
          write(document, pdf, out, folder.resolve(out.getFileName() + ".part")));
    } catch (IOException e) {
      return refused(Refusal.of("paper-not-written", "out", String.valueOf(out.getFileName())));
    }
  }

  private static Path write(Document document, boolean pdf, Path out, Path begun)
      throws IOException {
    try {
      try (OutputStream file = Files.newOutputStream(begun)) {
        if (pdf) {
          new PdfWriter().write(document, file);
        } else {
          new DocxWriter().write(document, file);
        }
      }
      return Files.move(begun, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }
}
