package thekla.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Past the program, to what stands in a data folder's database. */
public final class ByHand {

  private ByHand() {}

  public static Connection connect(Path folder) throws SQLException {
    Optional<ServerSettings> server = ServerSettings.in(folder);
    return server.isPresent()
        ? new PostgresConnections(server.get()).getConnection()
        : DriverManager.getConnection("jdbc:derby:" + folder.resolve("database"));
  }

  public static boolean isOnServer(Path folder) {
    return ServerSettings.in(folder).isPresent();
  }
}
