package thekla.register;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thekla.document.merge.Values;
import thekla.shop.Profile;
import thekla.text.Texts;

/** What changed between two registers, in the words of one language. */
public final class RegisterDiff {

  private static final Pattern FIELD = Pattern.compile("\\{\\{period\\.(\\w+)}}");

  private final Content before;
  private final Content after;
  private final Texts texts;
  private final RegisterPaper paper;
  private final List<Change> changes = new ArrayList<>();

  private RegisterDiff(Content before, Content after, Texts texts) {
    this.before = before;
    this.after = after;
    this.texts = texts;
    paper = new RegisterPaper(texts, false);
  }

  /** In the order of the register; empty when nothing changed. */
  public static List<Change> between(Content before, Content after, Texts texts) {
    RegisterDiff diff = new RegisterDiff(before, after, texts);
    diff.profile();
    diff.activities();
    diff.sent();
    diff.stored();
    diff.measures();
    return List.copyOf(diff.changes);
  }

  private void found(Change.What what, String activity, String field, String was, String is) {
    changes.add(new Change(what, activity, field, was, is));
  }

  private void profile() {
    Map<String, String> was = profile(before);
    profile(after)
        .forEach(
            (field, is) -> {
              String old = was.getOrDefault(field, "");
              if (!old.equals(is)) {
                found(Change.What.PROFILE_CHANGED, "", field, old, is);
              }
            });
  }

  private Map<String, String> profile(Content content) {
    Profile profile = content.profile();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("register.label.controller", content.controller().name());
    fields.put("register.label.owner", profile.owner());
    fields.put("register.label.address", content.controller().address());
    fields.put("register.label.phone", profile.phone());
    fields.put("register.label.email", profile.email());
    fields.put("register.label.web", profile.web());
    fields.put("register.label.country", content.controller().country());
    fields.put("register.label.joint", rows(profile.joint()));
    fields.put("register.label.representative", row(profile.representative()));
    fields.put("register.label.dpo", row(profile.dpo()));
    fields.put("register.label.authority", row(profile.authority()));
    fields.put("register.label.processors", rows(profile.processors()));
    fields.put("register.label.recipients", rows(profile.recipients()));
    fields.put("register.label.third", rows(profile.transfers()));
    return fields;
  }

  private String rows(List<?> rows) {
    return rows.stream().map(this::row).collect(Collectors.joining("; "));
  }

  private String row(@org.jspecify.annotations.Nullable Object row) {
    List<String> parts =
        switch (row) {
          case null -> List.of();
          case Profile.Delegate one -> List.of(one.name(), one.contact());
          case Profile.JointController one -> List.of(one.name(), one.purpose());
          case Profile.Authority one -> List.of(one.name(), one.address(), one.web());
          case Profile.Recipient one -> List.of(one.name(), one.purpose());
          case Profile.Processor one ->
              List.of(one.name(), one.service(), one.country(), paper.date(one.contractDate()));
          case Profile.Transfer one -> List.of(one.recipient(), one.country(), one.safeguard());
          default -> List.of(row.toString());
        };
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
  }

  private void activities() {
    Map<String, Activity> was = byId(before);
    Map<String, Activity> is = byId(after);
    was.forEach(
        (id, activity) -> {
          if (!is.containsKey(id)) {
            found(Change.What.ACTIVITY_ENDED, id, "", activity.title(), "");
          }
        });
    is.forEach(
        (id, activity) -> {
          Activity old = was.get(id);
          if (old == null) {
            found(Change.What.ACTIVITY_ADDED, id, "", "", activity.title());
          } else {
            fields(id, old, activity);
            periods(old, activity);
          }
        });
  }

  private Map<String, Activity> byId(Content content) {
    Map<String, Activity> activities = new LinkedHashMap<>();
    content
        .sheets()
        .forEach(
            sheet ->
                activities.put(
                    sheet.activity().id(),
                    Example.in(ReadRegister.language(texts), sheet.activity())));
    return activities;
  }

  /** The example has two words in one language where it has one in another. */
  private void fields(String id, Activity was, Activity is) {
    Map<String, String> before = fields(was);
    fields(is)
        .forEach(
            (field, now) -> {
              String old = before.getOrDefault(field, "");
              boolean same =
                  old.equals(now)
                      || Texts.LANGUAGES.stream()
                          .map(Locale::getLanguage)
                          .anyMatch(
                              language ->
                                  Objects.equals(
                                      fields(Example.in(language, was)).get(field),
                                      fields(Example.in(language, is)).get(field)));
              if (!same) {
                found(Change.What.FIELD_CHANGED, id, field, old, now);
              }
            });
  }

