package thekla.storage;

import javax.sql.DataSource;

/** What differs between database engines. */
interface Engine extends AutoCloseable {

  DataSource connections();

  @Override
  void close();
}
