package thekla.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import thekla.kernel.Fault;

/** A PostgreSQL server, or one that speaks as it does; several programs work on it. */
final class PostgresEngine implements Engine {

  /** Older ones are not mended any more, and were never tried. */
  static final int OLDEST = 14;

  private static final String ENCODING = "UTF8";

  /**
   * A lock is waited for as long as in Derby. A program whose machine is gone must not keep its
   * locks for the two hours that a server waits by itself.
   */
  private static final String GREETING =
      "set lock_timeout = '60s'; set tcp_keepalives_idle = 30;"
          + " set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

  private static final String MAY_MAKE_TABLES =
      "select coalesce(has_schema_privilege(current_schema(), 'create'), false)";

  /** A checkpoint is for administrators, and since PostgreSQL 15 for members of a role. */
  private static final String MAY_ROLL_LOG =
      """
      select has_function_privilege('pg_switch_wal()', 'execute')
        and has_function_privilege('pg_ls_waldir()', 'execute')
        and exists (select 1 from pg_roles
          where (rolname = current_user and rolsuper)
            or (rolname = 'pg_checkpoint' and pg_has_role(oid, 'usage')))
      """;

  private static final int PATIENCE_MILLIS = 10_000;

  private final PostgresConnections connections;

  private PostgresEngine(ServerSettings settings) {
    connections = new PostgresConnections(settings);
  }

  /**
   * Makes sure that the server can be worked with.
   *
   * @throws Fault with a code that says why not
   */
  static PostgresEngine at(ServerSettings settings) {
    PostgresEngine engine = new PostgresEngine(settings);
    try (Connection connection = engine.connections.getConnection();
        Statement statement = connection.createStatement()) {
      requireVersion(connection.getMetaData().getDatabaseMajorVersion());
      if (!ENCODING.equals(shown(statement, "server_encoding"))) {
        throw new Fault("database-encoding", null);
      }
      if (!holds(statement, MAY_MAKE_TABLES)) {
        throw new Fault("database-rights", null);
      }
      return engine;
    } catch (SQLException e) {
      throw new Fault(code(e), state(e));
    }
  }

  static void requireVersion(int version) {
    if (version < OLDEST) {
      throw new Fault("database-version", null);
    }
  }

  private static String shown(Statement statement, String setting) throws SQLException {
    try (ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String code(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return switch (state.substring(0, 2)) {
      case "28" -> "database-password";
      case "3D" -> "database-missing";
      default -> "database-unreachable";
    };
  }

  /** Without its message: it names the user and may quote the url. */
  private static SQLException state(SQLException e) {
    return new SQLException("connecting", e.getSQLState());
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public SQLDialect dialect() {
    return SQLDialect.POSTGRES;
  }

  @Override
  public DataSource connections() {
    return connections;
  }

  @Override
  public String greeting() {
    return GREETING;
  }

  @Override
  public int patienceMillis() {
    return PATIENCE_MILLIS;
  }

  @Override
  public AutoCloseable alone() throws SQLException {
    Connection connection = connections.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(hashtext('thekla'))");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public boolean isInside() {
    return false;
  }

  @Override
  public boolean isFull() {
    return false;
  }

  @Override
  public void renew(Statement statement, String table) throws SQLException {
    statement.execute("vacuum (full, analyze) " + table);
  }

  @Override
  public boolean renewLog(Statement statement) throws SQLException {
    return forgetStatistics(statement) && rollLog(statement);
  }

  /** The most common values of each column; rows that analyzing replaced are still in the file. */
  private static boolean forgetStatistics(Statement statement) throws SQLException {
    statement.clearWarnings();
    statement.execute("vacuum full pg_statistic");
    // who does not own the database is only warned
    return statement.getWarnings() == null;
  }

  /**
   * The old files of the tables are deleted at a checkpoint. Those of the log before it are used
   * again: each is written over from end to end.
   */
  private static boolean rollLog(Statement statement) throws SQLException {
    if (!holds(statement, MAY_ROLL_LOG)) {
      return false;
    }
    nextLogFile(statement);
    statement.execute("checkpoint");
    for (int files = logFiles(statement); files >= 0; files--) {
      nextLogFile(statement);
    }
    statement.execute("checkpoint");
    return true;
  }

  /** What is left of the file is written over. */
  private static void nextLogFile(Statement statement) throws SQLException {
    statement.execute("select pg_logical_emit_message(false, 'thekla', ''), pg_switch_wal()");
  }

  private static int logFiles(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from pg_ls_waldir()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean holds(Statement statement, String asked) throws SQLException {
    try (ResultSet row = statement.executeQuery(asked)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Override
  public void close() {
    // the pool has closed the connections; the server stays
  }
}
