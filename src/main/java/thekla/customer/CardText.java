package thekla.customer;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Brings what people type into one form. */
final class CardText {

  private CardText() {}

  /** Composed letters, no blanks at the ends, one blank for several; null when nothing is left. */
  static @Nullable String tidy(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = oneBlank(text);
    if (plain.isEmpty()) {
      return null;
    }
    return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
        ? plain
        : Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** As {@link #tidy}, but its lines stay. */
  static @Nullable String tidyLines(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder lines = new StringBuilder();
    text.lines()
        .map(CardText::tidy)
        .forEach(line -> lines.append(line == null ? "" : line).append('\n'));
    String whole = lines.toString().strip();
    return whole.isEmpty() ? null : whole;
  }

  private static String oneBlank(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        pending = !plain.isEmpty();
      } else {
        if (pending) {
          plain.append(' ');
          pending = false;
        }
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isBlank(char c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF' || Character.isSpaceChar(c);
  }

  /** False for control characters and halves of characters, which no database keeps. */
  static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && c != '\n') {
        return false;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
