package thekla.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Saves a template as a new version; what was sent keeps pointing at the old one. */
public final class SaveTemplate {

  static final int LONGEST_NAME = 100;

  private final UnitOfWork unitOfWork;
  private final Templates templates;
  private final NoticeSwitches switches;
  private final BusinessClock clock;

  public SaveTemplate(
      UnitOfWork unitOfWork, Templates templates, NoticeSwitches switches, BusinessClock clock) {
    this.unitOfWork = unitOfWork;
    this.templates = templates;
    this.switches = switches;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    record Saved(MessageTemplate template) implements Result {}

    /** Each reason names its field: "", name, subject or body. */
    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * @param draft with the id of the version it was made from, 0 for a new template
   */
  public Result save(MessageTemplate draft) {
    List<Refusal> reasons = check(draft);
    return reasons.isEmpty() ? unitOfWork.call(() -> add(draft)) : new Result.Refused(reasons);
  }

  private Result add(MessageTemplate draft) {
    templates.hold();
    List<MessageTemplate> current = templates.current();
    if (draft.id() != 0 && current.stream().noneMatch(one -> one.id() == draft.id())) {
      return new Result.Refused(List.of(Refusal.of("template-changed-elsewhere", "")));
    }
    boolean taken =
        current.stream()
            .anyMatch(
                other ->
                    other.id() != draft.id()
                        && other.purpose() == draft.purpose()
                        && other.channel() == draft.channel()
                        && other.language().equals(draft.language())
                        && other.name().equalsIgnoreCase(draft.name().strip()));
    if (taken) {
      return new Result.Refused(List.of(Refusal.of("template-name-taken", "name")));
    }
    if (draft.id() != 0 && !templates.retire(draft.id())) {
      return new Result.Refused(List.of(Refusal.of("template-changed-elsewhere", "")));
    }
    int last = templates.lastVersion(version(draft, 0, 0));
    int version = 1 + Math.max(draft.version(), last);
    MessageTemplate saved = version(draft, 0, version);
    return new Result.Saved(version(draft, templates.add(saved, clock.now()), version));
  }

  private static MessageTemplate version(MessageTemplate draft, long id, int version) {
    return new MessageTemplate(
        id,
        draft.purpose(),
        draft.channel(),
        draft.language(),
        draft.name().strip(),
        draft.subject().strip(),
        draft.body().replace("\r\n", "\n").strip(),
        version,
        draft.purpose() == MessagePurpose.NOT_AVAILABLE ? draft.reportCode().strip() : "");
  }

  private List<Refusal> check(MessageTemplate draft) {
    List<Refusal> reasons = new ArrayList<>();
    if (draft.name().isBlank()) {
      reasons.add(Refusal.of("template-name-missing", "name"));
    } else if (draft.name().strip().length() > LONGEST_NAME) {
      reasons.add(Refusal.of("too-long", "name", LONGEST_NAME));
    }
    reasons.addAll(MessageText.check(draft.channel(), draft.subject().strip(), draft.body()));
    reasons.addAll(MergeText.mistakes(draft.subject(), "subject", draft.purpose()));
    reasons.addAll(MergeText.mistakes(draft.body(), "body", draft.purpose()));
    if (!draft.reportCode().matches("[\\p{L}\\p{N}._-]{0,20}")) {
      reasons.add(Refusal.of("report-code", "code"));
    }
    if (draft.purpose() == MessagePurpose.ADS) {
      MergeText.unsubscribing(draft.body()).ifPresent(reasons::add);
    }
    if (draft.purpose().isNotice() && switches.load().checksAdvertising()) {
      advertises(draft.language(), draft.subject(), "subject").ifPresent(reasons::add);
      advertises(draft.language(), draft.body(), "body").ifPresent(reasons::add);
    }
    return reasons;
  }

  /** A footer with an offer makes advertising of every notice (R-CON-8). */
  private static Optional<Refusal> advertises(String language, String text, String place) {
    return AdvertisingWords.in(language)
        .in(text, Locale.of(language))
        .map(phrase -> Refusal.of("template-advertises", place, phrase));
  }
}
