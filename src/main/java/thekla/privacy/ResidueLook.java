package thekla.privacy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import thekla.kernel.Fault;

/** One residue check on its way: where it looked, and what it met. */
final class ResidueLook {

  private static final int DEEPEST = 4;

  private final Sought sought;
  private final StoredTexts texts;
  private final Function<Path, Optional<String>> pdfText;
  private final List<ResidueCheck.Hit> hits = new ArrayList<>();
  private int columns;
  private long values;
  private int files;
  private long bytes;

  /**
   * @param pdfText the text of a PDF, empty when it is none
   */
  ResidueLook(Sought sought, StoredTexts texts, Function<Path, Optional<String>> pdfText) {
    this.sought = sought;
    this.texts = texts;
    this.pdfText = pdfText;
  }

  int columns() {
    return columns;
  }

  long values() {
    return values;
  }

  int files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  List<ResidueCheck.Hit> hits() {
    return List.copyOf(hits);
  }

  void column(String column, Function<String, Set<String>> in) {
    Set<String> found = new LinkedHashSet<>();
    columns++;
    texts.each(
        column,
        value -> {
          values++;
          found.addAll(in.apply(value));
        });
    add(column, found);
  }

  /**
   * @param name below the data folder
   */
  void file(Path file, String name) {
    Set<String> found = new LinkedHashSet<>();
    files++;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      bytes += Files.size(file);
      found.addAll(sought.in(in, name));
      found.addAll(inside(file));
    } catch (NoSuchFileException e) {
      // the database lets go of its files while we look
      files--;
    } catch (IOException e) {
      throw new Fault("residue-file", e);
    }
    pdfText.apply(file).ifPresent(text -> found.addAll(sought.in(text)));
    found.addAll(sought.in(name));
    add(name, found);
  }

  private Set<String> inside(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return packed(name, in, 0);
    }
  }

  /** What is packed into it, also packed files in packed files. */
  private Set<String> packed(String written, InputStream in, int depth) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    String name = written.toLowerCase(Locale.ROOT);
    if (depth > DEEPEST) {
      return found;
    }
    if (name.endsWith(".gz")) {
      found.addAll(sought.in(new GZIPInputStream(in), name));
    } else if (name.matches(".*\\.(zip|docx|xlsx|odt|ods|jar)")) {
      ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = new Unclosed(zip).readAllBytes();
        found.addAll(sought.in(entry.getName()));
        found.addAll(sought.in(new ByteArrayInputStream(content), entry.getName()));
        found.addAll(packed(entry.getName(), new ByteArrayInputStream(content), depth + 1));
      }
    }
    return found;
  }

  private void add(String place, Set<String> found) {
    met(place, found.size());
  }

  void met(String place, int number) {
    if (number > 0) {
      hits.add(new ResidueCheck.Hit(place, number));
    }
  }

  /** Reading an entry to its end must not close the archive. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the archive goes on
    }
  }
}
