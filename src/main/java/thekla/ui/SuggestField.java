package thekla.ui;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;

/**
 * A field that shows hits below itself while one types. The focus stays in the field: arrows walk
 * through the hits, Enter takes the marked one, Escape closes the list first.
 */
public final class SuggestField extends SecretField {

  private static final long serialVersionUID = 1L;
  private static final int MOST_ROWS = 9;

  private final transient Theme theme;
  private final DefaultListModel<Hit> hits = new DefaultListModel<>();
  private final JList<Hit> list = new AsWide(hits);
  private final JScrollPane dropDown = new JScrollPane(list);
  private transient IntConsumer chosen = index -> {};
  private transient Consumer<String> typed = text -> {};
  private boolean showing;

  /**
   * One line of the list.
   *
   * @param cells the second stands out
   */
  public record Hit(List<String> cells) {}

  /**
   * @param columns MigLayout's columns for the cells
   */
  public SuggestField(Theme theme, String columns) {
    this.theme = theme;
    setFont(theme.font("field"));
    list.setCellRenderer(new Line(columns));
    list.setFocusable(false);
    list.setBackground(theme.color("card"));
    list.setSelectionBackground(theme.color("selection"));
    dropDown.setBorder(BorderFactory.createLineBorder(theme.color("accent")));
    dropDown.getVerticalScrollBar().setFocusable(false);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            choose(list.locationToIndex(event.getPoint()));
          }
        });
    addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            lift();
          }

          @Override
          public void focusGained(FocusEvent event) {
            selectAll();
          }
        });
    getDocument().addDocumentListener(new Typing(this, text -> typed.accept(text)));
    bind(KeyEvent.VK_DOWN, "next-hit", () -> move(1));
    bind(KeyEvent.VK_UP, "previous-hit", () -> move(-1));
    bind(KeyEvent.VK_ENTER, "take-hit", () -> choose(showing ? list.getSelectedIndex() : -1));
  }

  private void bind(int key, String name, Runnable what) {
    getInputMap().put(KeyStroke.getKeyStroke(key, 0), name);
    getActionMap()
        .put(
            name,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                what.run();
              }
            });
  }

  /** What happens on Enter and on a click; -1 when no hit is marked. */
  public void onChosen(IntConsumer what) {
    chosen = what;
  }

  /** What happens when a user changes the text. */
  public void onTyped(Consumer<String> what) {
    typed = what;
  }

  /** Shows hits, the first marked; none closes the list. */
  public void suggest(List<Hit> lines) {
    hits.clear();
    hits.addAll(lines);
    if (lines.isEmpty() || !isFocusOwner()) {
      lift();
      return;
    }
    list.setSelectedIndex(0);
    list.setVisibleRowCount(Math.min(lines.size(), MOST_ROWS));
    Layers layers = Layers.of(this);
    if (layers != null) {
      showing = true;
      getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close-hits");
      getActionMap().put("close-hits", closeHits());
      layers.drop(dropDown, this);
    }
  }

  private AbstractAction closeHits() {
    return new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        lift();
      }
    };
  }

  private void lift() {
    if (showing) {
      showing = false;
      InputMap keys = getInputMap();
      keys.remove(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0));
      Layers layers = Layers.of(this);
      if (layers != null) {
        layers.lift();
      }
    }
  }

  private void move(int by) {
    if (showing) {
      int index = Math.max(0, Math.min(hits.size() - 1, list.getSelectedIndex() + by));
      list.setSelectedIndex(index);
      list.ensureIndexIsVisible(index);
    }
  }

  private void choose(int index) {
    lift();
    chosen.accept(index);
  }

  /** How many hits are shown. */
  public int hitCount() {
    return showing ? hits.size() : 0;
  }

  /** Cells side by side; text from data is never HTML. */
  private final class Line extends JPanel implements ListCellRenderer<Hit> {
    private static final long serialVersionUID = 1L;
    private final JLabel[] cells;

    Line(String columns) {
      super(new MigLayout(theme.layout("insets $5 $8 $5 $8, fillx"), theme.layout(columns), ""));
      cells = new JLabel[columns.split("\\]").length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = new JLabel();
        Plain.text(cells[i]);
        cells[i].setFont(theme.font(i == 1 ? "strong" : "plain"));
        add(cells[i], "wmin 0");
      }
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends Hit> source, Hit hit, int index, boolean selected, boolean focused) {
      for (int i = 0; i < cells.length; i++) {
        cells[i].setText(i < hit.cells().size() ? hit.cells().get(i) : "");
        cells[i].setForeground(theme.color(selected ? "onSelection" : i == 1 ? "text" : "muted"));
      }
      setBackground(theme.color(selected ? "selection" : "card"));
      getAccessibleContext().setAccessibleName(String.join(", ", hit.cells()));
      return this;
    }
  }

  /** As wide as the field: what has no room is cut, nothing scrolls sideways. */
  private static final class AsWide extends JList<Hit> {
    private static final long serialVersionUID = 1L;

    AsWide(DefaultListModel<Hit> hits) {
      super(hits);
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }
  }

  /** The list below the field, for tests and screen readers. */
  public JComponent dropDown() {
    return dropDown;
  }
}
