package thekla.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Fault;
import thekla.kernel.UnitOfWork;
import thekla.kernel.WholeFile;

/** The shop's one database: connections, transactions, an orderly end. Safe for many threads. */
public final class Database implements UnitOfWork, AutoCloseable {

  static final Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
          .withExecuteLogging(false)
          // Derby seeks no index for a cast value, and jOOQ casts every value for it
          .withParamCastMode(ParamCastMode.NEVER);

  /** Two transactions wait for each other, or one did not get a lock in time; it was undone. */
  private static final Set<String> IN_THE_WAY = Set.of("40001", "40XL1", "40P01", "55P03");

  /**
   * The same where readers do not wait: it wrote the same key, or deleted what is referred to,
   * after it was looked at.
   */
  private static final Set<String> UNSEEN = Set.of("23505", "23503");

  private static final int ATTEMPTS = 10;

  /** The fault of a database that does not answer; it has a text of its own. */
  static final String DOWN = "database-down";

  private final Path dataFolder;
  private volatile Opened opened;
  private volatile boolean closed;

  @SuppressWarnings("ThreadLocalUsage") // one transaction a thread and database, not a thread only
  private final ThreadLocal<@Nullable DSLContext> transaction = new ThreadLocal<>();

  private Database(Path dataFolder, Opened opened) {
    this.dataFolder = dataFolder;
    this.opened = opened;
  }

  /**
   * Opens the database below the data folder, makes it when there is none, or goes to the server
   * that the folder names; migrates it.
   *
   * @throws DatabaseInUse when another program holds it
   * @throws Fault when the disk is full, or the server cannot be worked with: nothing is touched
   *     then
   */
  public static Database open(Path dataFolder) {
    try {
      Files.createDirectories(dataFolder);
    } catch (IOException e) {
      throw new Fault("data-folder", e);
    }
    Opened opened = Opened.boot(dataFolder);
    try {
      Migrations.run(opened.engine, opened.pool, Database.class.getClassLoader());
      return new Database(dataFolder, opened);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Statements run in the transaction of this thread, or each by itself where there is none. */
  public DSLContext sql() {
    DSLContext current = transaction.get();
    return current == null ? ready().single : current;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (transaction.get() != null) {
      return work.get();
    }
    Opened open = ready();
    try (Connection connection = open.pool.getConnection()) {
      connection.setAutoCommit(false);
      transaction.set(DSL.using(connection, open.engine.dialect(), SETTINGS));
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (Throwable failure) {
        if (open.wentDown(connection)) {
          throw down(open, failure);
        }
        rollBack(connection, failure);
        throw failure;
      } finally {
        transaction.remove();
      }
    } catch (SQLTransientConnectionException e) {
      throw new Fault(open.engine.isInside() ? "transaction" : DOWN, e);
    } catch (SQLException e) {
      throw new Fault("transaction", e);
    }
  }

  @Override
  public <T> T callAgain(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call(work);
      } catch (DataAccessException e) {
        // inside another transaction it is the outer one that has to begin anew
        boolean inside = transaction.get() != null;
        if (inside || attempt == ATTEMPTS || !isInTheWay(e.sqlState())) {
          throw e;
        }
      }
    }
  }

  private boolean isInTheWay(String state) {
    return IN_THE_WAY.contains(state) || (UNSEEN.contains(state) && !opened.engine.isInside());
  }

  /** Outside a transaction, for what only the first program on a new database does. */
  public <T> T alone(Supplier<T> work) {
    try (AutoCloseable ignored = ready().engine.alone()) {
      return work.get();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new Fault("database-alone", e);
    }
  }

  private static void rollBack(Connection connection, Throwable failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * After it, what was deleted from these tables is in no file of the database any more. Not inside
   * a transaction; takes minutes for millions of rows.
   */
  public Housekept housekeep(Collection<String> tables, HousekeepingProgress progress) {
    Opened open = ready();
    try {
      return open.engine.housekeep(tables, progress);
    } catch (Fault e) {
      if (!open.engine.isFull()) {
        throw e;
      }
      open.down = true;
      throw down(open, e);
    }
  }

  /** Opened anew where it went down, as on a full disk, and there is room again. */
  private Opened ready() {
    Opened now = opened;
    return now.down ? again() : now;
  }

  private synchronized Opened again() {
    Opened last = opened;
    if (!last.down || closed) {
      return last;
    }
    last.close();
    Opened next = Opened.boot(dataFolder);
    opened = next;
    return next;
  }

  private static Fault down(Opened open, Throwable failure) {
    return new Fault(open.engine.isFull() ? WholeFile.DISK_FULL : DOWN, failure);
  }

  /** Shuts down this database only; another database of the same engine stays up. */
  @Override
  public synchronized void close() {
    closed = true;
    opened.close();
  }
}
