package thekla.privacy;

import java.util.List;
import java.util.function.BiFunction;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;
import thekla.text.Texts;

/**
 * After an erasure the database's files are written anew, so that no erased byte is left in them.
 * By night: each table is locked while it is written.
 */
public final class Housekeeping {

  private final UnitOfWork work;
  private final ErasureLog log;
  private final PersonalDataMap map;
  private final BiFunction<List<String>, Progress, Result> rewrite;
  private final BusinessClock clock;

  /**
   * @param rewrite the storage's
   */
  public Housekeeping(
      UnitOfWork work,
      ErasureLog log,
      PersonalDataMap map,
      BiFunction<List<String>, Progress, Result> rewrite,
      BusinessClock clock) {
    this.work = work;
    this.log = log;
    this.map = map;
    this.rewrite = rewrite;
    this.clock = clock;
  }

  /** How it ended. */
  public enum Result {
    DONE,

    /** Then it is still due. */
    STOPPED,

    /** The tables are new, but the database's server lets only its administrator renew its log. */
    LOG_STAYS
  }

  /** Told of every step, and asked whether to go on. */
  public interface Progress {
    Progress SILENT = (step, steps, table) -> true;

    /**
     * @param table that comes next, "" for the log
     * @return false to stop before this step
     */
    boolean goOn(int step, int steps, String table);
  }

  /** A step, for who watches. */
  public static String said(Texts texts, int step, int steps, String table) {
    String what = table.isEmpty() ? texts.get("privacy.housekeeping.log") : table;
    return texts.get("privacy.housekeeping.step", step, steps, what);
  }

  /** Whether something was erased since the last time. */
  public boolean isDue() {
    return work.call(log::erasedSinceHousekeeping);
  }

  public Result run(Actor actor, Progress progress) {
    long run = work.call(() -> log.begin(ErasureCause.HOUSEKEEPING, actor, clock.now()));
    Result result = rewrite.apply(tables(), progress);
    if (result != Result.STOPPED) {
      work.run(() -> log.end(run, clock.now()));
    }
    return result;
  }

  /** All that ever held somebody. */
  List<String> tables() {
    return map.tables().stream()
        .filter(
            table ->
                map.of(table).stream()
                    .anyMatch(
                        column ->
                            column.personal() && column.erasure() != PersonalDataMap.Erasure.KEEP))
        .toList();
  }
}
