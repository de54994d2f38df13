package thekla.consent;

import java.util.ArrayList;
import java.util.List;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Issues a consent text; what was issued before stays as it was. */
public final class IssueText {

  static final int LONGEST_WORDING = 4000;
  static final int LONGEST_SCRIPT = 2000;

  private final ConsentTexts texts;
  private final UnitOfWork work;
  private final BusinessClock clock;

  public IssueText(ConsentTexts texts, UnitOfWork work, BusinessClock clock) {
    this.texts = texts;
    this.work = work;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    record Issued(ConsentText text) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * @param newVersion whether the meaning changes: consents to the old one are outdated then
   *     (R-CON-4)
   */
  public Result issue(
      ConsentPurpose purpose,
      String language,
      String wording,
      String script,
      boolean newVersion,
      Actor actor) {
    String shown = wording.strip();
    String read = script.strip();
    List<Refusal> reasons = new ArrayList<>();
    check(shown, "wording", LONGEST_WORDING, reasons);
    check(read, "script", LONGEST_SCRIPT, reasons);
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    return work.call(
        () -> {
          texts.hold();
          ConsentText before = texts.current(purpose, language).orElse(null);
          if (before != null
              && !newVersion
              && before.wording().equals(shown)
              && before.script().equals(read)) {
            return new Result.Refused(List.of(Refusal.of("text-unchanged", "wording")));
          }
          int version = before == null ? 1 : before.version() + (newVersion ? 1 : 0);
          ConsentText text =
              new ConsentText(purpose, language, version, shown, read, actor.clerk(), clock.now());
          texts.add(text);
          return new Result.Issued(text);
        });
  }

  private static void check(String text, String field, int longest, List<Refusal> reasons) {
    if (text.isEmpty()) {
      reasons.add(Refusal.of("wording-missing", field));
    } else if (text.length() > longest) {
      reasons.add(Refusal.of("too-long", field, longest));
    }
  }
}
