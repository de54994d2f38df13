package thekla.ui;

import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** A calm table of rows that are only read; numbers stand to the right, text is never HTML. */
public class ListTable<R> extends JTable {

  private static final long serialVersionUID = 1L;
  private static final int LOOKED_AT = 60;
  private static final int LEAST_PERCENT = 40;

  /**
   * A column.
   *
   * @param width in pixels at 100 %, in relation to the others
   * @param color of the theme
   */
  public record Column<R>(
      String heading, int width, boolean number, String color, Function<R, String> cell) {}

  private final transient Theme theme;
  private final transient List<Column<R>> columns;
  private transient List<R> rows = List.of();
  private final Model model = new Model();
  private int narrowest;
  private int[] whole = {};

  public ListTable(Theme theme, String name, List<Column<R>> columns) {
    this.theme = theme;
    this.columns = columns;
    setModel(model);
    calm(this, theme, column -> columns.get(column).number());
    FontMetrics small = getFontMetrics(theme.font("small"));
    for (int i = 0; i < columns.size(); i++) {
      getColumnModel()
          .getColumn(i)
          .setMinWidth(
              Math.max(
                  small.stringWidth(columns.get(i).heading()) + theme.px(14),
                  theme.px(columns.get(i).width() * LEAST_PERCENT / 100)));
      getColumnModel().getColumn(i).setPreferredWidth(theme.px(columns.get(i).width()));
      getColumnModel().getColumn(i).setCellRenderer(new Cell());
      if (columns.get(i).number()) {
        // numbers need their room and no more; words take what is left
        int least =
            Math.max(getColumnModel().getColumn(i).getMinWidth(), theme.px(columns.get(i).width()));
        getColumnModel().getColumn(i).setMinWidth(least);
        getColumnModel().getColumn(i).setMaxWidth(least + theme.px(30));
      }
    }
    // Enter, Escape and F-keys belong to the page; Tab leaves the table
    for (int key : new int[] {KeyEvent.VK_ENTER, KeyEvent.VK_ESCAPE, KeyEvent.VK_F2}) {
      getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), "none");
    }
    Tabs.leavePageKeys(this);
    setName(name);
    getAccessibleContext().setAccessibleName(name);
  }

  /** Shows these rows, the first selected. */
  public void show(List<R> shown) {
    rows = shown;
    model.fireTableDataChanged();
    widen();
    if (!rows.isEmpty()) {
      setRowSelectionInterval(0, 0);
    }
  }

  /**
   * Where there is less room, the table keeps its columns' widths and scrolls sideways.
   *
   * @param width in pixels at 100 %
   */
  public void scrollsBelow(int width) {
    narrowest = theme.px(width);
  }

  /**
   * These columns are never cut: dates, states and other short words.
   *
   * @param indices of the columns
   */
  public void keepsWhole(int... indices) {
    whole = indices.clone();
    widen();
  }

  /** What a first screen shows decides; a list can be long. */
  private void widen() {
    FontMetrics plain = getFontMetrics(theme.font("plain"));
    FontMetrics small = getFontMetrics(theme.font("small"));
    for (int index : whole) {
      Column<R> column = columns.get(index);
      int needed =
          rows.stream()
              .limit(LOOKED_AT)
              .mapToInt(row -> plain.stringWidth(column.cell().apply(row)))
              .max()
              .orElse(0);
      int width = Math.max(needed, small.stringWidth(column.heading())) + theme.px(16);
      getColumnModel().getColumn(index).setMinWidth(width);
      getColumnModel()
          .getColumn(index)
          .setPreferredWidth(Math.max(width, theme.px(column.width())));
    }
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return super.getScrollableTracksViewportWidth()
        && (getParent() == null
            || getParent().getWidth() >= Math.max(narrowest, least())
            || getParent().getWidth() >= getPreferredSize().width);
  }

  private int least() {
    return Collections.list(getColumnModel().getColumns()).stream()
        .mapToInt(TableColumn::getMinWidth)
        .sum();
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return whole(this, event);
  }

  @Override
  public JToolTip createToolTip() {
    return Plain.text(super.createToolTip());
  }

  /** The words of a cell that has too little room for them; null where they are seen. */
  public static @Nullable String whole(JTable table, MouseEvent event) {
    int row = table.rowAtPoint(event.getPoint());
    int column = table.columnAtPoint(event.getPoint());
    if (row < 0 || column < 0) {
      return null;
    }
    Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
    return cell.getPreferredSize().width > table.getCellRect(row, column, false).width
        ? String.valueOf(table.getValueAt(row, column))
        : null;
  }

  /** Of the theme; a table may let single rows stand out. */
  protected String color(R row, Column<R> column) {
    return column.color();
  }

  public R row(int index) {
    return rows.get(index);
  }

  private final class Model extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return columns.size();
    }

    @Override
    public String getColumnName(int column) {
      return columns.get(column).heading();
    }

    @Override
    public Object getValueAt(int row, int column) {
      return columns.get(column).cell().apply(rows.get(row));
    }
  }

  private final class Cell extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;

    Cell() {
      Plain.text(this);
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, false, row, column);
      Column<R> shown = columns.get(column);
      setHorizontalAlignment(shown.number() ? TRAILING : LEADING);
      setFont(theme.font("plain"));
      if (!selected) {
        setForeground(theme.color(color(rows.get(row), shown)));
      }
      setBorder(BorderFactory.createEmptyBorder(0, theme.px(6), 0, theme.px(6)));
      return this;
    }
  }

  /** The table as it stands on a card. */
  public JScrollPane scrolling() {
    return scrolling(this, theme);
  }

  /** A table as it stands on a card: the scroll pane's own border would draw a box there. */
  public static JScrollPane scrolling(JTable table, Theme theme) {
    JScrollPane scroll = new JScrollPane(table);
    Tabs.leavePageKeys(scroll);
    showFocus(table, scroll, theme);
    scroll.getViewport().setBackground(theme.color("card"));
    return scroll;
  }

  /** Rows look the same with the focus and without; the line around them tells. */
  private static void showFocus(JTable table, JScrollPane scroll, Theme theme) {
    Border with = BorderFactory.createLineBorder(theme.color("accent"), theme.px(2));
    int wide = theme.px(2);
    Border without = BorderFactory.createEmptyBorder(wide, wide, wide, wide);
    scroll.setBorder(without);
    table.addFocusListener(
        new FocusListener() {
          @Override
          public void focusGained(FocusEvent event) {
            scroll.setBorder(with);
          }

          @Override
          public void focusLost(FocusEvent event) {
            scroll.setBorder(without);
          }
        });
  }

  /**
   * How a table looks and is left here: with Tab.
   *
   * @param number which columns hold numbers
   */
  public static void calm(JTable table, Theme theme, IntPredicate number) {
    table.setFont(theme.font("plain"));
    table.setRowHeight(theme.px(30));
    table.setShowVerticalLines(false);
    table.setShowHorizontalLines(true);
    table.setGridColor(theme.color("line"));
    table.setBackground(theme.color("card"));
    table.setForeground(theme.color("text"));
    table.setSelectionBackground(theme.color("selection"));
    table.setSelectionForeground(theme.color("onSelection"));
    table.setFillsViewportHeight(true);
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.getTableHeader().setReorderingAllowed(false);
    table.getTableHeader().setDefaultRenderer(new Header(theme, number));
    Editors.leftByTab(table);
  }

  private static final class Header extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;
    private final transient Theme theme;
    private final transient IntPredicate number;

    Header(Theme theme, IntPredicate number) {
      this.theme = theme;
      this.number = number;
      Plain.text(this);
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, false, false, row, column);
      setHorizontalAlignment(number.test(column) ? TRAILING : LEADING);
      setFont(theme.font("small"));
      setForeground(theme.color("muted"));
      setBackground(theme.color("card"));
      setBorder(
          BorderFactory.createCompoundBorder(
              BorderFactory.createMatteBorder(0, 0, 1, 0, theme.color("line")),
              BorderFactory.createEmptyBorder(theme.px(6), theme.px(6), theme.px(6), theme.px(6))));
      return this;
    }
  }
}
