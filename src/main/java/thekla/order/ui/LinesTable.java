package thekla.order.ui;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.DefaultCellEditor;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;
import thekla.article.Gtin;
import thekla.kernel.Money;
import thekla.order.OrderLine;
import thekla.text.Texts;
import thekla.ui.ListTable;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The lines of the order; quantity, price and a free line's title can be written in place. */
final class LinesTable extends JTable {

  private static final long serialVersionUID = 1L;
  private static final int TITLE = 1;
  private static final int QUANTITY = 3;
  private static final int PRICE = 4;
  private static final int NOTE = 6;
  private static final int[] WIDTHS = {140, 330, 190, 50, 80, 120, 150};
  private static final int[] NARROWEST = {152, 120, 60, 52, 64, 84, 60};
  private static final List<String> COLUMNS =
      List.of(
          "lines.number",
          "lines.title",
          "lines.author",
          "lines.quantity",
          "lines.price",
          "lines.supply",
          "lines.note");

  private final transient Theme theme;
  private final transient Texts texts;
  private final transient LinesPart part;
  private transient List<OrderLine> lines = List.of();
  private transient Map<Integer, String> notes = Map.of();
  private boolean masked;
  private final Model model = new Model();

  LinesTable(Theme theme, Texts texts, LinesPart part) {
    this.theme = theme;
    this.texts = texts;
    this.part = part;
    setModel(model);
    ListTable.calm(this, theme, LinesTable::number);
    putClientProperty("terminateEditOnFocusLost", true);
    for (int i = 0; i < WIDTHS.length; i++) {
      getColumnModel().getColumn(i).setPreferredWidth(theme.px(WIDTHS[i]));
      int heading = getFontMetrics(theme.font("small")).stringWidth(texts.get(COLUMNS.get(i)));
      getColumnModel()
          .getColumn(i)
          .setMinWidth(Math.max(heading + theme.px(14), theme.px(NARROWEST[i])));
      getColumnModel().getColumn(i).setCellRenderer(new Cell());
    }
    setDefaultEditor(Object.class, editor());
    getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (getSelectedRow() >= 0) {
                part.lineSelected(getSelectedRow());
              }
            });
    // these keys belong to the desk
    for (int key : new int[] {KeyEvent.VK_F2, KeyEvent.VK_ESCAPE}) {
      getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
          .put(KeyStroke.getKeyStroke(key, 0), key == KeyEvent.VK_F2 ? "none" : "cancel");
    }
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "startEditing");
    getAccessibleContext().setAccessibleName(texts.get("lines.name"));
  }

  private DefaultCellEditor editor() {
    JTextField field = new JTextField();
    field.setFont(theme.font("plain"));
    field.setBorder(BorderFactory.createLineBorder(theme.color("accent")));
    DefaultCellEditor editor =
        new DefaultCellEditor(field) {
          private static final long serialVersionUID = 1L;

          @Override
          public Component getTableCellEditorComponent(
              JTable table, Object value, boolean selected, int row, int column) {
            field.setHorizontalAlignment(number(column) ? JTextField.TRAILING : JTextField.LEADING);
            super.getTableCellEditorComponent(table, value, selected, row, column);
            field.selectAll();
            return field;
          }
        };
    editor.setClickCountToStart(2);
    return editor;
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    return ListTable.whole(this, event);
  }

  @Override
  public JToolTip createToolTip() {
    return Plain.text(super.createToolTip());
  }

  private static boolean number(int column) {
    return column == QUANTITY || column == PRICE;
  }

  void show(DeskState state) {
    int selected = state.selectedLine();
    masked = state.masked();
    if (!state.lines().equals(lines) || !state.notes().equals(notes)) {
      lines = state.lines();
      notes = state.notes();
      model.fireTableDataChanged();
    }
    if (selected >= 0 && selected < lines.size() && selected != getSelectedRow()) {
      setRowSelectionInterval(selected, selected);
      scrollRectToVisible(getCellRect(selected, 0, true));
    }
  }

  private final class Model extends AbstractTableModel {
    private static final long serialVersionUID = 1L;

    @Override
    public int getRowCount() {
      return lines.size();
    }

    @Override
    public int getColumnCount() {
      return WIDTHS.length;
    }

    @Override
    public String getColumnName(int column) {
      return texts.get(COLUMNS.get(column));
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return number(column) || (column == TITLE && !masked && lines.get(row).articleId() == null);
    }

    @Override
    public Object getValueAt(int row, int column) {
      OrderLine line = lines.get(row);
      Locale locale = texts.locale();
      Money price = line.price();
      String gtin = line.gtin();
      return switch (column) {
        case 0 -> gtin == null ? "" : new Gtin(gtin).display();
        case TITLE -> line.title();
        case 2 -> orEmpty(line.contributors());
        case QUANTITY -> String.valueOf(line.quantity());
        case PRICE -> price == null ? "" : Amounts.write(price, locale);
        case NOTE -> notes.getOrDefault(row, "");
        default -> orEmpty(line.supply());
      };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
      String text = String.valueOf(value);
      switch (column) {
        case QUANTITY -> part.quantityTyped(row, text);
        case PRICE -> part.priceTyped(row, text);
        default -> part.titleOfLineTyped(row, text);
      }
    }

    private String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
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
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      setHorizontalAlignment(number(column) ? TRAILING : LEADING);
      setFont(theme.font(column == TITLE ? "strong" : "plain"));
      if (!selected) {
        setForeground(
            theme.color(
                column == NOTE ? "hint" : column == TITLE || number(column) ? "text" : "muted"));
      }
      setBorder(
          BorderFactory.createCompoundBorder(
              focused
                  ? BorderFactory.createLineBorder(theme.color("accent"))
                  : BorderFactory.createEmptyBorder(1, 1, 1, 1),
              BorderFactory.createEmptyBorder(0, theme.px(5), 0, theme.px(5))));
      return this;
    }
  }
}
