package thekla.storage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Asks the driver itself: its own data sources go by way of {@link DriverManager}, which belongs to
 * the host.
 */
final class PostgresConnections implements DataSource {

  private static final int SECONDS_TO_CONNECT = 10;

  private final Driver driver;
  private final ServerSettings settings;

  PostgresConnections(ServerSettings settings) {
    this.settings = settings;
    driver = driver();
  }

  /** It enters itself with the host's {@link DriverManager} when it is loaded. */
  private static Driver driver() {
    synchronized (PostgresConnections.class) {
      boolean known =
          DriverManager.drivers()
              .anyMatch(one -> one.getClass().getName().equals("org.postgresql.Driver"));
      Driver driver = new Driver();
      if (!known && Driver.isRegistered()) {
        try {
          Driver.deregister();
        } catch (SQLException e) {
          throw new IllegalStateException("driver", e);
        }
      }
      return driver;
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(settings.user(), settings.password());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties wanted = new Properties();
    PGProperty.USER.set(wanted, user);
    PGProperty.PASSWORD.set(wanted, password);
    PGProperty.APPLICATION_NAME.set(wanted, "Thekla");
    PGProperty.CONNECT_TIMEOUT.set(wanted, SECONDS_TO_CONNECT);
    PGProperty.LOGIN_TIMEOUT.set(wanted, SECONDS_TO_CONNECT);
    PGProperty.TCP_KEEP_ALIVE.set(wanted, true);
    // a text for a char column must not be taken for a varchar: that would seek no index
    PGProperty.STRING_TYPE.set(wanted, "unspecified");
    // the server's details of a failure quote what stands in the row
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(wanted, false);
    @Nullable Connection connection = driver.connect(settings.url(), wanted);
    if (connection == null) {
      throw new SQLException("url", "08001");
    }
    return connection;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // the one above
  }

  @Override
  public int getLoginTimeout() {
    return SECONDS_TO_CONNECT;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
