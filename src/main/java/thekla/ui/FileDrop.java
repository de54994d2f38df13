package thekla.ui;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Takes the one file that is dropped on a component. */
public final class FileDrop extends TransferHandler {

  private static final long serialVersionUID = 1L;
  private final transient Consumer<Path> dropped;

  public FileDrop(Consumer<Path> dropped) {
    this.dropped = dropped;
  }

  @Override
  public boolean canImport(TransferSupport what) {
    return what.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
  }

  @Override
  public boolean importData(TransferSupport what) {
    try {
      if (canImport(what)
          && what.getTransferable().getTransferData(DataFlavor.javaFileListFlavor)
              instanceof List<?> files
          && files.size() == 1
          && files.getFirst() instanceof File file) {
        dropped.accept(file.toPath());
        return true;
      }
      return false;
    } catch (UnsupportedFlavorException | IOException e) {
      // the other program took its offer back
      return false;
    }
  }
}
