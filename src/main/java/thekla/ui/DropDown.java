package thekla.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that drops below a part of a page and takes the focus, so that it is read aloud. Escape
 * closes it and the focus goes back; going elsewhere closes it, too. The page's keys work in it.
 */
public final class DropDown {

  private final JPanel sheet = new JPanel(new BorderLayout());
  private @Nullable Component before;

  public DropDown(Theme theme, String name, Bindings bindings) {
    sheet.setName(name);
    sheet.setBackground(theme.color("card"));
    sheet.setBorder(BorderFactory.createLineBorder(theme.color("accent")));
    sheet.setFocusable(true);
    sheet.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            if (!event.isTemporary()) {
              lift();
            }
          }
        });
    bindings.install(sheet);
    sheet
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close-sheet");
    sheet
        .getActionMap()
        .put(
            "close-sheet",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                close();
              }
            });
  }

  public boolean isOpen() {
    return sheet.getParent() != null;
  }

  /**
   * @param said what a screen reader says of it
   */
  public void fill(JComponent content, String said) {
    sheet.removeAll();
    sheet.add(content);
    sheet.getAccessibleContext().setAccessibleName(said);
    sheet.revalidate();
    if (sheet.getParent() instanceof Layers layers) {
      layers.revalidate();
    }
  }

  public void open(JComponent below) {
    Layers layers = Layers.of(below);
    if (layers != null) {
      before = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
      layers.dropSheet(sheet, below);
      sheet.requestFocusInWindow();
    }
  }

  /** Closes it; the focus goes back to where it was. */
  public void close() {
    Component back = before;
    if (back != null && isOpen()) {
      back.requestFocusInWindow();
    }
    lift();
  }

  private void lift() {
    if (sheet.getParent() instanceof Layers layers) {
      layers.lift();
    }
    before = null;
  }
}
