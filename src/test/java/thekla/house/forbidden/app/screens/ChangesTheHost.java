package thekla.house.forbidden.app.screens;

import java.util.Locale;

/** A screen that changes its host's language. */
final class ChangesTheHost {

  void french() {
    Locale.setDefault(Locale.FRENCH);
  }
}
