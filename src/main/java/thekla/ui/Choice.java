package thekla.ui;

import javax.swing.JComboBox;

/** One choice of a list, shown by its label. */
public record Choice<V>(V value, String label) {

  @Override
  public String toString() {
    return label;
  }

  /** What is chosen, the first while nothing is. */
  public static <V> V chosen(JComboBox<Choice<V>> list) {
    return list.getItemAt(Math.max(0, list.getSelectedIndex())).value();
  }

  /** A value that is not offered changes nothing. */
  public static <V> void select(JComboBox<Choice<V>> list, V value) {
    for (int i = 0; i < list.getItemCount(); i++) {
      if (list.getItemAt(i).value().equals(value)) {
        list.setSelectedIndex(i);
      }
    }
  }
}
