package thekla.consent.ui;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentText;
import thekla.consent.IssueText;
import thekla.kernel.Refusal;
import thekla.ui.Background;

/**
 * The shop's consent texts as they are edited, without Swing. What was typed and not issued stays
 * here. For the event thread.
 */
public final class TextsPresenter {

  private final Supplier<ConsentWork> work;
  private final ZoneId zone;
  private final Background background;
  private final Map<Chosen, Draft> drafts = new HashMap<>();
  private final Map<String, Refusal> problems = new LinkedHashMap<>();
  private Chosen chosen = new Chosen(ConsentPurpose.CARD, "de");
  private List<ConsentText> issues = List.of();
  private Said said = Said.NOTHING;
  private boolean working;
  private @Nullable View view;

  public TextsPresenter(Supplier<ConsentWork> work, ZoneId zone, Background background) {
    this.work = work;
    this.zone = zone;
    this.background = background;
  }

  /** Which text. */
  record Chosen(ConsentPurpose purpose, String language) {}

  /**
   * As it is typed.
   *
   * @param newVersion whether the meaning changes
   */
  record Draft(String wording, String script, boolean newVersion) {}

  /**
   * What the page shows.
   *
   * @param issues the newest first
   */
  record State(
      Chosen chosen,
      Draft draft,
      boolean edited,
      List<ConsentText> issues,
      Map<String, Refusal> problems,
      Said said) {}

  /** The screen. */
  interface View {
    void show(State state);
  }

  ZoneId zone() {
    return zone;
  }

  /** Begins with the desk's language. */
  public void begin(String language) {
    said = Said.NOTHING;
    choose(new Chosen(chosen.purpose(), language));
  }

  void attach(View shown) {
    view = shown;
    show();
    load();
  }

  void choose(Chosen other) {
    if (!other.equals(chosen)) {
      chosen = other;
      issues = List.of();
      problems.clear();
      said = Said.NOTHING;
      load();
    }
    show();
  }

  private void load() {
    Chosen asked = chosen;
    background.newest(
        "texts",
        () -> work.get().texts().issues(asked.purpose(), asked.language()),
        found -> {
          if (chosen.equals(asked)) {
            issues = found;
            show();
          }
        });
  }

  State state() {
    return new State(
        chosen, draft(), drafts.containsKey(chosen), issues, Map.copyOf(problems), said);
  }

  private Draft draft() {
    return drafts.getOrDefault(chosen, stored());
  }

  private Draft stored() {
    return issues.isEmpty()
        ? new Draft("", "", false)
        : new Draft(issues.getFirst().wording(), issues.getFirst().script(), false);
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(state());
    }
  }

  void wordingTyped(String wording) {
    Draft now = draft();
    change(new Draft(wording, now.script(), now.newVersion()));
  }

  void scriptTyped(String script) {
    Draft now = draft();
    change(new Draft(now.wording(), script, now.newVersion()));
  }

  void newVersion(boolean meaningChanges) {
    Draft now = draft();
    change(new Draft(now.wording(), now.script(), meaningChanges));
  }

  private void change(Draft draft) {
    if (draft.equals(stored())) {
      drafts.remove(chosen);
    } else {
      drafts.put(chosen, draft);
    }
    problems.clear();
    said = Said.NOTHING;
    show();
  }

  void issue() {
    if (working) {
      return;
    }
    working = true;
    Chosen at = chosen;
    Draft sent = draft();
    background.run(
        () -> {
          ConsentWork now = work.get();
          return now.issueText()
              .issue(
                  at.purpose(),
                  at.language(),
                  sent.wording(),
                  sent.script(),
                  sent.newVersion(),
                  now.actor().get());
        },
        result -> {
          working = false;
          switch (result) {
            case IssueText.Result.Issued issued -> {
              drafts.remove(at);
              problems.clear();
              said = Said.done("consent.texts.issued", String.valueOf(issued.text().version()));
              load();
            }
            case IssueText.Result.Refused refused -> {
              problems.clear();
              refused.reasons().forEach(reason -> problems.putIfAbsent(reason.field(), reason));
            }
          }
          show();
        });
  }

  /** A fault meanwhile: it can be done again. */
  public void released() {
    working = false;
  }
}
