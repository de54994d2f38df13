package thekla.notice.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import thekla.kernel.Refusal;
import thekla.kernel.WholeFile;
import thekla.notice.MergeField;
import thekla.notice.SerialLetters;

/** Serial letters below the data folder, where prints are taken away after seven days. */
public final class DocxLetters implements SerialLetters {

  private static final long LARGEST = 20L * 1024 * 1024;
  private static final String DOCUMENT = "word/document.xml";

  private final Path folder;

  /**
   * @param exports the folder of what is printed and not kept
   */
  public DocxLetters(Path exports) {
    folder = exports;
  }

  @Override
  public List<Refusal> check(Path document, Form form) {
    try {
      if (!Files.isRegularFile(document)) {
        return List.of(Refusal.of("serial-document-missing", "document"));
      }
      if (Files.size(document) > LARGEST) {
        return List.of(Refusal.of("serial-document-unreadable", "document"));
      }
      LetterText text = LetterText.of(document);
      List<Refusal> reasons = new ArrayList<>(text.mistakes());
      if (form == Form.PDF && reasons.isEmpty()) {
        reasons.addAll(PdfSerial.check(text));
      }
      return reasons;
    } catch (IOException e) {
      return List.of(Refusal.of("serial-document-unreadable", "document"));
    }
  }

  @Override
  public void keep(long runId, Path document) throws IOException {
    Path unused = WholeFile.write(template(runId), out -> Files.copy(document, out));
  }

  @Override
  public boolean kept(long runId) {
    return Files.isRegularFile(template(runId));
  }

  private Path template(long runId) {
    return folder.resolve("serial-" + runId + "-template.docx");
  }

  @Override
  public Optional<Path> write(
      long runId, Form form, Iterator<Map<MergeField, String>> letters, IntPredicate goOn)
      throws IOException {
    LetterText text = LetterText.of(template(runId));
    if (form == Form.PDF) {
      return PdfSerial.write(text, letters, folder.resolve("serial-" + runId + ".pdf"), goOn);
    }
    try {
      return Optional.of(
          WholeFile.write(
              folder.resolve("serial-" + runId + ".docx"),
              file -> pack(text, letters, goOn, file)));
    } catch (Stopped e) {
      return Optional.empty();
    }
  }

  /** Somebody stopped it; the file is not there. */
  private static final class Stopped extends IOException {
    private static final long serialVersionUID = 1;
  }

  static void pack(
      LetterText text,
      Iterator<Map<MergeField, String>> letters,
      IntPredicate goOn,
      OutputStream file)
      throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(file);
        ZipInputStream in = new ZipInputStream(text.packed())) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        if (part.getName().equals(DOCUMENT)) {
          write(text, letters, goOn, out);
        } else {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  private static void write(
      LetterText text,
      Iterator<Map<MergeField, String>> letters,
      IntPredicate goOn,
      OutputStream out)
      throws IOException {
    out.write(text.head().getBytes(StandardCharsets.UTF_8));
    for (int written = 1; letters.hasNext(); written++) {
      String letter = text.filled(letters.next());
      out.write(
          (written == 1 ? letter : text.pageBreak() + letter).getBytes(StandardCharsets.UTF_8));
      if (!goOn.test(written)) {
        throw new Stopped();
      }
    }
    out.write(text.foot().getBytes(StandardCharsets.UTF_8));
  }

  /** The main text of a packed document. */
  static byte[] documentOf(byte[] packed) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        if (part.getName().equals(DOCUMENT)) {
          ByteArrayOutputStream text = new ByteArrayOutputStream();
          in.transferTo(text);
          return text.toByteArray();
        }
      }
    }
    throw new IOException("no document in it");
  }
}
