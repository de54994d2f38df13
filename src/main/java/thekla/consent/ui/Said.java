package thekla.consent.ui;

import java.util.List;

/**
 * One line that tells what happened.
 *
 * @param key "" for none
 * @param color of the theme
 */
record Said(String key, String color, List<Object> values) {

  static final Said NOTHING = new Said("", "muted", List.of());

  static Said done(String key, Object... values) {
    return new Said(key, "accent", List.of(values));
  }

  static Said hint(String key, Object... values) {
    return new Said(key, "hint", List.of(values));
  }
}
