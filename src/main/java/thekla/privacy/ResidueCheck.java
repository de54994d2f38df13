package thekla.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;
import thekla.privacy.RememberedMarks.Bearing;
import thekla.text.Texts;

/**
 * Looks for what must be gone: in every text of the database, and in every file below the data
 * folder, the database's own as bytes (R-RET-18). It knows it by terms that somebody wrote down, or
 * by the marks that erasures remember (R-RET-14). Files its result as a certificate that names
 * nobody. Off the event thread.
 */
public final class ResidueCheck {

  /** Letters; what is shorter stands in every file. */
  public static final int SHORTEST = ResidueTerms.SHORTEST;

  private static final DateTimeFormatter FILE_NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The card of somebody who was erased: a backup brought it back. */
  private static final String CARDS = "customer";

  private static final String CATALOGUE = "article";
  private static final String OF_CARDS = "customer-card";
  private static final Set<String> OWN_TO_A_CARD = Set.of("identity", "address", "contact");
  private static final Set<String> MAY_NAME_ANYBODY = Set.of("identity", "order-content", "staff");

  private final StoredTexts texts;
  private final Path folder;
  private final Function<Path, Optional<String>> pdfText;
  private final UnaryOperator<String> keyed;
  private final Map<String, Bearing> bearings;
  private final Remembered remembered;
  private final BusinessClock clock;

  /**
   * What erasures remember.
   *
   * @param back how many cards are there that an erasure remembers as gone
   * @param country where a number without a country code is dialled
   */
  public record Remembered(
      ErasureLog log, PersonMarks marks, LongSupplier back, Supplier<String> country) {}

  /**
   * @param pdfText the text of a PDF, empty when it is none
   * @param keyed a hash under the shop's own secret
   */
  public ResidueCheck(
      StoredTexts texts,
      Path dataFolder,
      Function<Path, Optional<String>> pdfText,
      UnaryOperator<String> keyed,
      PersonalDataMap map,
      Remembered remembered,
      BusinessClock clock) {
    this.texts = texts;
    this.folder = dataFolder;
    this.pdfText = pdfText;
    this.keyed = keyed;
    this.bearings =
        map.columns().stream()
            .collect(
                Collectors.toMap(
                    column -> column.table() + "." + column.name(), ResidueCheck::bearing));
    this.remembered = remembered;
    this.clock = clock;
  }

  public static boolean isLongEnough(String term) {
    return term.strip().length() >= SHORTEST;
  }

  /** How the check knew what it looked for. */
  public enum Way {
    TERMS,
    MARKS
  }

  /**
   * One place where something was found.
   *
   * @param place a column, or a file below the data folder
   * @param terms how many of the terms or marks stand there
   */
  public record Hit(String place, int terms) {}

  /**
   * What was looked at, and found.
   *
   * @param terms or marks that were looked for; too short terms are left out
   * @param borne marks of them that others bear too, and that tell nothing therefore
   * @param certificate the file that says so
   */
  public record Outcome(
      Way way,
      int terms,
      int borne,
      int columns,
      long values,
      int files,
      long bytes,
      List<Hit> hits,
      Path certificate) {

    public boolean clean() {
      return hits.isEmpty();
    }

    /** One sentence. */
    public String told(Texts texts) {
      String key =
          switch (way) {
            case TERMS -> clean() ? "privacy.residue.clean" : "privacy.residue.found";
            case MARKS -> clean() ? "privacy.residue.marks-clean" : "privacy.residue.marks-found";
          };
      return texts.get(key, terms, values, files, hits.size(), borne);
    }
  }

