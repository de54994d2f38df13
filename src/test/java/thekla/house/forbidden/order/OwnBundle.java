package thekla.house.forbidden.order;

import java.util.ResourceBundle;

/** Texts from a place of its own. */
final class OwnBundle {

  String text() {
    return ResourceBundle.getBundle("thekla.order.own").getString("text");
  }
}
