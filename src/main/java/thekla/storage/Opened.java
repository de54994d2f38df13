package thekla.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
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
    single = DSL.using(new EachByItself(), SQLDialect.DERBY, Database.SETTINGS);
  }

  static Opened boot(Path folder) {
    return new Opened(DerbyEngine.boot(folder));
  }

  private static HikariDataSource pool(Engine engine) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(engine.connections());
    config.setPoolName("thekla");
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(8);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(30_000);
    return new HikariDataSource(config);
  }

  /** Whether the engine itself has closed this connection. */
  boolean wentDown(Connection connection) {
    try {
      // the pool's own answer tells only of those it has seen fail
      if (connection.isClosed() || connection.unwrap(Connection.class).isClosed()) {
        down = true;
      }
    } catch (SQLException e) {
      down = true;
    }
    return down;
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