  private Map<String, String> fields(Activity activity) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("register.label.title", activity.title());
    fields.put("register.label.status", paper.status(activity));
    fields.put("register.label.purposes", one(activity.purposes()));
    fields.put("register.label.bases", one(activity.legalBases()));
    fields.put("register.label.subjects", one(activity.dataSubjects()));
    fields.put(
        "register.label.special",
        activity.dataCategories().stream()
            .filter(Activity.DataCategory::special)
            .map(Activity.DataCategory::name)
            .collect(Collectors.joining("; ")));
    fields.put("register.label.internal", one(activity.recipientsInternal()));
    fields.put("register.label.external", one(activity.recipientsExternal()));
    fields.put("register.label.processors", paper.processors(activity).replace("\n", "; "));
    fields.put("register.label.third", paper.third(activity).replace("\n", " "));
    fields.put("register.label.source", activity.source());
    fields.put("register.label.automated", activity.automatedDecision());
    fields.put("register.label.dpia", paper.dpia(activity));
    fields.put("register.label.measures", String.join(", ", activity.measures()));
    fields.put("register.label.software", one(activity.software()));
    fields.put("register.label.department", activity.department());
    return fields;
  }

  private static String one(List<String> words) {
    return String.join("; ", words);
  }

  /** Kinds of data by name; a period that only a setting changed is told as such. */
  private void periods(Activity was, Activity is) {
    Map<String, Activity.DataCategory> old = categories(was);
    Map<String, Activity.DataCategory> now = categories(is);
    old.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> found(Change.What.DATA_GONE, is.id(), "", name, ""));
    now.forEach(
        (name, category) -> {
          Activity.DataCategory before = old.get(name);
          if (before == null) {
            found(Change.What.DATA_NEW, is.id(), "", "", name);
            return;
          }
          String said = raw(before, this.before);
          String says = raw(category, after);
          String meant = words(said, this.before);
          String means = words(says, after);
          if (!meant.equals(means)) {
            found(
                said.equals(says) ? Change.What.PERIOD_CHANGED : Change.What.FIELD_CHANGED,
                is.id(),
                "register.label.period",
                name + ": " + meant,
                means);
          }
        });
  }

  private static Map<String, Activity.DataCategory> categories(Activity activity) {
    Map<String, Activity.DataCategory> categories = new LinkedHashMap<>();
    activity.dataCategories().forEach(one -> categories.put(one.name(), one));
    return categories;
  }

  private static String raw(Activity.DataCategory category, Content content) {
    return category.in(content.controller().country()).stream()
        .map(
            one ->
                List.of(one.period(), one.start(), one.basis(), one.then()).stream()
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  /** With the periods as they were when that content was made. */
  private String words(String raw, Content content) {
    Values values = new Values();
    Matcher fields = FIELD.matcher(raw);
    while (fields.find()) {
      String length = content.periods().get(fields.group(1));
      if (length != null) {
        values.put("period." + fields.group(1), Periods.words(Period.parse(length), texts));
      }
    }
    return new Words(texts, values).filled(raw);
  }

  private void sent() {
    Set<Facts.Sent> was = new LinkedHashSet<>(before.facts().sent());
    Set<Facts.Sent> is = new LinkedHashSet<>(after.facts().sent());
    is.stream()
        .filter(one -> !was.contains(one))
        .forEach(one -> found(Change.What.RECIPIENT_NEW, "", "", "", way(one)));
    was.stream()
        .filter(one -> !is.contains(one))
        .forEach(one -> found(Change.What.RECIPIENT_GONE, "", "", way(one), ""));
  }

  private String way(Facts.Sent sent) {
    String way = texts.get("register.way." + sent.way().name());
    return sent.host().isEmpty() ? way : sent.host() + " (" + way + ")";
  }

  private void stored() {
    Set<String> was = kinds(before);
    Set<String> is = kinds(after);
    is.stream()
        .filter(one -> !was.contains(one))
        .forEach(one -> found(Change.What.DATA_NEW, "", "", "", one));
    was.stream()
        .filter(one -> !is.contains(one))
        .forEach(one -> found(Change.What.DATA_GONE, "", "", one, ""));
  }

  private Set<String> kinds(Content content) {
    Words words = new Words(texts, new Values());
    return content.facts().categories().stream()
        .map(one -> words.purpose(one.purpose()) + ": " + words.category(one.category()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void measures() {
    Map<String, String> was = states(before);
    states(after)
        .forEach(
            (ref, state) -> {
              if (!Objects.equals(was.get(ref), state)) {
                found(Change.What.MEASURE_CHANGED, ref, "", was.getOrDefault(ref, ""), state);
              }
            });
  }

  private Map<String, String> states(Content content) {
    return content.measures().stream()
        .collect(
            Collectors.toMap(
                Content.Kept::ref, paper::state, (one, other) -> one, LinkedHashMap::new));
  }
}
