package thekla.privacy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import thekla.kernel.Fault;

/**
 * What the program wrote for somebody below the data folder: slips, labels, letters, forms, scans.
 */
public final class PersonalFiles {

  private static final String SLIPS = "slips";
  private static final String LABELS = "labels";
  private static final String LETTERS = "letters";
  private static final String FORMS = "forms";
  private static final String EVIDENCE = "evidence";
  private static final String EXPORTS = "exports";

  /** Prints are not kept; privacy-rules 8.2. */
  private static final List<String> PRINTS = List.of(SLIPS, LABELS, LETTERS, FORMS, EXPORTS);

  private final Path folder;

  public PersonalFiles(Path dataFolder) {
    folder = dataFolder;
  }

  /** Those that exist, as paths below the data folder. */
  List<String> ofOrder(long number) {
    return existing(
        Stream.of(SLIPS + "/abholschein-" + number + ".pdf", LABELS + "/" + number + ".pdf"));
  }

  List<String> ofMessages(Collection<Long> ids) {
    return existing(
        ids.stream()
            .flatMap(
                id -> Stream.of(LETTERS + "/" + id + ".pdf", LETTERS + "/" + id + ".pdf.part")));
  }

  /** One document holds the letters of all: it can be written again without who is gone. */
  List<String> ofSerials(Collection<Long> runs) {
    return existing(
        runs.stream()
            .flatMap(
                run ->
                    Stream.of(
                        EXPORTS + "/serial-" + run + ".docx",
                        EXPORTS + "/serial-" + run + ".docx.part",
                        EXPORTS + "/serial-" + run + ".pdf",
                        EXPORTS + "/serial-" + run + ".pdf.part")));
  }

  List<String> ofForms(Collection<Long> numbers) {
    return existing(numbers.stream().map(number -> FORMS + "/" + number + ".pdf"));
  }

  private List<String> existing(Stream<String> paths) {
    return paths.filter(path -> Files.exists(folder.resolve(path))).toList();
  }

  /** The scan of a signed form, whatever its ending. */
  List<String> scans(Collection<String> hashes) {
    List<String> found = new ArrayList<>();
    for (String hash : hashes) {
      each(folder.resolve(EVIDENCE), hash + ".*", file -> found.add(relative(file)));
    }
    return found;
  }

  /** Prints older than this; scans are none. */
  List<String> printsBefore(Instant moment) {
    List<String> old = new ArrayList<>();
    for (String prints : PRINTS) {
      each(
          folder.resolve(prints),
          "*",
          file -> {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
              old.add(relative(file));
            }
          });
    }
    return old;
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private interface OneFile {
    void look(Path file) throws IOException;
  }

  private static void each(Path folder, String glob, OneFile look) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          look.look(file);
        }
      }
    } catch (IOException e) {
      throw new Fault("personal-files", e);
    }
  }

  /** Also when it is gone already. */
  void delete(String path) {
    try {
      Files.deleteIfExists(folder.resolve(path));
    } catch (IOException e) {
      throw new Fault("personal-file-delete", e);
    }
  }
}
