package thekla.house.forbidden.order.ui;

import javax.swing.JLabel;

/** A label that would render what is stored. */
final class LabelOfData {

  JLabel name(String stored) {
    return new JLabel(stored);
  }
}
