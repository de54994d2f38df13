package thekla.document.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import thekla.document.Document;
import thekla.document.merge.Fill;
import thekla.document.merge.Filled;
import thekla.document.merge.Gap;
import thekla.document.merge.Values;

/** Prints one document for many as one file; only the letter at hand is held. */
public final class PdfLetters {

  private PdfLetters() {}

  /** Follows the printing; called on the printing thread. */
  public interface Progress {

    Progress NONE = letters -> true;

    /**
     * @param letters set so far
     * @return false to stop here; then there is no file
     */
    boolean letters(int letters);
  }

  /** What became of it. */
  public sealed interface Result {
    record Printed(int letters) implements Result {}

    /**
     * @param letters set until it was stopped
     */
    record Cancelled(int letters) implements Result {}

    /**
     * @param letter the first that cannot be printed, from 1 on
     */
    record Incomplete(int letter, List<Gap> gaps) implements Result {}
  }

  /** The same where every field must have a value. */
  public static Result print(Document letter, Iterator<Values> each, Path out, Progress progress)
      throws IOException {
    return print(letter, each, Fill.Blanks.REFUSED, out, progress);
  }

  /**
   * The file stands there whole or not at all; without a letter there is none.
   *
   * @throws IOException when it cannot be written
   */
  public static Result print(
      Document letter, Iterator<Values> each, Fill.Blanks blanks, Path out, Progress progress)
      throws IOException {
    Path file = out.toAbsolutePath();
    Path begun = file.resolveSibling(file.getFileName() + ".part");
    try {
      Result result = write(letter, each, blanks, begun, progress);
      if (result instanceof Result.Printed printed && printed.letters() > 0) {
        Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return result;
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  private static Result write(
      Document letter, Iterator<Values> each, Fill.Blanks blanks, Path begun, Progress progress)
      throws IOException {
    int letters = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun));
        PdfSeries series = new PdfSeries(out)) {
      while (each.hasNext()) {
        Filled filled = Fill.fill(letter, each.next(), blanks);
        if (!filled.gaps().isEmpty()) {
          return new Result.Incomplete(letters + 1, filled.gaps());
        }
        series.add(filled.document());
        letters++;
        if (!progress.letters(letters)) {
          return new Result.Cancelled(letters);
        }
      }
      return new Result.Printed(letters);
    }
  }
}
