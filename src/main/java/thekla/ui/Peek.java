package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPasswordField;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/**
 * A look at one masked field: the one the mouse points at, or else the first; asked for again while
 * it is seen, the next. It ends after some seconds, with any news on the page, and when the focus
 * leaves the desk.
 */
final class Peek {

  private static final long NUMBERS = 7_300_000_000_000L;

  private final Masking masking;
  private final JComponent root;
  private final Timer end;
  private final FocusAdapter leaving;
  private Consumer<Set<String>> noted = columns -> {};
  private @Nullable Component watched;
  private int last = -1;

  Peek(Masking masking, JComponent root) {
    this.masking = masking;
    this.root = root;
    end = new Timer(5000, event -> end());
    end.setRepeats(false);
    leaving =
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            Component to = event.getOppositeComponent();
            if (to == null || !SwingUtilities.isDescendingFrom(to, root)) {
              end();
            } else {
              watch(to);
            }
          }
        };
  }

  /**
   * @param log told the columns of what was seen, for the log
   */
  void set(int seconds, Consumer<Set<String>> log) {
    end.setInitialDelay(seconds * 1000);
    noted = log;
  }

  /** A masked value, where it stands in the order of what a view is told. */
  private record Value(Front front, int place, String column) {}

  /** A field of the page in which masked values stand. */
  private record Field(Component component, int row, int column, Set<Integer> values) {}

  /** Puts a number for each masked value, to find out which field shows which. */
  private static final class Numbering implements Peeking {
    private final List<Value> values = new ArrayList<>();

    @Override
    public String text(Front front, int place, String column, String value, String masked) {
      values.add(new Value(front, place, column));
      return masked.isEmpty() ? masked : "\uE010" + (values.size() - 1) + "\uE011";
    }

    @Override
    public long number(Front front, int place, String column, long value, long masked) {
      values.add(new Value(front, place, column));
      return NUMBERS + values.size() - 1;
    }
  }

  private record Seen(Set<Value> values) implements Peeking {
    @Override
    public String text(Front front, int place, String column, String value, String masked) {
      return values.contains(new Value(front, place, column)) ? value : masked;
    }

    @Override
    public long number(Front front, int place, String column, long value, long masked) {
      return values.contains(new Value(front, place, column)) ? value : masked;
    }
  }

  /** At what the mouse points at, or else at the next. */
  void look() {
    look(root.getMousePosition(true), true);
  }

  /** At what was pressed on, if anything is masked there. */
  void look(Point pressed) {
    look(pressed, false);
  }

  private void look(@Nullable Point pointer, boolean orAnother) {
    if (!masking.isOn()) {
      return;
    }
    boolean again = end.isRunning();
    Numbering numbering = new Numbering();
    masking.show(numbering);
    List<Field> fields = new ArrayList<>();
    collect(root, numbering.values.size(), pointer, fields);
    fields.sort(Comparator.comparing(field -> ofStaff(field, numbering)));
    Field pointed = pointer == null ? null : at(pointer, fields);
    masking.show(Peeking.NOTHING);
    if (fields.isEmpty() || (pointed == null && !orAnother)) {
      end();
      return;
    }
    Field chosen;
    if (pointed != null) {
      chosen = pointed;
    } else {
      last = again ? (last + 1) % fields.size() : first(fields);
      chosen = fields.get(last);
    }
    Set<Value> shown = new LinkedHashSet<>();
    Set<String> columns = new TreeSet<>();
    for (int value : chosen.values()) {
      shown.add(numbering.values.get(value));
      columns.add(numbering.values.get(value).column());
    }
    noted.accept(columns);
    masking.show(new Seen(shown));
    end.restart();
    watch(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
  }

  /** Customers come first. */
  private static boolean ofStaff(Field field, Numbering numbering) {
    return field.values().stream()
        .allMatch(value -> numbering.values.get(value).column().endsWith(".clerk"));
  }

  /** A table with the focus comes before the head of its page. */
  private static int first(List<Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).component() instanceof JTable table && table.isFocusOwner()) {
        return i;
      }
    }
    return 0;
  }

  private void watch(@Nullable Component owner) {
    Component before = watched;
    if (before != null) {
      before.removeFocusListener(leaving);
    }
    watched = owner;
    if (owner != null) {
      owner.addFocusListener(leaving);
    }
  }

  void end() {
    end.stop();
    watch(null);
    masking.news();
  }

  private @Nullable Field at(Point pointer, List<Field> fields) {
    for (Field field : fields) {
      Point there = SwingUtilities.convertPoint(root, pointer, field.component());
      boolean here =
          switch (field.component()) {
            case JTable table ->
                table.getVisibleRect().contains(there)
                    && table.rowAtPoint(there) == field.row()
                    && table.columnAtPoint(there) == field.column();
            case JList<?> list ->
                list.getVisibleRect().contains(there) && list.locationToIndex(there) == field.row();
            default -> field.component().contains(there);
          };
      if (here) {
        return field;
      }
    }
    return null;
  }

  private void collect(Container parent, int values, @Nullable Point pointer, List<Field> fields) {
    for (Component child : parent.getComponents()) {
      if (!child.isVisible()) {
        continue;
      }
      switch (child) {
        case JTable table -> cells(table, values, pointer, fields);
        case JList<?> list -> lines(list, values, pointer, fields);
        case JLabel label -> add(label, 0, 0, label.getText(), values, fields);
        case AbstractButton button -> add(button, 0, 0, button.getText(), values, fields);
        case JPasswordField ignored -> {}
        case JTextComponent text -> add(text, 0, 0, text.getText(), values, fields);
        case Container inner -> collect(inner, values, pointer, fields);
        default -> {}
      }
    }
  }

  /** Of a table the chosen row, and the one that is pointed at. */
  private void cells(JTable table, int values, @Nullable Point pointer, List<Field> fields) {
    int pointed =
        pointer == null ? -1 : table.rowAtPoint(SwingUtilities.convertPoint(root, pointer, table));
    for (int row : new LinkedHashSet<>(List.of(table.getSelectedRow(), pointed))) {
      for (int column = 0; row >= 0 && column < table.getColumnCount(); column++) {
        add(table, row, column, table.getValueAt(row, column), values, fields);
      }
    }
  }

  private void lines(JList<?> list, int values, @Nullable Point pointer, List<Field> fields) {
    int pointed =
        pointer == null
            ? -1
            : list.locationToIndex(SwingUtilities.convertPoint(root, pointer, list));
    for (int row : new LinkedHashSet<>(List.of(list.getSelectedIndex(), pointed))) {
      if (row >= 0 && row < list.getModel().getSize()) {
        add(list, row, 0, list.getModel().getElementAt(row), values, fields);
      }
    }
  }

  private static void add(
      Component component,
      int row,
      int column,
      @Nullable Object text,
      int values,
      List<Field> fields) {
    String shown = String.valueOf(text);
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < values; i++) {
      if (shown.contains("\uE010" + i + "\uE011") || shown.contains(String.valueOf(NUMBERS + i))) {
        found.add(i);
      }
    }
    if (!found.isEmpty()) {
      fields.add(new Field(component, row, column, found));
    }
  }
}
