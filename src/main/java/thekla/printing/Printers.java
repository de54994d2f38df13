package thekla.printing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/**
 * The printers of the system this program runs on. Asking may take seconds; off the event thread.
 */
public final class Printers {

  private final Supplier<List<PrintService>> services;

  /**
   * @param services asked anew each time: printers come and go
   */
  public Printers(Supplier<List<PrintService>> services) {
    this.services = services;
  }

  public static Printers ofTheSystem() {
    return new Printers(() -> Arrays.asList(PrintServiceLookup.lookupPrintServices(null, null)));
  }

  public List<String> names() {
    return services.get().stream().map(PrintService::getName).distinct().sorted().toList();
  }

  Optional<PrintService> named(String name) {
    return services.get().stream().filter(service -> service.getName().equals(name)).findFirst();
  }
}
