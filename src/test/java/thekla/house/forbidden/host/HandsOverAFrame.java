package thekla.house.forbidden.host;

import javax.swing.JFrame;

/** A contract that asks for more than a component. */
interface HandsOverAFrame {
  JFrame window();
}
