package thekla.ui;

import java.awt.event.MouseEvent;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JToolTip;
import javax.swing.ToolTipManager;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Text that comes from data is never rendered as HTML. */
public final class Plain {

  private Plain() {}

  public static <C extends JComponent> C text(C component) {
    component.putClientProperty("html.disable", true);
    return component;
  }

  /** A list whose choices are shown as they are written. */
  public static <V> JComboBox<V> choices() {
    JComboBox<V> list = new JComboBox<>();
    list.setRenderer(
        new DefaultListCellRenderer() {
          private static final long serialVersionUID = 1L;

          {
            Plain.text(this);
          }
        });
    return list;
  }

  /** Where it has too little room for its words, a tooltip shows them whole. */
  public static JLabel label(Theme theme, String font, String color) {
    JLabel label = text(new Words());
    label.setFont(theme.font(font));
    label.setForeground(theme.color(color));
    return label;
  }

  /** A label of our own text. */
  public static JLabel label(Theme theme, String font, String color, String text) {
    JLabel label = label(theme, font, color);
    label.setText(text);
    return label;
  }

  /** Words that wrap; they are only read and take no focus. */
  public static JTextArea words(Theme theme, String font, String color, String text) {
    JTextArea words = new JTextArea();
    // new words do not scroll the page to where they stand
    if (words.getCaret() instanceof DefaultCaret caret) {
      caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    }
    words.setText(text);
    words.setLineWrap(true);
    words.setWrapStyleWord(true);
    words.setEditable(false);
    words.setFocusable(false);
    words.setOpaque(false);
    words.setBorder(null);
    words.setFont(theme.font(font));
    words.setForeground(theme.color(color));
    // a file dropped on the words is dropped on the page
    words.setTransferHandler(null);
    return words;
  }

  /** What stands in the middle of a place, as in a list where there is nothing. */
  public static JPanel amid(JComponent words, String constraints) {
    JPanel place = new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
    place.setOpaque(false);
    place.add(words, constraints);
    return place;
  }

  private static final class Words extends JLabel {
    private static final long serialVersionUID = 1L;

    Words() {
      ToolTipManager.sharedInstance().registerComponent(this);
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
      String own = super.getToolTipText(event);
      return own == null && getPreferredSize().width > getWidth() ? getText() : own;
    }

    @Override
    public JToolTip createToolTip() {
      return Plain.text(super.createToolTip());
    }
  }
}
