package thekla.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Fault;
import thekla.kernel.UnitOfWork;

/** The shop's one database: connections, transactions, an orderly end. Safe for many threads. */
public final class Database implements UnitOfWork, AutoCloseable {

  private static final Settings SETTINGS =
      new Settings()
          .withRenderSchema(false)
          .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
          .withExecuteLogging(false)
          // Derby seeks no index for a cast value, and jOOQ casts every value for it
          .withParamCastMode(ParamCastMode.NEVER);

  /** Two transactions wait for each other, or one did not get a lock in time; it was undone. */
  private static final Set<String> IN_THE_WAY = Set.of("40001", "40XL1");

  private static final int ATTEMPTS = 10;

  private final Engine engine;
  private final HikariDataSource pool;
  private final DSLContext single;

  @SuppressWarnings("ThreadLocalUsage") // one transaction a thread and database, not a thread only
  private final ThreadLocal<@Nullable DSLContext> transaction = new ThreadLocal<>();

  private Database(Engine engine, HikariDataSource pool) {
    this.engine = engine;
    this.pool = pool;
    this.single = DSL.using(pool, SQLDialect.DERBY, SETTINGS);
  }

  /**
   * Opens the database below the data folder, makes it when there is none, and migrates it.
   *
   * @throws DatabaseInUse when another program holds it
   */
  public static Database open(Path dataFolder) {
    Path folder = dataFolder.resolve("database");
    try {
      Files.createDirectories(dataFolder);
    } catch (IOException e) {
      throw new Fault("data-folder", e);
    }
    Engine engine = DerbyEngine.boot(folder);
    @Nullable HikariDataSource pool = null;
    try {
      pool = pool(engine);
      Migrations.run(engine, pool, Database.class.getClassLoader());
      return new Database(engine, pool);
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      engine.close();
      throw e;
    }
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

  /** Statements run in the transaction of this thread, or each by itself where there is none. */
  public DSLContext sql() {
    DSLContext current = transaction.get();
    return current == null ? single : current;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (transaction.get() != null) {
      return work.get();
    }
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      transaction.set(DSL.using(connection, SQLDialect.DERBY, SETTINGS));
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (Throwable failure) {
        rollBack(connection, failure);
        throw failure;
      } finally {
        transaction.remove();
      }
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
        if (inside || attempt == ATTEMPTS || !IN_THE_WAY.contains(e.sqlState())) {
          throw e;
        }
      }
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
   *
   * @return false when it was stopped before all was done
   */
  public boolean housekeep(Collection<String> tables, HousekeepingProgress progress) {
    return engine.housekeep(tables, progress);
  }

  /** Shuts down this database only; another database of the same engine stays up. */
  @Override
  public void close() {
    pool.close();
    engine.close();
  }
}
