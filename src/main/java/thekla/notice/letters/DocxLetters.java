package thekla.notice.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
  public List<Refusal> check(Path document) {
    try {
      if (!Files.isRegularFile(document)) {
        return List.of(Refusal.of("serial-document-missing", "document"));
      }
      if (Files.size(document) > LARGEST) {
        return List.of(Refusal.of("serial-document-unreadable", "document"));
      }
      return LetterText.of(document).mistakes();
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
  public Path write(long runId, Iterator<Map<MergeField, String>> letters) throws IOException {
    LetterText text = LetterText.of(template(runId));
    return WholeFile.write(
        folder.resolve("serial-" + runId + ".docx"), file -> pack(text, letters, file));
  }

  private static void pack(
      LetterText text, Iterator<Map<MergeField, String>> letters, OutputStream file)
      throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(file);
        ZipInputStream in = new ZipInputStream(text.packed())) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(part.getName()));
        if (part.getName().equals(DOCUMENT)) {
          write(text, letters, out);
        } else {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  private static void write(
      LetterText text, Iterator<Map<MergeField, String>> letters, OutputStream out)
      throws IOException {
    out.write(text.head().getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    while (letters.hasNext()) {
      String letter = text.filled(letters.next());
      out.write((first ? letter : text.pageBreak() + letter).getBytes(StandardCharsets.UTF_8));
      first = false;
    }
    out.write(text.foot().getBytes(StandardCharsets.UTF_8));
  }

  /** The main text of a packed document. */
  static String documentOf(byte[] packed) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        if (part.getName().equals(DOCUMENT)) {
          ByteArrayOutputStream text = new ByteArrayOutputStream();
          in.transferTo(text);
          return text.toString(StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no document in it");
  }
}
