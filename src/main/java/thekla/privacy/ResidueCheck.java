package thekla.privacy;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;

/**
 * Looks for what must be gone: in every text of the database, and in every file below the data
 * folder, the database's own as bytes (R-RET-18). Files its result as a certificate that names
 * nobody. Off the event thread.
 */
public final class ResidueCheck {

  /** Letters; what is shorter stands in every file. */
  public static final int SHORTEST = ResidueTerms.SHORTEST;

  private static final int DEEPEST = 4;
  private static final DateTimeFormatter FILE_NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final StoredTexts texts;
  private final Path folder;
  private final Function<Path, Optional<String>> pdfText;
  private final UnaryOperator<String> keyed;
  private final BusinessClock clock;

  /**
   * @param pdfText the text of a PDF, empty when it is none
   * @param keyed a hash under the shop's own secret
   */
  public ResidueCheck(
      StoredTexts texts,
      Path dataFolder,
      Function<Path, Optional<String>> pdfText,
      UnaryOperator<String> keyed,
      BusinessClock clock) {
    this.texts = texts;
    this.folder = dataFolder;
    this.pdfText = pdfText;
    this.keyed = keyed;
    this.clock = clock;
  }

  public static boolean isLongEnough(String term) {
    return term.strip().length() >= SHORTEST;
  }

  /**
   * One place where something was found.
   *
   * @param place a column, or a file below the data folder
   * @param terms how many of the terms stand there
   */
  public record Hit(String place, int terms) {}

  /**
   * What was looked at, and found.
   *
   * @param terms that were looked for; the too short ones are left out
   * @param certificate the file that says so
   */
  public record Outcome(
      int terms,
      int columns,
      long values,
      int files,
      long bytes,
      List<Hit> hits,
      Path certificate) {

    public boolean clean() {
      return hits.isEmpty();
    }
  }

  /**
   * @param goOn asked before each column and file, told which
   * @return empty when it was stopped
   */
  public Optional<Outcome> check(List<String> wanted, java.util.function.Predicate<String> goOn) {
    ResidueTerms terms = new ResidueTerms(wanted);
    if (terms.terms().isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
    Look look = new Look(terms);
    List<String> columns = texts.columns();
    for (String column : columns) {
      if (!goOn.test(column)) {
        return Optional.empty();
      }
      look.column(column);
    }
    for (Path file : files()) {
      String name = folder.relativize(file).toString();
      if (!goOn.test(name)) {
        return Optional.empty();
      }
      look.file(file, name);
    }
    return Optional.of(certified(terms, columns.size(), look));
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new Fault("residue-files", e);
    }
  }

  /** One check. */
  private final class Look {
    private final ResidueTerms terms;
    private final ByteSearch search;
    private final List<Hit> hits = new ArrayList<>();
    private long values;
    private int files;
    private long bytes;

    Look(ResidueTerms terms) {
      this.terms = terms;
      this.search = new ByteSearch(terms.bytes());
    }

    void column(String column) {
      Set<String> found = new LinkedHashSet<>();
      texts.each(
          column,
          value -> {
            values++;
            found.addAll(terms.in(value));
          });
      add(column, found);
    }

    void file(Path file, String name) {
      Set<String> found = new LinkedHashSet<>();
      files++;
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        bytes += Files.size(file);
        found.addAll(search.in(in));
        found.addAll(inside(file));
      } catch (java.nio.file.NoSuchFileException e) {
        // the database lets go of its files while we look
        files--;
      } catch (IOException e) {
        throw new Fault("residue-file", e);
      }
      pdfText.apply(file).ifPresent(text -> found.addAll(terms.in(text)));
      add(name, found);
    }

    private Set<String> inside(Path file) throws IOException {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        return packed(name, in, 0);
      }
    }

    /** What is packed into it, also packed files in packed files. */
    private Set<String> packed(String name, InputStream in, int depth) throws IOException {
      Set<String> found = new LinkedHashSet<>();
      if (depth > DEEPEST) {
        return found;
      }
      if (name.endsWith(".gz")) {
        found.addAll(search.in(new GZIPInputStream(in)));
      } else if (name.matches(".*\\.(zip|docx|xlsx|odt|ods|jar)")) {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          byte[] content = new Unclosed(zip).readAllBytes();
          found.addAll(terms.in(entry.getName()));
          found.addAll(search.in(new java.io.ByteArrayInputStream(content)));
          found.addAll(
              packed(
                  entry.getName().toLowerCase(Locale.ROOT),
                  new java.io.ByteArrayInputStream(content),
                  depth + 1));
        }
      }
      return found;
    }

    private void add(String place, Set<String> found) {
      found.addAll(terms.in(place));
      if (!found.isEmpty()) {
        hits.add(new Hit(place, found.size()));
      }
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

  private Outcome certified(ResidueTerms terms, int columns, Look look) {
    Instant now = clock.now();
    StringBuilder text = new StringBuilder();
    text.append("Residue check ").append(now).append('\n');
    text.append("terms ").append(terms.terms().size()).append('\n');
    for (String term : terms.terms()) {
      text.append("  ").append(keyed.apply("residue " + term)).append('\n');
    }
    text.append("columns ").append(columns).append(", values ").append(look.values).append('\n');
    text.append("files ").append(look.files).append(", bytes ").append(look.bytes).append('\n');
    text.append("places with a term ").append(look.hits.size()).append('\n');
    for (int i = 0; i < look.hits.size(); i++) {
      Hit hit = look.hits.get(i);
      // a file may be named after somebody: what names one is counted only
      text.append("  ")
          .append(terms.in(hit.place()).isEmpty() ? hit.place() : "file " + (i + 1))
          .append(": ")
          .append(hit.terms())
          .append('\n');
    }
    Path certificate =
        folder.resolve("certificates").resolve("residue-" + FILE_NAME.format(now) + ".txt");
    try {
      Path unused =
          WholeFile.write(
              certificate, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new Fault("certificate", e);
    }
    return new Outcome(
        terms.terms().size(),
        columns,
        look.values,
        look.files,
        look.bytes,
        List.copyOf(look.hits),
        certificate);
  }
}
