package thekla.order.ui;

import org.kordamp.ikonli.feather.Feather;
import thekla.consent.ConsentState;

/** The sign of a consent's state and its colour in the theme. */
final class ConsentSigns {

  private ConsentSigns() {}

  static Feather sign(ConsentState state) {
    return switch (state) {
      case GIVEN -> Feather.CHECK;
      case NEVER_ASKED -> Feather.MINUS;
      case REFUSED, WITHDRAWN -> Feather.X;
    };
  }

  static String color(ConsentState state) {
    return state == ConsentState.GIVEN ? "accent" : "muted";
  }
}
