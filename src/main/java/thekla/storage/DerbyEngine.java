package thekla.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.jooq.SQLDialect;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;

/** Derby inside the program. */
final class DerbyEngine implements Engine {

  private static final String LOG_PROPERTY = "derby.stream.error.file";
  private static final String HELD_BY_ANOTHER = "XSDB6";
  private static final String ORDERLY_SHUTDOWN = "08006";

  private static final String NO_SUCH_TABLE = "42Y55";

  private static final String PAGES_PROPERTY = "derby.storage.pageCacheSize";

  /** An import's batch must not lock a whole table: the counter goes on meanwhile. */
  private static final String LOCKS_PROPERTY = "derby.locks.escalationThreshold";

  /**
   * Seconds until two transactions that wait for each other are found out, and one is undone and
   * done again: in Derby's own 20 a clerk thinks that the program hangs.
   */
  private static final String DEADLOCK_PROPERTY = "derby.locks.deadlockTimeout";

  /**
   * Bytes. Each full buffer of the log is a synchronous write: in 32 KiB, Derby's own size, an
   * import spends a third of its time there.
   */
  private static final String LOG_BUFFER_PROPERTY = "derby.storage.logBufferSize";

  private static final int LOG_BUFFER = 512 * 1024;

  /**
   * Bytes of log until the next file, and until changed pages are written: Derby's own 1 and 10 MiB
   * make an import write the same pages many times. After a power cut at most this much is read
   * again.
   */
  private static final String LOG_FILE_PROPERTY = "derby.storage.logSwitchInterval";

  private static final String CHECKPOINT_PROPERTY = "derby.storage.checkpointInterval";
  private static final int LOG_FILE = 16 * 1024 * 1024;
  private static final int CHECKPOINT = 64 * 1024 * 1024;

  /**
   * Bytes that must be free before a database is opened: with less, Derby opens it for reading
   * only, and it stays so.
   */
  private static final long ROOM = 32L << 20;

  private static final int PATIENCE_MILLIS = 30_000;

  private static final int PAGE = 4096;
  private static final int FILLER = 30_000;

  private final EmbeddedDataSource connections = new EmbeddedDataSource();

  private final Path folder;

  private DerbyEngine(Path folder) {
    this.folder = folder;
    connections.setDatabaseName(folder.toAbsolutePath().toString());
  }

  /**
   * Boots the database in this folder, makes it when there is none.
   *
   * @throws Fault when the disk is full: nothing is touched then
   */
  static DerbyEngine boot(Path folder) {
    if (isFull(folder)) {
      throw new Fault(WholeFile.DISK_FULL, null);
    }
    DerbyEngine engine = new DerbyEngine(folder);
    boolean fresh = !Files.exists(folder.resolve("service.properties"));
    try {
      if (fresh) {
        engine.connections.setCreateDatabase("create");
      }
      engine.bootQuietly(folder, fresh);
      engine.connections.setCreateDatabase("");
      return engine;
    } catch (SQLException e) {
      for (Throwable cause : e) {
        if (cause instanceof SQLException sql && HELD_BY_ANOTHER.equals(sql.getSQLState())) {
          throw new DatabaseInUse(folder, e);
        }
      }
      throw new Fault("database-boot", e);
    }
  }

  /** Whether Derby could not be opened on this disk now. */
  private static boolean isFull(Path folder) {
    // there is no folder before the first boot
    return WholeFile.room(folder.toAbsolutePath().resolveSibling("")) < ROOM;
  }

  /**
   * Derby reads these from system properties only while it boots; what a host has set is left
   * alone, what is ours is taken back. A tenth of the heap goes to pages: among a million customers
   * the search needs some 200 MiB of them, an import of 256 MiB has none to give.
   */
  private void bootQuietly(Path folder, boolean fresh) throws SQLException {
    long pages = Math.clamp(Runtime.getRuntime().maxMemory() / 10 / PAGE, 1_000L, 100_000L);
    Map<String, String> wanted =
        Map.of(
            LOG_PROPERTY,
            folder.resolveSibling("derby.log").toString(),
            PAGES_PROPERTY,
            String.valueOf(pages),
            LOCKS_PROPERTY,
            "1000000",
            DEADLOCK_PROPERTY,
            "1",
            LOG_BUFFER_PROPERTY,
            String.valueOf(LOG_BUFFER),
            LOG_FILE_PROPERTY,
            String.valueOf(LOG_FILE),
            CHECKPOINT_PROPERTY,
            String.valueOf(CHECKPOINT));
    synchronized (DerbyEngine.class) {
      Set<String> ours = new HashSet<>(wanted.keySet());
      ours.removeIf(name -> System.getProperty(name) != null);
      ours.forEach(name -> System.setProperty(name, Objects.requireNonNull(wanted.get(name))));
      try (Connection connection = connections.getConnection()) {
        if (fresh) {
          set(connection, "derby.language.sequence.preallocator", IdRanges.class.getName());
        }
        connection.rollback();
      } finally {
        ours.forEach(System::clearProperty);
      }
    }
  }

  /** In the database itself. */
  private static void set(Connection connection, String property, String value)
      throws SQLException {
    try (PreparedStatement call =
        connection.prepareCall("call syscs_util.syscs_set_database_property(?, ?)")) {
      call.setString(1, property);
      call.setString(2, value);
      call.execute();
    }
  }

  @Override
  public String name() {
    return "derby";
  }

  @Override
  public DataSource connections() {
    return connections;
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.DERBY;
  }

  @Override
  public int patienceMillis() {
    return PATIENCE_MILLIS;
  }

  /** Nobody else has this database open. */
  @Override
  public AutoCloseable alone() {
    return () -> {};
  }

  @Override
  public boolean isInside() {
    return true;
  }

  @Override
  public boolean isFull() {
    return isFull(folder);
  }

  /** With all its indexes. */
  @Override
  public void renew(Statement statement, String table) throws SQLException {
    statement.execute(
        "call syscs_util.syscs_compress_table('APP', '" + table.toUpperCase(Locale.ROOT) + "', 1)");
  }

  /**
   * A checkpoint removes only log files that are full: the current one is filled up, and the next.
   */
  @Override
  public boolean renewLog(Statement statement) throws SQLException {
    dropFiller(statement);
    statement.execute("create table log_filler (filler varchar(30000) for bit data)");
    try (PreparedStatement fill =
        statement.getConnection().prepareStatement("insert into log_filler values (?)")) {
      for (long written = 0; written < 2L * LOG_FILE + FILLER; written += FILLER) {
        fill.setBytes(1, new byte[FILLER]);
        fill.executeUpdate();
      }
    }
    statement.execute("drop table log_filler");
    // the second one lets go of what the first one still needed
    statement.execute("call syscs_util.syscs_checkpoint_database()");
    statement.execute("call syscs_util.syscs_checkpoint_database()");
    return true;
  }

  /** One that was broken off, by a full disk for example, has left it. */
  private static void dropFiller(Statement statement) throws SQLException {
    try {
      statement.execute("drop table log_filler");
    } catch (SQLException e) {
      if (!NO_SUCH_TABLE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    connections.setShutdownDatabase("shutdown");
    try (Connection connection = connections.getConnection()) {
      throw new Fault("database-still-up", null);
    } catch (SQLException e) {
      if (!ORDERLY_SHUTDOWN.equals(e.getSQLState())) {
        throw new Fault("database-shutdown", e);
      }
    } finally {
      connections.setShutdownDatabase("");
    }
  }
}
