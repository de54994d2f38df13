package thekla.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import thekla.kernel.Fault;

/** What differs between database engines. */
interface Engine extends AutoCloseable {

  Pattern TABLE = Pattern.compile("[A-Za-z_]+");

  /** The folder of the migrations that only this engine understands. */
  String name();

  SQLDialect dialect();

  DataSource connections();

  /** What each new connection is told first; empty for nothing. */
  default String greeting() {
    return "";
  }

  /** How long to wait for a connection. */
  int patienceMillis();

  /** Ends when it is closed: until then nobody else who asks for it goes on. */
  AutoCloseable alone() throws SQLException;

  /** Whether the engine runs inside the program: where one connection ended, all have. */
  boolean isInside();

  /** Whether its disk is full, as far as the program can see it. */
  boolean isFull();

  /** Writes this table anew, so that the bytes of deleted rows are in none of its files. */
  void renew(Statement statement, String table) throws SQLException;

  /**
   * Deleted rows are not in the log any more that was written until now, nor in what the engine
   * itself noted of them.
   *
   * @return false where this user may not tell the engine so
   */
  boolean renewLog(Statement statement) throws SQLException;

  /** Tables one after the other, then the log. Locks each table meanwhile. */
  default Housekept housekeep(Collection<String> tables, HousekeepingProgress progress) {
    int steps = tables.size() + 1;
    int step = 0;
    try (Connection connection = connections().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        if (!progress.goOn(++step, steps, table)) {
          return Housekept.STOPPED;
        }
        if (!TABLE.matcher(table).matches()) {
          throw new IllegalArgumentException(table);
        }
        renew(statement, table);
      }
      if (!progress.goOn(++step, steps, "")) {
        return Housekept.STOPPED;
      }
      return renewLog(statement) ? Housekept.DONE : Housekept.LOG_STAYS;
    } catch (SQLException e) {
      throw new Fault("housekeeping", e);
    }
  }

  @Override
  void close();
}
