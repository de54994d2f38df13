package thekla.shop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Checks and saves what the shop's documents say of it. */
public final class SaveProfile {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@.]+");
  private static final Pattern WEB = Pattern.compile("(https?://)?[^\\s/@]+\\.[^\\s/@.]+(/\\S*)?");
  private static final Pattern MEASURE = Pattern.compile("T([1-9]|1\\d|20)");
  private static final int NAME = 200;
  private static final int WORDS = 400;
  private static final int LONGEST_EMAIL = 320;
  private static final int LONGEST_PHONE = 100;
  private static final int MOST_HOURS = 72;
  private static final int MOST_DAYS = 365;

  /** What came of it. */
  public sealed interface Result {
    /**
     * With its new version.
     *
     * @param warnings what has to be done before it is used (R-DOC-2)
     */
    record Saved(Profile profile, List<Refusal> warnings) implements Result {
      public Saved {
        warnings = List.copyOf(warnings);
      }
    }

    /** The field of a row is like {@code processors[0].name}. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  private final UnitOfWork work;
  private final Profiles profiles;
  private final BusinessClock clock;

  public SaveProfile(UnitOfWork work, Profiles profiles, BusinessClock clock) {
    this.work = work;
    this.profiles = profiles;
    this.clock = clock;
  }

  /**
   * @param profile with the version it was loaded with
   */
  public Result save(Profile profile) {
    List<Refusal> reasons = new Check(clock.today()).of(profile);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return work.callAgain(
        () -> {
          Set<Purpose> before = profiles.load().chosen();
          return profiles.save(profile)
              ? new Result.Saved(profiles.load(), warnings(before, profile.chosen()))
              : new Result.Refused(List.of(Refusal.of("profile-changed-elsewhere", "")));
        });
  }

  /** Art. 13(3): who is in the shop's books has to know of a new purpose first. */
  private static List<Refusal> warnings(Set<Purpose> before, Set<Purpose> now) {
    return now.stream()
        // a kind of data, not what it is used for
        .filter(purpose -> purpose != Purpose.PHONE && !before.contains(purpose))
        .map(purpose -> Refusal.of("inform-before-purpose", "purposes", purpose))
        .toList();
  }

  /** What does not hold. */
  private record Check(LocalDate today, List<Refusal> reasons) {

    Check(LocalDate today) {
      this(today, new ArrayList<>());
    }

    List<Refusal> of(Profile profile) {
      words("owner", profile.owner(), NAME);
      words("phone", profile.phone(), LONGEST_PHONE);
      words("email", profile.email(), LONGEST_EMAIL);
      if (!profile.email().isEmpty() && !EMAIL.matcher(profile.email()).matches()) {
        refuse("profile-email", "email");
      }
      words("web", profile.web(), NAME);
      web("web", profile.web());
      delegate("dpo", profile.dpo());
      delegate("representative", profile.representative());
      words("authority.name", profile.authority().name(), NAME);
      words("authority.address", profile.authority().address(), WORDS);
      words("authority.web", profile.authority().web(), NAME);
      web("authority.web", profile.authority().web());
      partners(profile);
      profile.measures().stream()
          .filter(ref -> !MEASURE.matcher(ref).matches())
          .forEach(ref -> refuse("profile-measure", "measures"));
      range("agreement.hours", profile.agreement().hours(), 1, MOST_HOURS);
      range("agreement.objectionDays", profile.agreement().objectionDays(), 1, MOST_DAYS);
      return reasons;
    }

    private void partners(Profile profile) {
      for (int i = 0; i < profile.joint().size(); i++) {
        Profile.JointController one = profile.joint().get(i);
        row("joint[" + i + "]", one.name(), "purpose", one.purpose());
      }
      for (int i = 0; i < profile.recipients().size(); i++) {
        Profile.Recipient one = profile.recipients().get(i);
        row("recipients[" + i + "]", one.name(), "purpose", one.purpose());
      }
      for (int i = 0; i < profile.processors().size(); i++) {
        Profile.Processor one = profile.processors().get(i);
        String row = "processors[" + i + "]";
        row(row, one.name(), "service", one.service());
        filled(row + ".country", one.country(), LONGEST_PHONE);
        LocalDate contract = one.contractDate();
        if (contract != null && contract.isAfter(today)) {
          refuse("profile-contract-in-future", row + ".contractDate");
        }
      }
      for (int i = 0; i < profile.transfers().size(); i++) {
        Profile.Transfer one = profile.transfers().get(i);
        String row = "transfers[" + i + "]";
        filled(row + ".recipient", one.recipient(), NAME);
        filled(row + ".country", one.country(), LONGEST_PHONE);
        filled(row + ".safeguard", one.safeguard(), WORDS);
      }
    }

    private void row(String row, String name, String second, String role) {
      filled(row + ".name", name, NAME);
      filled(row + "." + second, role, WORDS);
    }

    private void delegate(String field, Profile.@Nullable Delegate delegate) {
      if (delegate != null) {
        filled(field + ".name", delegate.name(), NAME);
        filled(field + ".contact", delegate.contact(), WORDS);
      }
    }

    private void web(String field, String address) {
      if (!address.isEmpty() && !WEB.matcher(address).matches()) {
        refuse("profile-web", field);
      }
    }

    private void filled(String field, String text, int longest) {
      if (text.isBlank()) {
        refuse("profile-field-empty", field);
      } else {
        words(field, text, longest);
      }
    }

    private void words(String field, String text, int longest) {
      if (text.chars().anyMatch(Character::isISOControl)) {
        refuse("control-characters", field);
      } else if (text.length() > longest) {
        refuse("too-long", field, longest);
      }
    }

    private void range(String field, int number, int least, int most) {
      if (number < least || number > most) {
        refuse("number-range", field, least, most);
      }
    }

    private void refuse(String code, String field, Object... details) {
      reasons.add(Refusal.of(code, field, details));
    }
  }
}
