package thekla.ui;

import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;

/** Asks for files, and begins where the last one was. For the event thread. */
public final class FileChoice {

  private @Nullable File folder;

  /**
   * @param kind what the files are called in the list of kinds
   * @param endings without the dot
   */
  public Optional<Path> open(Component over, Texts texts, String kind, List<String> endings) {
    JFileChooser chooser = new JFileChooser(folder);
    speak(chooser, texts);
    chooser.setFileFilter(new FileNameExtensionFilter(kind, endings.toArray(String[]::new)));
    return chosen(chooser, chooser.showOpenDialog(over));
  }

  /**
   * @param name proposed for the file
   */
  public Optional<Path> save(Component over, Texts texts, String name) {
    JFileChooser chooser =
        new JFileChooser(folder) {
          private static final long serialVersionUID = 1L;

          @Override
          public void approveSelection() {
            if (!getSelectedFile().exists() || overwrites(this, texts)) {
              super.approveSelection();
            }
          }
        };
    speak(chooser, texts);
    chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name));
    return chosen(chooser, chooser.showSaveDialog(over));
  }

  private static boolean overwrites(JFileChooser chooser, Texts texts) {
    String[] answers = {texts.get("file.overwrite.yes"), texts.get("file.overwrite.no")};
    return JOptionPane.showOptionDialog(
            chooser,
            Plain.text(new JLabel(texts.get("file.overwrite"))),
            chooser.getDialogTitle(),
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.QUESTION_MESSAGE,
            null,
            answers,
            answers[1])
        == 0;
  }

  /** The dialog's own words come by its locale, once its look is put on. */
  private static void speak(JFileChooser chooser, Texts texts) {
    chooser.setLocale(texts.locale());
    chooser.updateUI();
  }

  private Optional<Path> chosen(JFileChooser chooser, int answer) {
    File file = chooser.getSelectedFile();
    if (answer != JFileChooser.APPROVE_OPTION || file == null) {
      return Optional.empty();
    }
    folder = file.getParentFile();
    return Optional.of(file.toPath());
  }
}
