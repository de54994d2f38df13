package thekla.consent.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentState;
import thekla.consent.CustomerConsents;
import thekla.consent.Decision;
import thekla.consent.RecordConsent.Change;
import thekla.consent.RecordConsent.Result;
import thekla.consent.Stamp;
import thekla.consent.Way;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/**
 * What the consents on the customer screen know and do, without Swing. What was ticked and not yet
 * stamped stays here while tabs, languages and pages change. For the event thread.
 */
public final class ConsentPresenter {

  private final Supplier<ConsentWork> work;
  private final BusinessClock clock;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private final ConsentWays ways;
  private final Map<String, Refusal> problems = new LinkedHashMap<>();
  private long customerId;
  private @Nullable Looked looked;
  private final Map<Long, Unstamped> others = new HashMap<>();
  private Unstamped mine = new Unstamped();
  private Said said = Said.NOTHING;
  private List<ConsentEvent> theirs = List.of();
  private boolean working;
  private boolean warned;
  private @Nullable ConsentScope left;
  private ConsentView view = ConsentView.NOBODY;

  public ConsentPresenter(
      Supplier<ConsentWork> work,
      BusinessClock clock,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      ConsentWays ways) {
    this.work = work;
    this.clock = clock;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.ways = ways;
  }

  void attach(ConsentView screen) {
    view = masking.before(ConsentView.class, screen);
    show();
    if (left != null) {
      view.focus(left);
      left = null;
    }
  }

  BusinessClock clock() {
    return clock;
  }

  /** Whose consents these are, 0 while the card is not yet saved. */
  public long customerId() {
    return customerId;
  }

  /** A new card for which nothing was ticked yet. */
  public void begin() {
    open(0);
    mine = new Unstamped();
    said = Said.NOTHING;
    show();
  }

  /** A customer, 0 for the new card; what was ticked and typed there before is still there. */
  public void open(long id) {
    if (id != customerId) {
      if (!mine.isEmpty()) {
        others.put(customerId, mine);
      }
      Unstamped before = others.remove(id);
      mine = before == null ? new Unstamped() : before;
      customerId = id;
      looked = null;
    }
    problems.clear();
    theirs = List.of();
    warned = false;
    said = unstamped() ? Said.hint("consent.still-ticked") : Said.NOTHING;
    show();
    reload();
  }

  /** Looks at the disk again; what was ticked stays. */
  void reload() {
    long id = customerId;
    if (id != 0) {
      look("consents", now -> Looked.at(now, id));
    }
  }

  /** Every second or so: whether another workplace changed something. */
  void lookAgain() {
    Looked before = looked;
    if (before != null) {
      look("second look at consents", before::again);
    }
  }

  private void look(String what, Function<ConsentWork, Optional<Looked>> look) {
    long id = customerId;
    Looked before = looked;
    background.newest(
        what,
        () -> look.apply(work.get()),
        found -> {
          if (found.isPresent() && customerId == id && Objects.equals(before, looked)) {
            looked = found.get();
            show();
          }
        });
  }

  ConsentTabState state() {
    return new ConsentTabState(
        ConsentTabState.lines(consents(), looked, this::newly),
        mine.typed.text(consents().stamp()),
        mine.typed.date(consents().stamp(), texts.get().locale()),
        mine.way,
        mine.told,
        Map.copyOf(problems),
        said,
        theirs,
        false);
  }

  private CustomerConsents consents() {
    return looked == null ? CustomerConsents.none(customerId) : looked.consents();
  }

  private boolean newly(ConsentScope scope) {
    return mine.ticked.contains(scope) && !consents().given(scope);
  }

  /** Whether something was ticked that is not recorded. */
  public boolean unstamped() {
    return mine.ticked.stream().anyMatch(this::newly);
  }

  private void show() {
    view.show(state());
  }

  private void settle() {
    mine.typed.clear();
    problems.clear();
    theirs = List.of();
    said = Said.NOTHING;
    warned = false;
  }

  private void touched(String field) {
    problems.remove(field);
    problems.remove("scopes");
    warned = false;
    said = Said.NOTHING;
    show();
  }

  /** A tick; taking away one that was given withdraws it. */
  void tick(ConsentScope scope, boolean on) {
    if (consents().given(scope)) {
      if (!on) {
        withdraw(scope);
      }
      return;
    }
    mine.tick(scope, on);
    touched(scope.name());
  }

  void withdraw(ConsentScope scope) {
    if (consents().given(scope)) {
      ask(scope, List.of(new Change(scope, Decision.WITHDRAWN)));
    }
  }

  /** Somebody who was asked said no; who had agreed withdraws by that. */
  void refuse(ConsentScope scope) {
    ConsentState state = consents().state(scope);
    if (state == ConsentState.GIVEN) {
      withdraw(scope);
    } else if (state != ConsentState.REFUSED) {
      ask(scope, List.of(new Change(scope, Decision.REFUSED)));
    }
  }

