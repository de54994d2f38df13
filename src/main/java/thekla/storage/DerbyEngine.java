package thekla.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import thekla.kernel.Fault;

/** Derby inside the program. */
final class DerbyEngine implements Engine {

  private static final String LOG_PROPERTY = "derby.stream.error.file";
  private static final String HELD_BY_ANOTHER = "XSDB6";
  private static final String ORDERLY_SHUTDOWN = "08006";

  /** 48,000 pages of 4 KiB: what a million customers' search needs, out of 2 GiB. */
  private static final int PAGE_CACHE = 48_000;

  private final EmbeddedDataSource connections = new EmbeddedDataSource();

  private DerbyEngine(Path folder) {
    connections.setDatabaseName(folder.toAbsolutePath().toString());
  }

  /** Boots the database in this folder, makes it when there is none. */
  static DerbyEngine boot(Path folder) {
    DerbyEngine engine = new DerbyEngine(folder);
    boolean fresh = !Files.exists(folder.resolve("service.properties"));
    try {
      if (fresh) {
        engine.connections.setCreateDatabase("create");
        engine.bootQuietly(folder);
        engine.setPageCache();
        engine.connections.setCreateDatabase("");
        // the size of the page cache is read only when the database boots
        engine.close();
      }
      engine.bootQuietly(folder);
      return engine;
    } catch (SQLException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && HELD_BY_ANOTHER.equals(sql.getSQLState())) {
          throw new DatabaseInUse(folder, e);
        }
      }
      throw new Fault("database-boot", e);
    }
  }

  /**
   * Derby reads the place of its log from a system property, once, when the engine boots; a host's
   * own value is left alone, ours is taken back.
   */
  private void bootQuietly(Path folder) throws SQLException {
    synchronized (DerbyEngine.class) {
      boolean ours = System.getProperty(LOG_PROPERTY) == null;
      if (ours) {
        System.setProperty(LOG_PROPERTY, folder.resolveSibling("derby.log").toString());
      }
      try (Connection connection = connections.getConnection()) {
        connection.rollback();
      } finally {
        if (ours) {
          System.clearProperty(LOG_PROPERTY);
        }
      }
    }
  }

  private void setPageCache() throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "call syscs_util.syscs_set_database_property('derby.storage.pageCacheSize', '"
              + PAGE_CACHE
              + "')");
    }
  }

  @Override
  public DataSource connections() {
    return connections;
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
