package thekla.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import thekla.kernel.Refusal;

/** The documents of serial letters: the shop's own, and the one with everybody's letter in it. */
public interface SerialLetters {

  /** Kinds of file. */
  enum Form {
    /** With everything the shop's document has. */
    DOCX,
    /** For the printer; without pictures, heads and feet of pages. */
    PDF
  }

  /** What is wrong with a document of the shop; none when letters can be made of it. */
  List<Refusal> check(Path document, Form form);

  /** Keeps a copy, for a run that is broken off and goes on. */
  void keep(long runId, Path document) throws IOException;

  /** Whether a copy of this run's document is still there. */
  boolean kept(long runId);

  /**
   * Writes one document, a page or more for each of these; whole or not at all. Replaces an earlier
   * one of the run. One letter at a time is in memory.
   *
   * @param goOn hears how many letters are written; says no to stop
   * @return its file; empty when it was stopped
   */
  Optional<Path> write(
      long runId, Form form, Iterator<Map<MergeField, String>> letters, IntPredicate goOn)
      throws IOException;
}
