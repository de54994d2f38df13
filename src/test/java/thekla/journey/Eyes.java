package thekla.journey;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleText;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPasswordField;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.RepaintManager;
import javax.swing.TransferHandler;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import thekla.ui.SecretField;

/** Looks for values everywhere a window could give them away. On the event thread. */
final class Eyes {

  private static final String[] PROPERTIES = {
    "JTextField.placeholderText",
    "labeledBy",
    "tooltip",
    "AccessibleName",
    "value",
    "JComponent.outline"
  };

  private final Set<String> wanted;
  private final Map<String, Set<String>> found = new TreeMap<>();

  private Eyes(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Where which of the values was found. */
  static Map<String, Set<String>> look(JFrame frame, Set<String> wanted) {
    Eyes eyes = new Eyes(wanted);
    eyes.see("window title", frame.getTitle());
    eyes.tree(frame.getContentPane());
    eyes.accessible(frame.getAccessibleContext(), new HashSet<>(), 0);
    eyes.painted(frame.getContentPane());
    return eyes.found;
  }

  private void see(String where, @Nullable Object text) {
    if (text == null) {
      return;
    }
    String shown = String.valueOf(text);
    for (String value : wanted) {
      if (shown.contains(value)) {
        found.computeIfAbsent(where, place -> new TreeSet<>()).add(value);
      }
    }
  }

  private void tree(Component component) {
    String name = component.getClass().getSimpleName() + " " + component.getName();
    see("name of " + name, component.getName());
    if (component instanceof JComponent one) {
      see("tooltip of " + name, one.getToolTipText());
      for (String property : PROPERTIES) {
        see("property of " + name, one.getClientProperty(property));
      }
      copied(one, name);
    }
    switch (component) {
      case JLabel label -> see("text of " + name, label.getText());
      case AbstractButton button -> {
        see("text of " + name, button.getText());
        Action action = button.getAction();
        see("action of " + name, action == null ? null : action.getValue(Action.NAME));
      }
      case SecretField secret when secret.hides() -> {
        // what is typed stays in it; nothing below may show it
      }
      case JTextComponent text -> see("text of " + name, text.getText());
      case JTable table -> {
        for (int row = 0; row < table.getRowCount(); row++) {
          for (int column = 0; column < table.getColumnCount(); column++) {
            see("cell of " + name, table.getValueAt(row, column));
            see("header of " + name, table.getColumnName(column));
          }
        }
      }
      case JList<?> list -> {
        for (int i = 0; i < list.getModel().getSize(); i++) {
          see("line of " + name, list.getModel().getElementAt(i));
        }
      }
      case JComboBox<?> combo -> {
        for (int i = 0; i < combo.getItemCount(); i++) {
          see("choice of " + name, combo.getItemAt(i));
        }
      }
      case JTabbedPane tabs -> {
        for (int i = 0; i < tabs.getTabCount(); i++) {
          see("tab of " + name, tabs.getTitleAt(i));
          see("tab of " + name, tabs.getToolTipTextAt(i));
        }
      }
      default -> {}
    }
    if (component instanceof Container inner) {
      for (Component child : inner.getComponents()) {
        tree(child);
      }
    }
  }

  /** What Ctrl+C or a drag would carry away. */
  private void copied(JComponent component, String name) {
    TransferHandler handler = component.getTransferHandler();
    if (handler == null) {
      return;
    }
    Clipboard clipboard = new Clipboard("test");
    if (component instanceof JTextComponent text) {
      int from = text.getSelectionStart();
      int to = text.getSelectionEnd();
      text.selectAll();
      boolean secret =
          text instanceof JPasswordField && handler.getSourceActions(text) == TransferHandler.NONE;
      if (!secret) {
        handler.exportToClipboard(text, clipboard, TransferHandler.COPY);
      }
      text.select(from, to);
    } else {
      if (component instanceof JTable table && table.getRowCount() > 0) {
        int row = table.getSelectedRow();
        table.setRowSelectionInterval(0, table.getRowCount() - 1);
        handler.exportToClipboard(table, clipboard, TransferHandler.COPY);
        if (row >= 0) {
          table.setRowSelectionInterval(row, row);
        }
      } else {
        handler.exportToClipboard(component, clipboard, TransferHandler.COPY);
      }
    }
    Transferable content = clipboard.getContents(null);
    if (content != null) {
      for (DataFlavor flavor : content.getTransferDataFlavors()) {
        try {
          if (flavor.isFlavorTextType()) {
            see("clipboard of " + name, text(content.getTransferData(flavor)));
          }
        } catch (UnsupportedFlavorException | IOException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private static String text(Object data) throws IOException {
    return switch (data) {
      case Reader reader -> {
        StringWriter all = new StringWriter();
        reader.transferTo(all);
        yield all.toString();
      }
      case InputStream bytes -> new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      default -> String.valueOf(data);
    };
  }

  private void accessible(AccessibleContext context, Set<AccessibleContext> seen, int depth) {
    if (context == null || depth > 60 || !seen.add(context)) {
      return;
    }
    String role = "screen reader at " + context.getAccessibleRole();
    see(role, context.getAccessibleName());
    see(role, context.getAccessibleDescription());
    if (context.getAccessibleValue() != null) {
      see(role, context.getAccessibleValue().getCurrentAccessibleValue());
    }
    AccessibleText text = context.getAccessibleText();
    if (text != null) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < text.getCharCount(); i++) {
        String letter = text.getAtIndex(AccessibleText.CHARACTER, i);
        all.append(letter == null ? "" : letter);
      }
      see(role, all.toString());
    }
    int children = Math.min(context.getAccessibleChildrenCount(), 3000);
    for (int i = 0; i < children; i++) {
      Accessible child = context.getAccessibleChild(i);
      if (child != null) {
        accessible(child.getAccessibleContext(), seen, depth + 1);
      }
    }
  }

  private void painted(Container content) {
    List<String> texts = new ArrayList<>();
    List<GlyphVector> glyphs = new ArrayList<>();
    RepaintManager painting = RepaintManager.currentManager(content);
    boolean buffered = painting.isDoubleBufferingEnabled();
    painting.setDoubleBufferingEnabled(false);
    try {
      Graphics2D canvas =
          new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB)
              .createGraphics();
      canvas.setClip(0, 0, content.getWidth(), content.getHeight());
      canvas.setFont(content.getFont());
      content.paint(new PaintedText(canvas, texts, glyphs));
      canvas.dispose();
    } finally {
      painting.setDoubleBufferingEnabled(buffered);
    }
    texts.forEach(text -> see("painted", text));
    for (String value : wanted) {
      if (PaintedText.shows(glyphs, value)) {
        found.computeIfAbsent("painted", place -> new TreeSet<>()).add(value);
      }
    }
  }
}
