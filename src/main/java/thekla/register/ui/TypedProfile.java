package thekla.register.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.text.TypedDate;

/**
 * The shop's profile as it is typed. A list is one line for each of its rows, parts between
 * semicolons.
 *
 * @param texts by field, named as refusals name them
 */
record TypedProfile(
    Map<String, String> texts, Set<Purpose> purposes, Set<String> measures, Set<String> services) {

  static final List<String> LISTS = List.of("recipients", "processors", "transfers", "joint");
  static final List<String> SERVICES = List.of("remoteSupport", "hosting", "backup");

  TypedProfile {
    texts = Map.copyOf(texts);
    purposes = Set.copyOf(purposes);
    measures = Set.copyOf(measures);
    services = Set.copyOf(services);
  }

  static TypedProfile of(Profile profile, Locale locale) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("owner", profile.owner());
    texts.put("phone", profile.phone());
    texts.put("email", profile.email());
    texts.put("web", profile.web());
    delegate(texts, "dpo", profile.dpo());
    delegate(texts, "representative", profile.representative());
    texts.put("authority.name", profile.authority().name());
    texts.put("authority.address", profile.authority().address());
    texts.put("authority.web", profile.authority().web());
    texts.put(
        "recipients",
        lines(profile.recipients().stream().map(one -> List.of(one.name(), one.purpose()))));
    texts.put(
        "joint", lines(profile.joint().stream().map(one -> List.of(one.name(), one.purpose()))));
    texts.put("processors", lines(profile.processors().stream().map(one -> parts(one, locale))));
    texts.put(
        "transfers",
        lines(
            profile.transfers().stream()
                .map(one -> List.of(one.recipient(), one.country(), one.safeguard()))));
    Profile.Agreement agreement = profile.agreement();
    texts.put("agreement.hours", String.valueOf(agreement.hours()));
    texts.put("agreement.objectionDays", String.valueOf(agreement.objectionDays()));
    Map<String, Boolean> all =
        Map.of(
            "remoteSupport",
            agreement.remoteSupport(),
            "hosting",
            agreement.hosting(),
            "backup",
            agreement.backup());
    return new TypedProfile(
        texts,
        profile.chosen(),
        profile.measures(),
        all.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  private static List<String> parts(Profile.Processor processor, Locale locale) {
    LocalDate contract = processor.contractDate();
    List<String> parts =
        new ArrayList<>(List.of(processor.name(), processor.service(), processor.country()));
    if (contract != null) {
      parts.add(TypedDate.shown(contract, locale));
    }
    return parts;
  }

  private static void delegate(
      Map<String, String> texts, String field, Profile.@Nullable Delegate delegate) {
    texts.put(field + ".name", delegate == null ? "" : delegate.name());
    texts.put(field + ".contact", delegate == null ? "" : delegate.contact());
  }

  private static String lines(Stream<List<String>> rows) {
    return rows.map(row -> String.join("; ", row)).collect(Collectors.joining("\n"));
  }

  String text(String field) {
    return texts.getOrDefault(field, "").strip();
  }

  /**
   * What was typed as a profile.
   *
   * @param wrong gets what cannot be read
   */
  Profile profile(int version, Locale locale, List<Refusal> wrong) {
    return new Profile(
        text("owner"),
        text("phone"),
        text("email"),
        text("web"),
        delegate("dpo"),
        delegate("representative"),
        rows("joint", 2, 2, wrong).stream()
            .map(row -> new Profile.JointController(row.get(0), row.get(1)))
            .toList(),
        new Profile.Authority(
            text("authority.name"), text("authority.address"), text("authority.web")),
        purposes.isEmpty() ? EnumSet.noneOf(Purpose.class) : EnumSet.copyOf(purposes),
        rows("recipients", 2, 2, wrong).stream()
            .map(row -> new Profile.Recipient(row.get(0), row.get(1)))
            .toList(),
        rows("processors", 3, 4, wrong).stream()
            .map(
                row ->
                    new Profile.Processor(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.size() < 4 ? null : day(row.get(3), locale, wrong)))
            .toList(),
        rows("transfers", 3, 3, wrong).stream()
            .map(row -> new Profile.Transfer(row.get(0), row.get(1), row.get(2)))
            .toList(),
        measures,
        new Profile.Agreement(
            number("agreement.hours"),
            number("agreement.objectionDays"),
            services.contains("remoteSupport"),
            services.contains("hosting"),
            services.contains("backup")),
        version);
  }

  private Profile.@Nullable Delegate delegate(String field) {
    String name = text(field + ".name");
    String contact = text(field + ".contact");
    return name.isEmpty() && contact.isEmpty() ? null : new Profile.Delegate(name, contact);
  }

  private List<List<String>> rows(String field, int least, int most, List<Refusal> wrong) {
    return TypedLines.read(
        text(field), ";", least, most, line -> wrong.add(Refusal.of("profile-line", field, line)));
  }

  private static @Nullable LocalDate day(String typed, Locale locale, List<Refusal> wrong) {
    if (typed.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = TypedDate.read(typed, locale);
    if (day.isEmpty()) {
      wrong.add(Refusal.of("profile-day", "processors"));
    }
    return day.orElse(null);
  }

  private int number(String field) {
    String typed = text(field);
    return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
  }

  /** The field of the screen that a refusal speaks of: "processors" for a row of it. */
  static String field(Refusal refusal) {
    return refusal.field().replaceFirst("\\[.*", "");
  }

  /** The line a refusal speaks of, counted from one; 0 when it speaks of none. */
  static int line(Refusal refusal) {
    String row = refusal.field().replaceFirst("^[^\\[]*\\[?", "").replaceFirst("].*", "");
    return row.matches("\\d{1,4}") ? Integer.parseInt(row) + 1 : 0;
  }
}
