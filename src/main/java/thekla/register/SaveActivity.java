package thekla.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Saves an activity as the shop describes it. What is missing yet, the check finds. */
public final class SaveActivity {

  static final int LONGEST = 30_000;

  /** The codes an activity can carry; privacy-rules 3. */
  public static final List<String> PURPOSES =
      List.of(
          "ORDER",
          "NOTIFY",
          "CARD",
          "EVENT",
          "ADS",
          "PROFILE",
          "INVOICE",
          "PROOF",
          "SUPPRESS",
          "REQUEST",
          "LOG");

  private static final Set<String> COUNTRIES = Set.of("DE", "AT", "FR", Activity.EVERYWHERE);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,20}");
  private static final Pattern OURS = Pattern.compile("VVT-(\\d{1,9})");

  /** What came of it. */
  public sealed interface Result {
    /** As it is stored now. */
    record Saved(RegisterEntry entry) implements Result {}

    /** The field of a row is like {@code processors[0].contractDate}. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  private final UnitOfWork work;
  private final Activities activities;
  private final BusinessClock clock;

  public SaveActivity(UnitOfWork work, Activities activities, BusinessClock clock) {
    this.work = work;
    this.activities = activities;
    this.clock = clock;
  }

  /**
   * @param activity a new one may have an empty id and gets the next
   * @param version it was loaded with, 0 for a new one
   */
  public Result save(Activity activity, int version) {
    List<Refusal> reasons = check(activity);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return work.callAgain(() -> version == 0 ? add(activity) : replace(activity, version));
  }

  private Result add(Activity activity) {
    List<RegisterEntry> all = activities.all();
    String id = activity.id().isEmpty() ? next(all) : activity.id();
    if (activities.byId(id).isPresent()) {
      return refused("activity-id-taken", "id");
    }
    LocalDate today = clock.today();
    RegisterEntry entry = new RegisterEntry(activity.with(id, activity.status()), today, today, 1);
    activities.add(entry);
    return new Result.Saved(entry);
  }

  private static String next(List<RegisterEntry> all) {
    int last =
        all.stream()
            .map(entry -> OURS.matcher(entry.activity().id()))
            .filter(Matcher::matches)
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElse(0);
    return String.format("VVT-%02d", last + 1);
  }

  private Result replace(Activity activity, int version) {
    Optional<RegisterEntry> stored = activities.byId(activity.id());
    if (stored.isEmpty()) {
      return refused("activity-unknown", "id");
    }
    RegisterEntry entry =
        new RegisterEntry(activity, stored.get().createdOn(), clock.today(), version);
    return activities.replace(entry)
        ? new Result.Saved(
            new RegisterEntry(activity, entry.createdOn(), entry.changedOn(), version + 1))
        : refused("activity-changed-elsewhere", "");
  }

  private static Result refused(String code, String field) {
    return new Result.Refused(List.of(Refusal.of(code, field)));
  }

  private static List<Refusal> check(Activity activity) {
    List<Refusal> reasons = new ArrayList<>();
    if (!activity.id().isEmpty() && !ID.matcher(activity.id()).matches()) {
      reasons.add(Refusal.of("activity-id", "id"));
    }
    if (activity.title().isBlank()) {
      reasons.add(Refusal.of("activity-empty", "title"));
    }
    if (activity.purposes().stream().allMatch(String::isBlank)) {
      reasons.add(Refusal.of("activity-empty", "purposes"));
    }
    if (!PURPOSES.containsAll(activity.programPurposes())) {
      reasons.add(Refusal.of("activity-purpose", "programPurposes"));
    }
    for (int i = 0; i < activity.dataCategories().size(); i++) {
      Activity.DataCategory category = activity.dataCategories().get(i);
      if (category.name().isBlank()) {
        reasons.add(Refusal.of("activity-empty", "dataCategories[" + i + "].name"));
      }
      if (category.retention().stream().anyMatch(one -> !COUNTRIES.contains(one.country()))) {
        reasons.add(Refusal.of("activity-country", "dataCategories[" + i + "].retention"));
      }
    }
    for (int i = 0; i < activity.processors().size(); i++) {
      if (!isDay(activity.processors().get(i).contractDate())) {
        reasons.add(Refusal.of("day-unreadable", "processors[" + i + "].contractDate"));
      }
    }
    ActivityWords.each(
        activity,
        said -> {
          if (said.chars().anyMatch(Character::isISOControl) && reasons.isEmpty()) {
            reasons.add(Refusal.of("control-characters", ""));
          }
          return said;
        });
    if (RegisterJson.line(activity).length() > LONGEST) {
      reasons.add(Refusal.of("too-long", "", LONGEST));
    }
    return reasons;
  }

  private static boolean isDay(String written) {
    try {
      return written.isEmpty() || LocalDate.parse(written) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
