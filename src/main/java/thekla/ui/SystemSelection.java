package thekla.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.FlavorTable;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.SystemFlavorMap;

/**
 * What is selected, as X11 shows it to other programs. The first field that gets the focus with
 * something selected tells the display the names of all forms of text, one by one; on a busy
 * machine this holds the event thread for hundreds of milliseconds, so it is done before.
 */
public final class SystemSelection {

  private SystemSelection() {}

  /** Asks the display, so not for the event thread. Nothing is selected by it. */
  public static boolean ready() {
    Clipboard selection = Toolkit.getDefaultToolkit().getSystemSelection();
    if (selection == null
        || !(SystemFlavorMap.getDefaultFlavorMap() instanceof FlavorTable table)) {
      return false;
    }
    for (DataFlavor form : new StringSelection("").getTransferDataFlavors()) {
      table.getNativesForFlavor(form);
    }
    return selection.getAvailableDataFlavors().length > 0;
  }
}
