package thekla.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver leaves the host's list of drivers as it was. */
class PostgresDriverTest {

  @TempDir Path folder;

  private static List<String> drivers() {
    return DriverManager.drivers().map(Driver::toString).toList();
  }

  @Test
  void the_hosts_list_of_drivers_stays_as_it_was() {
    PostgresServer.one().database(folder);
    List<String> before = drivers();
    Database.open(folder).close();
    assertThat(drivers()).isEqualTo(before);
  }

  @Test
  void where_the_host_has_no_such_driver_it_has_none_afterwards() throws Exception {
    PostgresServer.one().database(folder);
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdbc.drivers=",
                "-cp",
                System.getProperty("java.class.path"),
                WithoutDriver.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reader = host.inputReader()) {
      assertThat(reader.readLine()).isEqualTo("open 0");
    }
    assertThat(host.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** A host that has the driver in no list before a shop is opened. */
  static final class WithoutDriver {

    public static void main(String[] arguments) throws Exception {
      for (Driver driver : DriverManager.drivers().toList()) {
        DriverManager.deregisterDriver(driver);
      }
      Database.open(Path.of(arguments[0])).close();
      long known =
          DriverManager.drivers()
              .filter(driver -> driver.getClass().getName().contains("postgresql"))
              .count();
      System.out.println("open " + known);
      System.exit(0);
    }
  }
}
