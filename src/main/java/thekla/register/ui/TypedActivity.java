package thekla.register.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.kernel.Refusal;
import thekla.register.Activity;

/**
 * An activity as it is typed: a list is one line for each of its entries, parts of an entry stand
 * between bars.
 *
 * @param texts by field, named as refusals name them
 */
record TypedActivity(Map<String, String> texts, Activity.Status status, boolean dpia) {

  /** In the order of the screen; those of several lines. */
  static final List<String> LINES =
      List.of(
          "purposes",
          "legalBases",
          "dataSubjects",
          "dataCategories",
          "recipientsInternal",
          "recipientsExternal",
          "processors");

  /** Those of one line. */
  static final List<String> LINE =
      List.of(
          "thirdCountry",
          "source",
          "automatedDecision",
          "dpia",
          "measures",
          "software",
          "department",
          "programPurposes");

  private static final String SPECIAL = " (Art. 9)";
  private static final String BAR = " | ";
  private static final int RETENTION_PARTS = 6;

  TypedActivity {
    texts = Map.copyOf(texts);
  }

  static TypedActivity of(Activity activity) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", activity.title());
    texts.put("purposes", String.join("\n", activity.purposes()));
    texts.put("legalBases", String.join("\n", activity.legalBases()));
    texts.put("dataSubjects", String.join("\n", activity.dataSubjects()));
    texts.put(
        "dataCategories",
        activity.dataCategories().stream()
            .flatMap(TypedActivity::lines)
            .collect(Collectors.joining("\n")));
    texts.put("recipientsInternal", String.join("\n", activity.recipientsInternal()));
    texts.put("recipientsExternal", String.join("\n", activity.recipientsExternal()));
    texts.put(
        "processors",
        activity.processors().stream()
            .map(one -> line(one.name(), one.service(), one.country(), one.contractDate()))
            .collect(Collectors.joining("\n")));
    Activity.ThirdCountry third = activity.thirdCountry();
    texts.put(
        "thirdCountry",
        third.transfer()
            ? line(third.recipient(), third.country(), third.safeguard(), third.note())
            : third.note());
    texts.put("source", activity.source());
    texts.put("automatedDecision", activity.automatedDecision());
    texts.put("dpia", activity.dpia().reason());
    texts.put("measures", String.join(", ", activity.measures()));
    texts.put("software", String.join(", ", activity.software()));
    texts.put("department", activity.department());
    texts.put("programPurposes", String.join(", ", activity.programPurposes()));
    return new TypedActivity(texts, activity.status(), activity.dpia().required());
  }

  private static Stream<String> lines(Activity.DataCategory category) {
    String name = category.name() + (category.special() ? SPECIAL : "");
    return category.retention().isEmpty()
        ? Stream.of(name)
        : category.retention().stream()
            .map(
                one ->
                    line(name, one.country(), one.period(), one.start(), one.basis(), one.then()));
  }

  private static String line(String... parts) {
    return String.join(BAR, parts);
  }

  String text(String field) {
    return texts.getOrDefault(field, "").strip();
  }

  /** With the text of one field exchanged. */
  TypedActivity with(String field, UnaryOperator<String> change) {
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.computeIfPresent(field, (name, text) -> change.apply(text));
    return new TypedActivity(all, status, dpia);
  }

  /**
   * What was typed as an activity.
   *
   * @param before whose id stays
   * @param wrong gets what cannot be read
   */
  Activity activity(Activity before, List<Refusal> wrong) {
    return new Activity(
        before.id(),
        text("title"),
        status,
        list("purposes"),
        list("legalBases"),
        list("dataSubjects"),
        categories(wrong),
        list("recipientsInternal"),
        list("recipientsExternal"),
        parts("processors", 2, 4, wrong).stream()
            .map(row -> new Activity.Processor(row.get(0), row.get(1), at(row, 2), at(row, 3)))
            .toList(),
        third(wrong),
        text("source"),
        text("automatedDecision"),
        new Activity.Dpia(dpia, text("dpia")),
        words("measures"),
        words("software"),
        text("department"),
        words("programPurposes"));
  }

  private List<String> list(String field) {
    return text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private List<String> words(String field) {
    return Stream.of(text(field).split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private List<List<String>> parts(String field, int least, int most, List<Refusal> wrong) {
    return TypedLines.read(
        text(field), "|", least, most, line -> wrong.add(Refusal.of("activity-line", field, line)));
  }

  private static String at(List<String> row, int part) {
    return part < row.size() ? row.get(part) : "";
  }

  /** Lines of one name are one category with a row for each country. */
  private List<Activity.DataCategory> categories(List<Refusal> wrong) {
    Map<String, List<Activity.Retention>> byName = new LinkedHashMap<>();
    for (List<String> row : parts("dataCategories", 1, RETENTION_PARTS, wrong)) {
      List<Activity.Retention> rules =
          byName.computeIfAbsent(row.get(0), name -> new ArrayList<>());
      if (row.size() > 1) {
        rules.add(
            new Activity.Retention(row.get(1), at(row, 2), at(row, 3), at(row, 4), at(row, 5)));
      }
    }
    return byName.entrySet().stream()
        .map(
            one -> {
              boolean special = one.getKey().endsWith(SPECIAL.strip());
              return new Activity.DataCategory(
                  special
                      ? one.getKey()
                          .substring(0, one.getKey().length() - SPECIAL.length() + 1)
                          .strip()
                      : one.getKey(),
                  special,
                  one.getValue());
            })
        .toList();
  }

  private Activity.ThirdCountry third(List<Refusal> wrong) {
    String typed = text("thirdCountry");
    if (!typed.contains("|")) {
      return new Activity.ThirdCountry(false, "", "", "", typed);
    }
    List<List<String>> rows = parts("thirdCountry", 3, 4, wrong);
    if (rows.size() != 1) {
      wrong.add(Refusal.of("activity-line", "thirdCountry", 1));
      return new Activity.ThirdCountry(false, "", "", "", typed);
    }
    List<String> row = rows.get(0);
    return new Activity.ThirdCountry(true, row.get(1), row.get(0), row.get(2), at(row, 3));
  }
}
