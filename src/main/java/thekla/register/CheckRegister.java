package thekla.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.shop.Profile;

/** Looks whether the register says all that it must, and nothing that is not so. */
final class CheckRegister {

  /** What says nothing, in the three languages. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(so ?lange?|solang)\\b.*\\b(nötig|notwendig|erforderlich|gebraucht|sinnvoll)"
              + "|nach bedarf|siehe gesetz|laut gesetz|gesetzliche fristen?$|unbegrenzt"
              + "|aussi longtemps que|tant que\\b.*(nécessaire|utile|besoin)"
              + "|durée nécessaire|selon (les )?besoins?|voir la loi|illimitée?"
              + "|as long as\\b.*(necessary|needed|required)|as needed|see (the )?law|unlimited"
              + "|^(n\\.? ?/? ?a\\.?|k\\. ?a\\.|s\\. ?o\\.|tbd|todo|\\?+|[-–—.]+|entfällt|néant|none)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How the example marks who is to be named. */
  private static final Pattern UNNAMED =
      Pattern.compile("\\((Namen? eintragen|noms? à compléter|enter the names?)\\)");

  /** Who carries letters. */
  private static final Pattern POST =
      Pattern.compile("\\b(postes?|post|postal|(brief|post)dienst\\p{L}*)\\b");

  private final Content content;
  private final Words words;
  private final List<Finding> findings = new ArrayList<>();

  private CheckRegister(Content content, Words words) {
    this.content = content;
    this.words = words;
  }

  static List<Finding> of(Content content, Words words) {
    CheckRegister check = new CheckRegister(content, words);
    check.stored();
    check.recipients();
    check.partners();
    check.content.sheets().forEach(check::sheet);
    check.controller();
    return List.copyOf(check.findings);
  }

  private void found(RegisterRule rule, String activity, String... details) {
    findings.add(Finding.of(rule, activity, details));
  }

  private void stored() {
    Set<String> carried =
        active()
            .flatMap(activity -> activity.programPurposes().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new LinkedHashSet<>();
    for (Facts.Category kind : content.facts().categories()) {
      if (kind.purpose().isBlank()) {
        found(RegisterRule.COLUMN_WITHOUT_PURPOSE, "", kind.example());
      } else if (!carried.contains(kind.purpose()) && missing.add(kind.purpose())) {
        found(
            RegisterRule.PURPOSE_WITHOUT_ACTIVITY,
            "",
            kind.purpose(),
            words.purpose(kind.purpose()),
            kind.example());
      }
      if (words.retention(kind.retention()).isEmpty()) {
        found(RegisterRule.STORED_WITHOUT_PERIOD, "", kind.example(), kind.retention());
      }
    }
  }

  private Stream<Activity> active() {
    return content.sheets().stream()
        .map(Content.Sheet::activity)
        .filter(activity -> activity.status() == Activity.Status.ACTIVE);
  }

  private void recipients() {
    Set<String> names =
        Stream.concat(
                active().flatMap(CheckRegister::names),
                Stream.concat(
                    content.profile().processors().stream().map(Profile.Processor::name),
                    content.profile().recipients().stream().map(Profile.Recipient::name)))
            .filter(name -> !UNNAMED.matcher(name).find())
            .map(CheckRegister::plain)
            .collect(Collectors.toSet());
    for (Facts.Sent sent : content.facts().sent()) {
      boolean carried =
          switch (sent.way()) {
            case EMAIL, SMS -> names.stream().anyMatch(name -> name.contains(label(sent.host())));
            case LETTER -> names.stream().anyMatch(name -> POST.matcher(name).find());
            // the till is the shop's own; its purpose is checked with what is stored
            case TILL -> true;
          };
      if (!carried) {
        found(RegisterRule.RECIPIENT_WITHOUT_ROW, "", sent.way().name(), sent.host());
      }
    }
  }

  private static Stream<String> names(Activity activity) {
    return Stream.concat(
        activity.recipientsExternal().stream(),
        activity.processors().stream().map(Activity.Processor::name));
  }

  /** What a host is called: "strato" of smtp.strato.de; numbers and bare names as they are. */
  static String label(String host) {
    String[] parts = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    boolean number = parts[parts.length - 1].matches("\\d+");
    return parts.length < 2 || number || host.contains(":")
        ? host.toLowerCase(Locale.ROOT)
        : parts[parts.length - 2];
  }

  private void partners() {
    Set<String> named =
        active()
            .flatMap(CheckRegister::names)
            .map(CheckRegister::plain)
            .collect(Collectors.toSet());
    Stream.concat(
            content.profile().processors().stream().map(Profile.Processor::name),
            content.profile().recipients().stream().map(Profile.Recipient::name))
        .filter(name -> named.stream().noneMatch(one -> one.contains(plain(name))))
        .distinct()
        .forEach(name -> found(RegisterRule.PARTNER_WITHOUT_ACTIVITY, "", name));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private void sheet(Content.Sheet sheet) {
    Activity activity = sheet.activity();
    periods(activity);
    for (String ref : activity.measures()) {
      content.measures().stream()
          .filter(measure -> measure.ref().equals(ref))
          .findFirst()
          .ifPresentOrElse(
              measure -> {
                if (!measure.holds() && activity.status() == Activity.Status.ACTIVE) {
                  found(RegisterRule.MEASURE_NOT_KEPT, activity.id(), ref, measure.text());
                }
              },
              () -> found(RegisterRule.MEASURE_UNKNOWN, activity.id(), ref));
    }
    if (activity.status() == Activity.Status.ACTIVE) {
      activity.processors().stream()
          .map(Activity.Processor::name)
          .filter(name -> name.isBlank() || UNNAMED.matcher(name).find())
          .forEach(name -> found(RegisterRule.PROCESSOR_WITHOUT_NAME, activity.id(), name));
    }
    Activity.ThirdCountry third = activity.thirdCountry();
    if (third.transfer()
        && (third.country().isBlank()
            || third.recipient().isBlank()
            || third.safeguard().isBlank())) {
      found(RegisterRule.TRANSFER_INCOMPLETE, activity.id());
    }
  }

  private void periods(Activity activity) {
    if (activity.dataCategories().isEmpty()) {
      found(RegisterRule.CATEGORY_WITHOUT_PERIOD, activity.id(), activity.title());
    }
    for (Activity.DataCategory category : activity.dataCategories()) {
      List<Activity.Retention> rules = category.in(content.controller().country());
      if (rules.isEmpty()) {
        found(RegisterRule.CATEGORY_WITHOUT_PERIOD, activity.id(), category.name());
      }
      for (Activity.Retention rule : rules) {
        String period = rule.period().strip();
        if (period.isEmpty() || VAGUE.matcher(period).find()) {
          found(RegisterRule.PERIOD_VAGUE, activity.id(), category.name(), period);
        } else if (words.hasGap(period)) {
          found(RegisterRule.PERIOD_UNKNOWN, activity.id(), category.name(), period);
        }
      }
    }
  }

  private void controller() {
    Profile profile = content.profile();
    if (profile.owner().isBlank()
        || content.controller().address().isBlank()
        || (profile.email().isBlank() && profile.phone().isBlank())) {
      found(RegisterRule.CONTROLLER_INCOMPLETE, "");
    }
  }
}
