package thekla.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;

/**
 * What is remembered of erasures: numbers and rules, keyed hashes, and files still to be deleted;
 * never whose. Every call joins the caller's unit of work.
 */
public interface ErasureLog {

  long begin(ErasureCause cause, Actor actor, Instant at);

  void count(long run, ErasureCounts counts);

  void end(long run, Instant at);

  /** The newest first. */
  List<Run> runs(int limit);

  /** Whether any run erased something after the last housekeeping that was ended. */
  boolean erasedSinceHousekeeping();

  /**
   * One erasure.
   *
   * @param endedAt null when it was broken off: the next one goes on with what is left
   */
  record Run(
      long id,
      ErasureCause cause,
      Instant beganAt,
      @Nullable Instant endedAt,
      Map<String, Long> counts) {}

  void remember(Map<String, String> kindByMark, LocalDate until);

  /** Which of these marks of a kind are remembered. */
  Set<String> remembered(String kind, Collection<String> marks);

  /** Goes through all marks of a kind, one at a time. */
  void eachMark(String kind, Consumer<String> mark);

  int forgetMarks(LocalDate before);

  /** Files below the data folder, to be deleted after the commit. */
  void deleteLater(Collection<String> paths);

  List<String> filesToDelete(int limit);

  void fileDeleted(String path);
}
