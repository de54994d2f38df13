package thekla.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one room in one language. */
record Bundle(String room, String language, Map<String, String> texts) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  static Bundle of(String room, String language) {
    return read(
        room,
        language,
        Sources.text(
            Path.of("src/main/resources/thekla", room, "texts_" + language + ".properties")));
  }

  static Bundle read(String room, String language, String text) {
    Map<String, String> texts = new TreeMap<>();
    Properties lines =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            String before = texts.put((String) key, (String) value);
            if (before != null) {
              throw new IllegalArgumentException(
                  room + " has " + key + " twice in " + language + ": take one out");
            }
            return value;
          }
        };
    try {
      lines.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Bundle(room, language, texts);
  }

  /** What is wrong with single texts. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    texts.forEach(
        (key, text) -> {
          String at = this + ": " + key + " = " + text;
          if (text.isBlank()) {
            mistakes.add("has no text yet: " + at);
          }
          if (text.toUpperCase(Locale.ROOT).contains("TODO")) {
            mistakes.add("is not finished: " + at);
          }
          if (text.replace("''", "").indexOf('\'') >= 0) {
            mistakes.add("a single ' swallows what follows, write ’ or '': " + at);
          }
          try {
            new MessageFormat(text);
          } catch (IllegalArgumentException e) {
            mistakes.add("cannot be filled (" + e.getMessage() + "): " + at);
          }
        });
    return mistakes;
  }

  /** What the other language's bundle of the same room has otherwise, as the lines to add. */
  List<String> differencesTo(Bundle other) {
    List<String> differences = new ArrayList<>();
    texts.forEach(
        (key, text) -> {
          String counterpart = other.texts().get(key);
          if (counterpart == null) {
            differences.add("add to " + other + ": " + key + " = (" + text + ")");
          } else if (!places(counterpart).equals(places(text))) {
            differences.add(
                "not the same places: " + this + " and " + other + ": " + key + " = " + text);
          }
        });
    return differences;
  }

  private static TreeSet<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult place) -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return room + "/texts_" + language + ".properties";
  }
}
