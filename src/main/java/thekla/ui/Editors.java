package thekla.ui;

import java.awt.AWTKeyStroke;
import java.awt.Color;
import java.awt.KeyboardFocusManager;
import java.util.Set;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Fields for longer texts, and labels beside fields. */
public final class Editors {

  private Editors() {}

  /** Wraps its lines; Tab leaves it. */
  public static JTextArea area(Theme theme) {
    JTextArea area = new JTextArea();
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setFont(theme.font("field"));
    area.setBorder(
        BorderFactory.createEmptyBorder(theme.px(4), theme.px(6), theme.px(4), theme.px(6)));
    area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    area.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    return area;
  }

  /** Tab goes on from it, and does nothing else. */
  public static void leftByTab(JComponent component) {
    component.setFocusTraversalKeys(
        KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(AWTKeyStroke.getAWTKeyStroke("TAB")));
    component.setFocusTraversalKeys(
        KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS,
        Set.of(AWTKeyStroke.getAWTKeyStroke("shift TAB")));
  }

  /** The label of a field, for eyes and screen readers. */
  public static JLabel label(Theme theme, String text, JComponent field) {
    JLabel label = Plain.label(theme, "plain", "muted", text);
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(text);
    return label;
  }

  /** Marks a field as wrong, or as right again. */
  public static void mark(Theme theme, JComponent field, @Nullable String problem) {
    JComponent framed =
        SwingUtilities.getAncestorOfClass(JScrollPane.class, field) instanceof JScrollPane scroll
                && field.equals(scroll.getViewport().getView())
            ? scroll
            : field;
    framed.putClientProperty("JComponent.outline", problem == null ? null : edges(theme));
    field.getAccessibleContext().setAccessibleDescription(problem);
  }

  /** With the focus and without it: one sees where one types, whether it is wrong or not. */
  private static Color[] edges(Theme theme) {
    return new Color[] {theme.color("accent"), theme.color("problem")};
  }
}
