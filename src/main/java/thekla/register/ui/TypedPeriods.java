package thekla.register.ui;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.document.merge.Tag;
import thekla.kernel.Refusal;
import thekla.register.Activity;
import thekla.register.Periods;
import thekla.text.Texts;

/**
 * Periods as people read and write them: {@code {{period.order}}} stands as "[Frist: Bestellung und
 * Person = 14 Tage]". The part behind the equals sign may be left out; another one is refused,
 * since writing it would change nothing.
 */
final class TypedPeriods {

  private static final Pattern READABLE =
      Pattern.compile("\\[([^\\[\\]:=|\\n]+):([^\\[\\]=|\\n]+)(?:=([^\\[\\]|\\n]*))?]");
  private static final Pattern FIELD =
      Pattern.compile("\\{\\{\\s*" + Pattern.quote(Periods.FIELD) + "(\\w+)\\s*}}");
  private static final int COUNTRY = 1;

  private final Texts texts;
  private final Map<String, Map<String, Period>> periods;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * @param periods by country and name; empty while nobody has read them
   */
  TypedPeriods(Texts texts, Map<String, Map<String, Period>> periods) {
    this.texts = texts;
    this.periods = periods;
    Periods.names().forEach(name -> names.put(name, name(texts, name)));
  }

  private static String name(Texts texts, String name) {
    return texts.get("register.period." + name);
  }

  private static String word(Texts texts) {
    return texts.get("activity.dataCategories.period");
  }

  /** How one is written, and the names there are. */
  static Object[] example(Texts texts) {
    List<String> all = Periods.names().stream().map(name -> name(texts, name)).toList();
    return new Object[] {"[" + word(texts) + ": " + all.getFirst() + "]", String.join(", ", all)};
  }

  /** As people read it. */
  String shown(String stored) {
    return each(
        stored,
        FIELD,
        (found, country) -> {
          String name = names.get(found.group(1));
          if (name == null) {
            return found.group();
          }
          String value = value(found.group(1), country);
          return "[" + word(texts) + ": " + name + (value == null ? "" : " = " + value) + "]";
        });
  }

  /** As it is stored; what cannot be read stays as it was typed. */
  String stored(String typed) {
    return each(
        typed,
        READABLE,
        (found, country) -> {
          String name = named(found);
          return name == null || !holds(found, name, country)
              ? found.group()
              : "{{" + Periods.FIELD + name + "}}";
        });
  }

  /**
   * Why it cannot be saved.
   *
   * @param stored as {@link #stored} left it
   */
  List<Refusal> unknown(String field, String stored) {
    List<Refusal> wrong = new ArrayList<>();
    List<String> lines = stored.lines().filter(line -> !line.isBlank()).toList();
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      String country = country(lines.get(i));
      Matcher found = READABLE.matcher(lines.get(i));
      while (found.find()) {
        String name = named(found);
        if (name != null) {
          wrong.add(
              Refusal.of(
                  "activity-period-value",
                  field,
                  line,
                  found.group(2).strip(),
                  String.valueOf(value(name, country))));
        } else if (isPeriod(found)) {
          wrong.add(Refusal.of("activity-period-unknown", field, line, found.group(2).strip()));
        }
      }
      for (Tag tag : Tag.of(lines.get(i))) {
        String strange = strange(tag);
        if (strange != null) {
          wrong.add(Refusal.of("activity-period-unknown", field, line, strange));
        }
      }
    }
    return wrong;
  }

  private @Nullable String strange(Tag tag) {
    return switch (tag) {
      case Tag.Words words -> null;
      case Tag.Broken broken -> broken.text();
      case Tag.Field field -> strange(field.name());
      case Tag.Open open -> strange(open.name());
      case Tag.Close close -> strange(close.name());
    };
  }

  private @Nullable String strange(String name) {
    boolean known =
        name.equals(Periods.AT_ONCE)
            || (name.startsWith(Periods.FIELD)
                && names.containsKey(name.substring(Periods.FIELD.length())));
    return known ? null : name;
  }

  private boolean isPeriod(MatchResult found) {
    return found.group(1).strip().equalsIgnoreCase(word(texts));
  }

  private @Nullable String named(MatchResult found) {
    String typed = found.group(2).strip();
    return isPeriod(found)
        ? names.entrySet().stream()
            .filter(one -> one.getValue().equalsIgnoreCase(typed))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null)
        : null;
  }

  private boolean holds(MatchResult found, String name, String country) {
    String now = value(name, country);
    return found.group(3) == null || now == null || found.group(3).strip().equals(now);
  }

  private @Nullable String value(String name, String country) {
    Map<String, Period> here =
        periods.getOrDefault(country, periods.getOrDefault(Activity.EVERYWHERE, Map.of()));
    Period period = here.get(name);
    return period == null ? null : Periods.words(period, texts);
  }

  private static String country(String line) {
    String[] parts = line.split("\\|", -1);
    return parts.length > COUNTRY ? parts[COUNTRY].strip() : Activity.EVERYWHERE;
  }

  private static String each(
      String text, Pattern pattern, BiFunction<MatchResult, String, String> become) {
    return text.lines()
            .map(
                line -> {
                  String country = country(line);
                  return pattern
                      .matcher(line)
                      .replaceAll(found -> Matcher.quoteReplacement(become.apply(found, country)));
                })
            .collect(Collectors.joining("\n"))
        + (text.endsWith("\n") ? "\n" : "");
  }
}
