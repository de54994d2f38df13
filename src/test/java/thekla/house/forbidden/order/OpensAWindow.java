package thekla.house.forbidden.order;

import javax.swing.JFrame;

/** A rule that opens a window. */
record OpensAWindow(JFrame window) {}
