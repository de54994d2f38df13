package thekla.house.forbidden.order.ui;

import javax.swing.JLabel;

/** A presenter that knows a widget. */
record LabelPresenter(JLabel label) {}