  /** What is ticked, not by the stamp but by the panel. */
  void askForTicked() {
    List<Change> changes = Stamping.changesToAsk(consents(), this::newly);
    if (changes.isEmpty()) {
      record(customerId, changes, null);
    } else {
      ask(changes.getFirst().scope(), changes);
    }
  }

  private void ask(ConsentScope from, List<Change> changes) {
    show();
    if (customerId == 0) {
      ways.card()
          .save(
              id -> {
                customerId = id;
                openPanel(from, changes);
              });
    } else {
      openPanel(from, changes);
    }
  }

  private void openPanel(ConsentScope from, List<Change> changes) {
    left = from;
    ways.asking()
        .ask(
            customerId,
            changes,
            recorded -> {
              recorded.events().forEach(event -> mine.ticked.remove(event.scope()));
              problems.clear();
              theirs = List.of();
              said = Said.done("consent.recorded");
              looked =
                  new Looked(recorded.consents(), looked == null ? Map.of() : looked.answers());
              show();
              reload();
              ways.changed().accept(recorded.consents().customerId());
            },
            () -> {
              said = Said.hint("consent.abandoned");
              show();
            });
  }

  void chosen(Way chosen) {
    mine.way = chosen;
    show();
  }

  void told(boolean now) {
    mine.told = now;
  }

  void textTyped(String text) {
    if (!masking.isOn()) {
      mine.typed.text(text);
      touched("stamp");
    }
  }

  void dateTyped(String date) {
    mine.typed.date(date);
    touched("stampedOn");
  }

  /** Text, date, consents and card, all in one. */
  void stamp() {
    if (working) {
      return;
    }
    List<Change> changes = Stamping.changes(this::newly);
    if (changes.isEmpty()) {
      record(customerId, changes, null);
      return;
    }
    Optional<Stamp> stamp = typed(texts.get().get("consent.stamp.text"), clock.today());
    if (stamp.isPresent()) {
      ways.card().save(id -> record(id, changes, stamp.get()));
    }
  }

  /** What stands beside the stamp; says when its date cannot be read. */
  private Optional<Stamp> typed(String text, LocalDate day) {
    Optional<Stamp> stamp = mine.typed.stamp(text, day, texts.get().locale());
    if (stamp.isEmpty()) {
      refused(List.of(Refusal.of("day-unreadable", "stampedOn")));
    }
    return stamp;
  }

  private void record(long id, List<Change> changes, @Nullable Stamp stamp) {
    customerId = id;
    working = true;
    long seen = looked == null ? 0 : consents().lastSeq();
    Stamping stamping = new Stamping(id, changes, mine.way, mine.told, seen, stamp);
    background.run(
        () -> {
          ConsentWork now = work.get();
          return new Stamping.Outcome(stamping.write(now), Looked.at(now, id));
        },
        outcome -> {
          working = false;
          if (customerId == id) {
            recorded(outcome);
          }
        });
  }

  private void recorded(Stamping.Outcome outcome) {
    if (outcome.looked().isPresent()) {
      looked = outcome.looked().get();
    }
    switch (outcome.result()) {
      case Result.Recorded recorded -> {
        mine.ticked.clear();
        settle();
        said = mine.told ? Said.done("consent.stamped") : Said.hint("consent.stamped.untold");
        mine = new Unstamped();
        show();
        ways.changed().accept(recorded.consents().customerId());
      }
      case Result.ChangedMeanwhile meanwhile -> {
        theirs = meanwhile.theirs();
        said = Said.hint("consent.theirs");
        show();
      }
      case Result.Refused refused -> refused(refused.reasons());
    }
  }

  private void refused(List<Refusal> reasons) {
    problems.clear();
    reasons.forEach(reason -> problems.putIfAbsent(reason.field(), reason));
    said = Said.NOTHING;
    show();
  }

  /** Whether there is something to be said before the screen is left; says it once. */
  public boolean holdsBack(boolean saving) {
    if (warned || !(unstamped() || (!saving && mine.typed.edited()))) {
      return false;
    }
    warned = true;
    said = Said.hint(unstamped() ? "consent.unstamped" : "consent.unsaved");
    show();
    return true;
  }

  /**
   * With the card: text and date as they were edited. What was ticked and not stamped is let go.
   *
   * @param then told when nothing is left to save
   */
  public void save(long id, Runnable then) {
    if (!mine.typed.edited()) {
      mine.ticked.clear();
      then.run();
      return;
    }
    Stamp before = consents().stamp().orElse(new Stamp("", clock.today()));
    Optional<Stamp> stamp = typed(before.wording(), before.on());
    if (stamp.isPresent()) {
      background.run(
          () -> work.get().recordConsent().correctStamp(id, stamp.get()),
          reasons -> {
            if (reasons.isEmpty()) {
              mine.ticked.clear();
              settle();
              ways.changed().accept(id);
              then.run();
            } else {
              refused(reasons);
            }
          });
    }
  }

  /** A fault meanwhile: all can be done again. */
  public void released() {
    working = false;
  }
}
