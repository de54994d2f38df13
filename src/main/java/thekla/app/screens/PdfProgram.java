package thekla.app.screens;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The system's own program for PDF files. */
final class PdfProgram {

  private PdfProgram() {}

  /** Opens the file where there is such a program, and tells its name. Off the event thread. */
  static String open(Path file) {
    return hand(file, Desktop.Action.OPEN);
  }

  /** Prints the file on the system's printer where it can, and tells its name; else opens it. */
  static String print(Path file) {
    return hand(file, can(Desktop.Action.PRINT) ? Desktop.Action.PRINT : Desktop.Action.OPEN);
  }

  private static String hand(Path file, Desktop.Action action) {
    if (can(action)) {
      try {
        if (action == Desktop.Action.PRINT) {
          Desktop.getDesktop().print(file.toFile());
        } else {
          Desktop.getDesktop().open(file.toFile());
        }
      } catch (IOException e) {
        // no PDF program: the desk names the file, the clerk finds it there
        return file.toString();
      }
    }
    return file.toString();
  }

  private static boolean can(Desktop.Action action) {
    return !GraphicsEnvironment.isHeadless()
        && Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(action);
  }
}
