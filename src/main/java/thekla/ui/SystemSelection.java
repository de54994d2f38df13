package thekla.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.FlavorTable;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.SystemFlavorMap;
import javax.swing.Timer;

/**
 * What is selected, as X11 shows it to other programs. The first field that gets the focus with
 * something selected tells the display the names of all forms of text, one by one; on a busy
 * machine this holds the event thread for hundreds of milliseconds, so it is done before.
 */
public final class SystemSelection {

  /** Until then the desk is on the screen, and hardly anything typed. */
  private static final int MILLIS = 700;

  private SystemSelection() {}

  /** Soon, once the desk stands there. For the event thread. */
  public static void readyBy(Background background) {
    Timer once = new Timer(MILLIS, event -> background.run(SystemSelection::ready, ready -> {}));
    once.setRepeats(false);
    once.start();
  }

  /** Asks the display, so not for the event thread. Nothing is selected by it. */
  private static boolean ready() {
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
