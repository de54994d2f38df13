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
    if (!GraphicsEnvironment.isHeadless()
        && Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
      try {
        Desktop.getDesktop().open(file.toFile());
      } catch (IOException e) {
        // no PDF program: the desk names the file, the clerk finds it there
        return file.toString();
      }
    }
    return file.toString();
  }
}
