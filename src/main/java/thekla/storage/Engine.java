package thekla.storage;

import javax.sql.DataSource;

/** What differs between database engines. */
interface Engine extends AutoCloseable {

  /** The folder of the migrations that only this engine understands. */
  String name();

  DataSource connections();

  @Override
  void close();
}