  /**
   * @param goOn asked before each column and file, told which
   * @return empty when it was stopped
   */
  public Optional<Outcome> check(List<String> wanted, Predicate<String> goOn) {
    ResidueTerms terms = new ResidueTerms(wanted);
    if (terms.terms().isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
    ResidueLook look = new ResidueLook(terms, texts, pdfText);
    for (String column : texts.columns()) {
      if (!goOn.test(column)) {
        return Optional.empty();
      }
      look.column(column, terms::in);
    }
    return files(look, goOn)
        ? Optional.of(certified(Way.TERMS, terms, terms.terms().size(), 0, hashed(terms), look))
        : Optional.empty();
  }

  /** Whether any erasure remembers whom it erased. */
  public boolean remembersAnybody() {
    return new RememberedMarks(remembered.log, remembered.marks).size() > 0;
  }

  /**
   * As {@link #check}, for everybody whom an erasure still remembers. What others bear too is
   * learnt first: of customers who are there everything, of the catalogue the names.
   */
  public Optional<Outcome> checkRemembered(Predicate<String> goOn) {
    SoughtMarks marks =
        new SoughtMarks(
            new RememberedMarks(remembered.log, remembered.marks), remembered.country.get());
    ResidueLook look = new ResidueLook(marks, texts, pdfText);
    List<String> columns =
        texts.columns().stream()
            .sorted(Comparator.comparing((String column) -> bearingOf(column)))
            .toList();
    for (String column : columns) {
      if (!goOn.test(column)) {
        return Optional.empty();
      }
      Bearing bearing = bearingOf(column);
      look.column(column, value -> marks.in(value, bearing));
    }
    look.met(CARDS, Math.toIntExact(remembered.back.getAsLong()));
    return files(look, goOn)
        ? Optional.of(certified(Way.MARKS, marks, marks.size(), marks.borne(), said(marks), look))
        : Optional.empty();
  }

  private List<String> hashed(ResidueTerms terms) {
    List<String> lines = new ArrayList<>();
    lines.add("by terms given: " + terms.terms().size());
    terms.terms().forEach(term -> lines.add("  " + keyed.apply("residue " + term)));
    return lines;
  }

  private static List<String> said(SoughtMarks marks) {
    return List.of(
        "by marks that erasures remember: " + marks.size(),
        "borne by others too, and left out: " + marks.borne());
  }

  private Bearing bearingOf(String column) {
    return bearings.getOrDefault(column, Bearing.NOBODY);
  }

  private static Bearing bearing(PersonalDataMap.Column column) {
    if (column.retention().equals(OF_CARDS) && OWN_TO_A_CARD.contains(column.category())) {
      return Bearing.CARD;
    }
    if (column.table().startsWith(CATALOGUE)) {
      return Bearing.CATALOGUE;
    }
    return !column.personal() || MAY_NAME_ANYBODY.contains(column.category())
        ? Bearing.NAMES
        : Bearing.NOBODY;
  }

  /**
   * @return false when it was stopped
   */
  private boolean files(ResidueLook look, Predicate<String> goOn) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!goOn.test(name)) {
          return false;
        }
        look.file(file, name);
      }
      return true;
    } catch (IOException e) {
      throw new Fault("residue-files", e);
    }
  }

  /**
   * @param lookedFor lines that name nobody
   */
  private Outcome certified(
      Way way, Sought sought, int number, int borne, List<String> lookedFor, ResidueLook look) {
    Instant now = clock.now();
    List<Hit> hits = look.hits();
    List<String> lines = new ArrayList<>();
    lines.add("Residue check " + now);
    lines.addAll(lookedFor);
    lines.add("columns " + look.columns() + ", values " + look.values());
    lines.add("files " + look.files() + ", bytes " + look.bytes());
    lines.add("places with a hit " + hits.size());
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      // a file may be named after somebody: what names one is counted only
      String place = sought.in(hit.place()).isEmpty() ? hit.place() : "file " + (i + 1);
      lines.add("  " + place + ": " + hit.terms());
    }
    Path certificate =
        folder.resolve("certificates").resolve("residue-" + FILE_NAME.format(now) + ".txt");
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Path unused = WholeFile.write(certificate, out -> out.write(text));
    } catch (IOException e) {
      throw new Fault("certificate", e);
    }
    return new Outcome(
        way,
        number,
        borne,
        look.columns(),
        look.values(),
        look.files(),
        look.bytes(),
        hits,
        certificate);
  }
}
