package thekla.journey;

import java.awt.AWTKeyStroke;
import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleTable;
import javax.swing.AbstractButton;
import javax.swing.DefaultButtonModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JRadioButton;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** What a screen reader would be told of a page: names, roles, states, headings of columns. */
final class Spoken {

  private final Set<String> missing = new TreeSet<>();
  private final Set<Component> reached = new HashSet<>();
  private int heard;

  private final String language;

  private Spoken(String language) {
    this.language = language;
  }

  /**
   * On the event thread.
   *
   * @param language in which a screen reader is to read
   * @return what is not said, in words
   */
  static Set<String> listen(Container content, String language) {
    Spoken spoken = new Spoken(language);
    spoken.tabbed(content);
    spoken.walk(content);
    if (spoken.heard == 0) {
      spoken.missing.add("nothing can be reached by keyboard");
    }
    return spoken.missing;
  }

  /** What Tab reaches, beginning anywhere, until it is back. */
  private void tabbed(Container content) {
    Container window = SwingUtilities.getWindowAncestor(content);
    FocusTraversalPolicy policy = window.getFocusTraversalPolicy();
    Component next = policy.getFirstComponent(window);
    while (next != null && reached.add(next)) {
      next = policy.getComponentAfter(window, next);
    }
  }

  private void keyboard(JComponent part, String which) {
    if (!reached.contains(part) && !isReachedInItsGroup(part)) {
      missing.add("not reached by Tab: " + which);
    }
    for (int way :
        new int[] {
          KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS
        }) {
      if (part.getFocusTraversalKeys(way).stream()
          .noneMatch(key -> key.getKeyCode() == KeyEvent.VK_TAB && !isControl(key))) {
        missing.add("not left by Tab: " + which);
      }
    }
  }

  /** Of buttons that exclude each other Tab reaches one, and arrows go on from there. */
  private boolean isReachedInItsGroup(JComponent part) {
    return part instanceof JRadioButton one
        && one.getModel() instanceof DefaultButtonModel model
        && model.getGroup() != null
        && Collections.list(model.getGroup().getElements()).stream().anyMatch(reached::contains);
  }

  private static boolean isControl(AWTKeyStroke key) {
    return (key.getModifiers() & InputEvent.CTRL_DOWN_MASK) != 0;
  }

  private void walk(Container parent) {
    for (Component child : parent.getComponents()) {
      if (child instanceof JComponent part && part.isShowing()) {
        if (isControl(part) && part.isEnabled()) {
          control(part);
        }
        marked(part);
      }
      if (child instanceof Container inner && !(child instanceof JComboBox<?>)) {
        walk(inner);
      }
    }
  }

  /**
   * Buttons that take no focus have a key, and are pressed by assistive technology all the same.
   */
  private static boolean isControl(JComponent part) {
    return switch (part) {
      case AbstractButton button ->
          !(button.getParent() instanceof JScrollBar || button.getParent() instanceof JTabbedPane);
      case JTextComponent text -> text.isFocusable();
      case JComboBox<?> list -> true;
      case JTable table -> true;
      case JTabbedPane tabs -> true;
      case JLabel label -> false;
      case JScrollPane scroll -> false;
      case JViewport view -> false;
      // a sheet that is read aloud; other panels are focusable in Swing and never get it
      default -> part.isFocusOwner();
    };
  }

  private void control(JComponent part) {
    heard++;
    String which = part.getClass().getSimpleName() + " " + part.getName();
    AccessibleContext context = part.getAccessibleContext();
    String name = context.getAccessibleName();
    if (name == null || name.isBlank()) {
      missing.add("no name: " + which);
    } else if (name.equals(part.getName()) && name.matches(".*[-.].*|[a-z]+[A-Z].*")) {
      missing.add("a name of the program's, not the reader's: " + which);
    }
    if (part.isFocusable()) {
      keyboard(part, which);
    }
    if (!context.getLocale().getLanguage().equals(language)) {
      missing.add("read in another language: " + which + " " + context.getLocale());
    }
    AccessibleRole role = context.getAccessibleRole();
    if (role == null || role.equals(AccessibleRole.UNKNOWN)) {
      missing.add("no role: " + which + " " + role);
    }
    if (part.isFocusable()
        && !context.getAccessibleStateSet().contains(AccessibleState.FOCUSABLE)) {
      missing.add("not said to be focusable: " + which);
    }
    if (part instanceof JToggleButton ticked
        && ticked.isSelected() != context.getAccessibleStateSet().contains(AccessibleState.CHECKED)
        && ticked.isSelected()
            != context.getAccessibleStateSet().contains(AccessibleState.SELECTED)) {
      missing.add("its state is not said: " + which);
    }
    if (part instanceof JTextComponent && context.getAccessibleText() == null) {
      missing.add("its text is not said: " + which);
    }
    if (part instanceof JTable table) {
      headings(table, which);
    }
    if (part instanceof JTabbedPane tabs) {
      for (int i = 0; i < tabs.getTabCount(); i++) {
        String title = context.getAccessibleChild(i).getAccessibleContext().getAccessibleName();
        if (title == null || title.isBlank()) {
          missing.add("a tab has no name: " + which);
        }
      }
    }
  }

  private void headings(JTable table, String which) {
    AccessibleTable spoken = table.getAccessibleContext().getAccessibleTable();
    AccessibleTable headings = spoken.getAccessibleColumnHeader();
    if (headings == null || headings.getAccessibleColumnCount() != table.getColumnCount()) {
      missing.add("no headings of columns: " + which);
      return;
    }
    for (int column = 0; column < table.getColumnCount(); column++) {
      String heading =
          headings.getAccessibleAt(0, column).getAccessibleContext().getAccessibleName();
      if (heading == null || heading.isBlank()) {
        missing.add("column " + column + " has no heading: " + which);
      }
      for (int row = 0; row < Math.min(3, table.getRowCount()); row++) {
        String cell =
            spoken.getAccessibleAt(row, column).getAccessibleContext().getAccessibleName();
        String shown = String.valueOf(table.getValueAt(row, column));
        if (!shown.isBlank() && (cell == null || cell.isBlank())) {
          missing.add("cell %d, %d is silent: %s".formatted(row, column, which));
        }
      }
    }
  }

  /** A field with a red line says in words why it has one. */
  private void marked(JComponent part) {
    if (part.getClientProperty("JComponent.outline") == null) {
      return;
    }
    JComponent field =
        part instanceof JScrollPane scroll ? (JComponent) scroll.getViewport().getView() : part;
    String said = field.getAccessibleContext().getAccessibleDescription();
    if (said == null || said.isBlank()) {
      missing.add(
          "marked, and not said why: " + field.getClass().getSimpleName() + " " + field.getName());
    }
  }
}
