package thekla.notice.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import thekla.document.Document;
import thekla.document.docx.DocxReader;
import thekla.document.merge.Fill;
import thekla.document.merge.Values;
import thekla.document.pdf.PdfLetters;
import thekla.kernel.Refusal;
import thekla.notice.MergeField;

/** Serial letters for the printer: the shop's document, set by this program. */
final class PdfSerial {

  private PdfSerial() {}

  /** Why it cannot be one. */
  static List<Refusal> check(LetterText text) throws IOException {
    if (text.hasLetterhead()) {
      return List.of(Refusal.of("serial-letterhead", "document"));
    }
    return read(text) instanceof DocxReader.Result.Refused(Refusal reason)
        ? List.of(reason)
        : List.of();
  }

  /**
   * @return its file; empty when it was stopped
   */
  static Optional<Path> write(
      LetterText text, Iterator<Map<MergeField, String>> letters, Path out, IntPredicate goOn)
      throws IOException {
    Document letter =
        switch (read(text)) {
          case DocxReader.Result.Read(Document document) -> document;
          case DocxReader.Result.Refused(Refusal reason) -> throw new IOException(reason.code());
        };
    return switch (PdfLetters.print(
        letter, values(letters), Fill.Blanks.NOTHING, out, goOn::test)) {
      case PdfLetters.Result.Printed printed -> Optional.of(out.toAbsolutePath());
      case PdfLetters.Result.Cancelled cancelled -> Optional.empty();
      case PdfLetters.Result.Incomplete incomplete ->
          throw new IOException(incomplete.gaps().getFirst().field());
    };
  }

  private static Iterator<Values> values(Iterator<Map<MergeField, String>> letters) {
    Iterable<Map<MergeField, String>> all = () -> letters;
    return StreamSupport.stream(all.spliterator(), false).map(PdfSerial::values).iterator();
  }

  private static Values values(Map<MergeField, String> letter) {
    Values values = new Values();
    for (MergeField field : MergeField.values()) {
      values.put(field.field(), letter.getOrDefault(field, ""));
    }
    return values;
  }

  /** Its fields in the one way that {@link Fill} knows. */
  private static DocxReader.Result read(LetterText text) throws IOException {
    Map<MergeField, String> itself =
        Arrays.stream(MergeField.values())
            .collect(Collectors.toMap(Function.identity(), MergeField::placeholder));
    Path braced = Files.createTempFile("serial", ".docx");
    try {
      try (OutputStream out = Files.newOutputStream(braced)) {
        DocxLetters.pack(text, Stream.of(itself).iterator(), letters -> true, out);
      }
      return DocxReader.read(braced);
    } finally {
      Files.deleteIfExists(braced);
    }
  }
}
