package thekla.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that promote sales. A message on how an order stands may have none of them, else it is
 * advertising and needs the consent for that (privacy-rules 6.3, R-CON-8).
 */
final class AdvertisingWords {

  private final List<String> phrases;

  private AdvertisingWords(List<String> phrases) {
    this.phrases = phrases;
  }

  /**
   * @param language "de", "fr" or "en"
   */
  static AdvertisingWords in(String language) {
    String name = "advertising_" + language + ".txt";
    try (InputStream in = AdvertisingWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name);
      }
      return new AdvertisingWords(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first of them in a text. An asterisk at its end stands for any ending. */
  Optional<String> in(String text, Locale locale) {
    String plain = text.replaceAll("\\s+", " ").toLowerCase(locale);
    return phrases.stream()
        .filter(phrase -> pattern(phrase.toLowerCase(locale)).matcher(plain).find())
        .map(phrase -> phrase.replace("*", ""))
        .findFirst();
  }

  private static Pattern pattern(String phrase) {
    boolean open = phrase.endsWith("*");
    String words = open ? phrase.substring(0, phrase.length() - 1) : phrase;
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + (open ? "" : "(?![\\p{L}\\p{N}])"));
  }
}
