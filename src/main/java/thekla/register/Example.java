package thekla.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thekla.kernel.Fault;

/** The worked example of a bookshop and the catalogue of measures, in three languages. */
public final class Example {

  private static final List<String> LANGUAGES = List.of("de", "fr", "en");
  private static final Map<String, List<Activity>> ACTIVITIES = new LinkedHashMap<>();
  private static final Map<String, List<Measure>> MEASURES = new LinkedHashMap<>();

  /** What the example says in one language, by language and what it says in any. */
  private static final Map<String, Map<String, String>> WORDS = new HashMap<>();

  static {
    for (String language : LANGUAGES) {
      ACTIVITIES.put(
          language,
          List.of(RegisterJson.read(resource("example." + language + ".json"), Activity[].class)));
      MEASURES.put(
          language,
          List.of(RegisterJson.read(resource("measures." + language + ".json"), Measure[].class)));
    }
    for (String language : LANGUAGES) {
      Map<String, String> words = new HashMap<>();
      List<String> mine = sentences(ACTIVITIES.getOrDefault(language, List.of()));
      for (List<Activity> others : ACTIVITIES.values()) {
        List<String> theirs = sentences(others);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
          words.putIfAbsent(theirs.get(i), mine.get(i));
        }
      }
      WORDS.put(language, words);
    }
  }

  private Example() {}

  static String resource(String name) {
    try (InputStream in = Example.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new Fault("register-example-gone", null);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Fault("register-example", e);
    }
  }

  /**
   * @param language "de", "fr" or "en"; German for others
   */
  public static List<Activity> activities(String language) {
    return ACTIVITIES.getOrDefault(language, ACTIVITIES.getOrDefault("de", List.of()));
  }

  public static List<Measure> measures(String language) {
    return MEASURES.getOrDefault(language, MEASURES.getOrDefault("de", List.of()));
  }

  /** The activity in another language, as far as it still says what the example says. */
  public static Activity in(String language, Activity activity) {
    Map<String, String> words = WORDS.getOrDefault(language, Map.of());
    return ActivityWords.each(activity, said -> words.getOrDefault(said, said));
  }

  private static List<String> sentences(List<Activity> activities) {
    List<String> sentences = new ArrayList<>();
    for (Activity activity : activities) {
      ActivityWords.each(
          activity,
          said -> {
            sentences.add(said);
            return said;
          });
    }
    return sentences;
  }
}
