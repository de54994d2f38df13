package thekla.journey;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** Whether everything on a page has its room, or can be scrolled to. */
final class Room {

  private final Set<String> own;
  private final Set<String> cut = new TreeSet<>();

  private Room(Set<String> own) {
    this.own = own;
  }

  /**
   * On the event thread.
   *
   * @param own the program's words; data may be cut where a tooltip shows it whole
   * @return what has no room, in words
   */
  static Set<String> look(Container content, Set<String> own) {
    Room room = new Room(own);
    room.walk(content);
    return room.cut;
  }

  private void walk(Container parent) {
    for (Component child : parent.getComponents()) {
      if (!(child instanceof JComponent part) || !part.isShowing()) {
        continue;
      }
      inside(part);
      switch (part) {
        case JLabel label -> words(label, label.getText(), label.getIcon(), label.getIconTextGap());
        case AbstractButton button when !(button.getParent() instanceof JScrollBar) ->
            words(button, button.getText(), button.getIcon(), button.getIconTextGap());
        case JTextArea area when !(area.getParent() instanceof JViewport) -> area(area);
        case JTable table -> headings(table);
        case JScrollPane scroll -> scroll(scroll);
        default -> {}
      }
      if (!(part instanceof JComboBox<?>) && !(part instanceof JScrollBar)) {
        walk(part);
      }
    }
  }

  private static String name(JComponent part) {
    String shown =
        switch (part) {
          case JLabel label -> label.getText();
          case AbstractButton button -> button.getText();
          case JTextArea area -> area.getText();
          default -> null;
        };
    return part.getClass().getSimpleName()
        + " "
        + part.getName()
        + (shown == null || shown.isBlank() ? "" : " \"" + shown + "\"");
  }

  /** Nothing reaches over its parent, but what lies in a viewport or drops over the page. */
  private void inside(JComponent part) {
    Container parent = part.getParent();
    if (parent instanceof JViewport
        || parent instanceof JLayeredPane
        || parent instanceof JTabbedPane
        || part.getWidth() == 0
        || part.getHeight() == 0) {
      if (part.getWidth() == 0 && holdsWords(part)) {
        cut.add("no width: " + name(part));
      }
      return;
    }
    // fields are laid out by their visible edges; the ring around them may reach over
    int ring = UIManager.getInt("Component.focusWidth");
    Rectangle room = new Rectangle(parent.getWidth(), parent.getHeight());
    room.grow(ring, ring);
    if (!room.contains(part.getBounds())) {
      cut.add(
          "outside its parent: %s %s in %dx%d"
              .formatted(name(part), box(part.getBounds()), parent.getWidth(), parent.getHeight()));
    }
  }

  private static boolean holdsWords(JComponent part) {
    String text =
        switch (part) {
          case JLabel label -> label.getText();
          case AbstractButton button -> button.getText();
          default -> null;
        };
    return text != null && !text.isBlank();
  }

  private static String box(Rectangle at) {
    return at.x + "," + at.y + " " + at.width + "x" + at.height;
  }

  private void words(JComponent part, @Nullable String text, @Nullable Icon icon, int gap) {
    if (text == null || text.isBlank()) {
      return;
    }
    FontMetrics metrics = part.getFontMetrics(part.getFont());
    Insets insets = part.getInsets();
    int width = metrics.stringWidth(text);
    if (part instanceof JLabel && icon != null) {
      width += icon.getIconWidth() + gap;
    }
    if (part instanceof AbstractButton) {
      width = part.getPreferredSize().width - insets.left - insets.right;
    }
    boolean narrow = width > part.getWidth() - insets.left - insets.right;
    if (narrow && (part instanceof AbstractButton || own.contains(text) || !tooltip(part, text))) {
      cut.add("too narrow: " + name(part) + " " + part.getWidth() + " of " + width);
    }
    if (metrics.getHeight() - metrics.getLeading()
        > part.getHeight() - (part instanceof JLabel ? insets.top + insets.bottom : 0) + 1) {
      cut.add("too low: " + name(part) + " " + part.getHeight());
    }
  }

  private static boolean tooltip(JComponent part, String text) {
    MouseEvent over =
        new MouseEvent(part, MouseEvent.MOUSE_MOVED, 0, 0, part.getWidth() / 2, 1, 0, false);
    return text.equals(part.getToolTipText(over));
  }

  private void area(JTextArea area) {
    Dimension wanted = area.getPreferredSize();
    if (!area.getText().isBlank() && wanted.height > area.getHeight() + 1) {
      cut.add("too low: " + name(area) + " " + area.getHeight() + " of " + wanted.height);
    }
  }

  private void headings(JTable table) {
    for (int column = 0; column < table.getColumnCount(); column++) {
      Component heading =
          table
              .getTableHeader()
              .getDefaultRenderer()
              .getTableCellRendererComponent(
                  table, table.getColumnName(column), false, false, -1, column);
      int width = table.getColumnModel().getColumn(column).getWidth();
      if (heading.getPreferredSize().width > width) {
        cut.add(
            "heading too narrow: %s in %s %d of %d"
                .formatted(
                    table.getColumnName(column),
                    table.getName(),
                    width,
                    heading.getPreferredSize().width));
      }
    }
  }

  /** What is larger than its window has a bar, and the window shows a line of it at least. */
  private void scroll(JScrollPane scroll) {
    Component view = scroll.getViewport().getView();
    if (view == null) {
      return;
    }
    Dimension seen = scroll.getViewport().getSize();
    if (view.getWidth() > seen.width
        && scroll.getHorizontalScrollBarPolicy()
            == ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER) {
      cut.add("cannot be scrolled sideways: " + view.getName());
    }
    if (view.getHeight() > seen.height
        && scroll.getVerticalScrollBarPolicy() == ScrollPaneConstants.VERTICAL_SCROLLBAR_NEVER) {
      cut.add("cannot be scrolled down: " + view.getName());
    }
    int line = view.getFontMetrics(view.getFont()).getHeight();
    if (seen.height < line || seen.width < 3 * line) {
      cut.add("no room for a line: %s %dx%d".formatted(view.getName(), seen.width, seen.height));
    }
  }

  /** Every text of the program that stands alone, in one language. */
  static Set<String> words(String language) throws IOException {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/thekla"))) {
      for (Path file :
          files.filter(one -> one.endsWith("texts_" + language + ".properties")).toList()) {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          texts.load(in);
        }
        texts.values().forEach(text -> words.add(String.valueOf(text).replace("''", "'")));
      }
    }
    return words;
  }
}
