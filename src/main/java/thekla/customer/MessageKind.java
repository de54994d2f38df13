package thekla.customer;

import java.util.Locale;

/** The shop's message kinds: one letter, the way it goes, and a label in each language. */
public record MessageKind(
    String letter, Channel channel, String german, String french, String english) {

  /** Nobody is told; the letter every shop has. */
  public static final String NONE = "K";

  public String label(Locale locale) {
    return switch (locale.getLanguage()) {
      case "fr" -> french;
      case "en" -> english;
      default -> german;
    };
  }
}
