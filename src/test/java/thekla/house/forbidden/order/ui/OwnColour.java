package thekla.house.forbidden.order.ui;

import java.awt.Color;

/** A screen that brings its own colour. */
final class OwnColour {

  Color red() {
    return new Color(0xff0000);
  }
}
