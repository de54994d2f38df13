package thekla.document.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a text with fields. */
public sealed interface Tag {

  /** Words as they are. */
  record Words(String text) implements Tag {}

  /** The place of a value. */
  record Field(String name) implements Tag {}

  /** The beginning of a section. */
  record Open(String name, boolean inverted) implements Tag {}

  /** The end of a section. */
  record Close(String name) implements Tag {}

  /** What looks like a field and is none: never closed, or no name. */
  record Broken(String text) implements Tag {}

  /** A field, the edge of a section, or a bracket by itself. */
  Pattern TAG = Pattern.compile("\\{\\{\\s*([#/^]?)\\s*([\\p{L}\\p{N}_.-]{1,60})\\s*}}|\\{\\{|}}");

  int LONGEST_SHOWN = 40;

  /** A text in its pieces. */
  static List<Tag> of(String text) {
    List<Tag> tags = new ArrayList<>();
    Matcher found = TAG.matcher(text);
    int from = 0;
    while (found.find()) {
      if (found.start() > from) {
        tags.add(new Words(text.substring(from, found.start())));
      }
      tags.add(tag(found, text));
      from = found.end();
    }
    if (from < text.length()) {
      tags.add(new Words(text.substring(from)));
    }
    return tags;
  }

  private static Tag tag(Matcher found, String text) {
    String name = found.group(2);
    if (name == null) {
      int end = Math.min(text.length(), found.start() + LONGEST_SHOWN);
      return new Broken(text.substring(found.start(), end).strip());
    }
    return switch (found.group(1)) {
      case "#" -> new Open(name, false);
      case "^" -> new Open(name, true);
      case "/" -> new Close(name);
      default -> new Field(name);
    };
  }
}
