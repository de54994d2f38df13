package thekla.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for all tests of a run; each test has a database of its own on it. */
public final class PostgresServer {

  private static final String TEMPLATE = "shop";
  private static final AtomicInteger LAST = new AtomicInteger();

  private final EmbeddedPostgres server;

  private PostgresServer() {
    try {
      server = EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("create database " + TEMPLATE + " encoding 'UTF8' template template0");
    try {
      Path folder = Files.createTempDirectory("thekla-template");
      write(folder, TEMPLATE);
      Database.open(folder).close();
      Files.delete(folder.resolve(ServerSettings.FILE));
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Started when the first test asks. */
  private static final class Holder {
    private static final PostgresServer ONE = new PostgresServer();
  }

  public static PostgresServer one() {
    return Holder.ONE;
  }

  /** Has this data folder's database on the server, a new one. */
  public String database(Path folder) {
    String name = "shop" + LAST.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    write(folder, name);
    return name;
  }

  /** A database that nothing stands in yet. */
  public String empty(Path folder) {
    String name = "shop" + LAST.incrementAndGet();
    execute("create database " + name + " encoding 'UTF8' template template0");
    write(folder, name);
    return name;
  }

  /** Several folders may have the same one. */
  public void write(Path folder, String database) {
    write(folder, url(database), "postgres", "postgres");
  }

  /** As this user. */
  public void write(Path folder, String database, String user) {
    write(folder, url(database), user, user);
  }

  static void write(Path folder, String url, String user, String password) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(ServerSettings.FILE),
          "url = %s%nuser = %s%npassword = %s%n".formatted(url, user, password));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  public Connection connect(String database) throws SQLException {
    return server.getDatabase("postgres", database).getConnection();
  }

  public void execute(String statement) {
    try (Connection connection = connect("postgres");
        Statement call = connection.createStatement()) {
      call.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }
}
