package thekla.checkout;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.kernel.WholeFile;
import thekla.text.Texts;

/**
 * The folder in which a till leaves its files. A file is taken when its size no longer changes; it
 * is moved to {@code booked} below the folder, one that is none of a till to {@code refused}, and
 * where there is something to say a report lies beside it that names no order and nobody.
 */
public final class TillFolder {

  static final String BOOKED = "booked";
  static final String REFUSED = "refused";

  private final BookTillFile bookFile;
  private final Supplier<Texts> texts;
  private final Map<Path, Long> seen = new HashMap<>();
  private final Map<Path, Long> incomplete = new HashMap<>();

  public TillFolder(BookTillFile bookFile, Supplier<Texts> texts) {
    this.bookFile = bookFile;
    this.texts = texts;
  }

  /** What one look brought. */
  public record Looked(List<TillReport> reports, List<Refusal> problems, boolean unsettled) {
    public Looked {
      reports = List.copyOf(reports);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Books what is settled. One thread at a time.
   *
   * @return {@link Looked#unsettled} when it is worth to look again in some seconds
   */
  public synchronized Looked look(Path folder, BooleanSupplier goOn) {
    List<TillReport> reports = new ArrayList<>();
    List<Refusal> problems = new ArrayList<>();
    boolean unsettled = false;
    try {
      List<Path> candidates = candidates(folder);
      seen.keySet().retainAll(candidates);
      incomplete.keySet().retainAll(candidates);
      for (Path file : candidates) {
        if (!goOn.getAsBoolean()) {
          break;
        }
        long size = size(file);
        Long before = seen.put(file, size);
        if (before == null || before != size) {
          unsettled = true;
        } else {
          take(folder, file, size, goOn, reports, problems);
        }
      }
    } catch (IOException e) {
      problems.add(Refusal.of("watch-folder", "folder"));
    }
    return new Looked(reports, problems, unsettled);
  }

  private void take(
      Path folder,
      Path file,
      long size,
      BooleanSupplier goOn,
      List<TillReport> reports,
      List<Refusal> problems) {
    TillReport report = bookFile.book(file, false, new BookTillFile.Watch(lines -> {}, goOn));
    reports.add(report);
    Refusal broken = report.broken();
    if (report.stopped() || (broken != null && passing(broken))) {
      return;
    }
    if (!report.complete()
        && broken == null
        && !Long.valueOf(size).equals(incomplete.put(file, size))) {
      // perhaps it is still on its way: it gets until the next look
      return;
    }
    try {
      put(folder, file, report);
      seen.remove(file);
    } catch (IOException e) {
      // it stays, and is looked at again: booking it twice changes nothing
      problems.add(Refusal.of("watch-not-moved", "folder"));
    }
  }

  /** A file that vanished or a disk that does not answer says nothing against the file. */
  private static boolean passing(Refusal broken) {
    return broken.code().equals("till-file-gone") || broken.code().equals("till-file-unreadable");
  }

  private void put(Path folder, Path file, TillReport report) throws IOException {
    Path target = folder.resolve(report.broken() == null ? BOOKED : REFUSED);
    Files.createDirectories(target);
    Path moved = free(target, String.valueOf(file.getFileName()));
    if (report.findingCount() > 0 || !report.complete()) {
      String text = TillReportText.of(report, texts.get());
      Path unused =
          WholeFile.write(
              target.resolve(requireNonNull(moved.getFileName()) + ".report.txt"),
              out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
    Files.move(file, moved);
  }

  private static Path free(Path folder, String name) {
    Path free = folder.resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free = folder.resolve(i + "-" + name);
    }
    return free;
  }

  private static List<Path> candidates(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(TillFolder::isCandidate).sorted().toList();
    }
  }

  private static boolean isCandidate(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      return !name.equals(BOOKED)
          && !name.equals(REFUSED)
          && Files.exists(path.resolve("transactions.csv"));
    }
    return name.endsWith(".csv") || name.endsWith(".zip");
  }

  private static long size(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.size(path);
    }
    long[] sum = new long[1];
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, @Nullable BasicFileAttributes attributes) {
            sum[0] += attributes == null ? 0 : attributes.size();
            return FileVisitResult.CONTINUE;
          }
        });
    return sum[0];
  }
}
