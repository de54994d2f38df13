package thekla.app;

import java.time.Duration;
import thekla.printing.ChoosePrinter;
import thekla.printing.ChosenPrinters;
import thekla.printing.PrintPdf;
import thekla.printing.Printers;
import thekla.printing.store.PrinterStore;
import thekla.storage.Database;

/** The parts that print. */
public final class Printing {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  public final ChosenPrinters chosen;
  public final Printers printers;
  public final ChoosePrinter choose;
  public final PrintPdf print;

  Printing(Database database) {
    chosen = new PrinterStore(database::sql);
    printers = Printers.ofTheSystem();
    choose = new ChoosePrinter(database, chosen, printers);
    print = new PrintPdf(chosen, printers, PATIENCE);
  }
}
