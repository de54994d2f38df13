package thekla.storage;

import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.jooq.SQLDialect;

/** What differs between database engines. */
interface Engine extends AutoCloseable {

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

  /**
   * Writes these tables anew, so that the bytes of deleted rows are in no file any more; nor in the
   * log that was written until now. Locks each table meanwhile.
   */
  Housekept housekeep(Collection<String> tables, HousekeepingProgress progress);

  @Override
  void close();
}
