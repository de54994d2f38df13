package thekla.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import thekla.kernel.Fault;

/** The database from one boot to its end; where the disk is full, the engine ends it by itself. */
final class Opened {

  final Engine engine;
  final HikariDataSource pool;

  /** Each statement by itself. */
  final DSLContext single;

  /** It ended by itself. */
  volatile boolean down;

  private Opened(Engine engine) {
    this.engine = engine;
    pool = pool(engine);
    single = DSL.using(new EachByItself(), engine.dialect(), Database.SETTINGS);
  }

  /** With the server that the data folder names, else with the database in it. */
  static Opened boot(Path dataFolder) {
    Optional<ServerSettings> server = ServerSettings.in(dataFolder);
    return new Opened(
        server.isPresent()
            ? PostgresEngine.at(server.get())
            : DerbyEngine.boot(dataFolder.resolve("database")));
  }

  private static HikariDataSource pool(Engine engine) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(engine.connections());
    config.setPoolName("thekla");
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(8);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(engine.patienceMillis());
    if (!engine.greeting().isEmpty()) {
      config.setConnectionInitSql(engine.greeting());
      config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    }
    return new HikariDataSource(config);
  }

  /** Whether the engine itself has closed this connection; a server's others may be up. */
  boolean wentDown(Connection connection) {
    boolean ended = isClosed(connection);
    if (ended && engine.isInside()) {
      down = true;
    } else if (ended) {
      // the server was away: the others will not answer either
      pool.getHikariPoolMXBean().softEvictConnections();
    }
    return ended || down;
  }

  private static boolean isClosed(Connection connection) {
    try {
      // the pool's own answer tells only of those it has seen fail
      return connection.isClosed() || connection.unwrap(Connection.class).isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** Also where it ended by itself. */
  void close() {
    pool.close();
    try {
      engine.close();
    } catch (Fault e) {
      if (!down) {
        throw e;
      }
    }
  }

  private final class EachByItself implements ConnectionProvider {

    @Override
    public Connection acquire() {
      try {
        return pool.getConnection();
      } catch (SQLException e) {
        if (!engine.isInside()) {
          throw new Fault(Database.DOWN, e);
        }
        throw new DataAccessException("no connection", e);
      }
    }

    @Override
    public void release(Connection connection) {
      boolean unused = wentDown(connection);
      try {
        connection.close();
      } catch (SQLException e) {
        throw new DataAccessException("connection", e);
      }
    }
  }
}
