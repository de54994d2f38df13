package thekla.register.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.register.Activity;
import thekla.register.Content;
import thekla.register.EndActivity;
import thekla.register.Finding;
import thekla.register.Format;
import thekla.register.Issue;
import thekla.register.IssueRegister;
import thekla.register.Layout;
import thekla.register.Periods;
import thekla.register.ReadRegister;
import thekla.register.RegisterDiff;
import thekla.register.RegisterEntry;
import thekla.register.RegisterFindings;
import thekla.register.SaveActivity;
import thekla.register.StartRegister;
import thekla.text.Texts;
import thekla.ui.Background;

/** The register of processing activities, without Swing. For the event thread. */
public final class RegisterPresenter {

  private final Supplier<Work> work;
  private final Supplier<Actor> actor;
  private final ZoneId zone;
  private final Background background;
  private final Supplier<Texts> texts;
  private Layout layout = Layout.DSK;
  private @Nullable Locale language;
  private Set<Format> formats = EnumSet.of(Format.DOCX, Format.PDF);
  private RegisterState state = RegisterState.EMPTY;
  private boolean running;
  private volatile boolean stopped;
  private @Nullable View view;

  public RegisterPresenter(
      Supplier<Work> work,
      Supplier<Actor> actor,
      ZoneId zone,
      Background background,
      Supplier<Texts> texts) {
    this.work = work;
    this.actor = actor;
    this.zone = zone;
    this.background = background;
    this.texts = texts;
  }

  /**
   * What the page works with.
   *
   * @param folder where issues are written
   * @param open shows a file, off the event thread
   * @param print puts a file on paper and says what was done, off the event thread
   */
  public record Work(
      ReadRegister read,
      Periods periods,
      RegisterFindings findings,
      StartRegister start,
      EndActivity end,
      IssueRegister issue,
      Path folder,
      Consumer<Path> open,
      Function<Path, String> print) {}

  /** The screen. */
  interface View {
    void show(RegisterState state);

    /** Whether something runs that can be stopped. */
    void running(boolean running);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  void attach(View now) {
    view = now;
    now.show(state);
    now.running(running);
    load("", "muted");
  }

  RegisterState state() {
    return state;
  }

  /** What the settings give, by country and name; empty before it is read. */
  public Map<String, Map<String, Period>> periods() {
    return state.periods();
  }

  Layout layout() {
    return layout;
  }

  Locale language() {
    Locale chosen = language;
    return chosen == null ? texts.get().locale() : chosen;
  }

  Set<Format> formats() {
    return formats;
  }

  boolean isRunning() {
    return running;
  }

  void layout(Layout chosen) {
    layout = chosen;
  }

  void language(Locale chosen) {
    language = chosen;
  }

  void formats(Set<Format> chosen) {
    formats = chosen;
  }

  /**
   * @param said after it is shown, "" for nothing
   */
  private void load(String said, String color) {
    Texts spoken = texts.get();
    background.newest(
        "register",
        () -> read(work.get(), spoken),
        found -> {
          state = found;
          View shown = view;
          if (shown != null) {
            shown.show(found);
            if (!said.isEmpty()) {
              shown.say(said, color);
            }
          }
        });
  }

  private RegisterState read(Work now, Texts spoken) {
    List<RegisterEntry> entries = now.read().entries();
    Content content = now.read().now(spoken);
    List<Finding> findings = entries.isEmpty() ? List.of() : now.findings().of(content, spoken);
    Optional<Issue> last = now.issue().all().stream().findFirst();
    List<String> changes =
        last
            .flatMap(issue -> now.issue().content(issue.id()))
            .map(before -> RegisterDiff.between(before, content, spoken))
            .orElse(List.of())
            .stream()
            .map(change -> change.words(spoken))
            .toList();
    List<RegisterState.Row> rows = new ArrayList<>();
    for (RegisterEntry entry : entries) {
      List<Finding> its = of(findings, entry.activity().id());
      rows.add(
          new RegisterState.Row(
              entry,
              (int) its.stream().filter(Finding::isError).count(),
              its.stream().map(finding -> finding.words(spoken)).toList()));
    }
    return new RegisterState(
        rows,
        of(findings, "").stream().map(finding -> finding.words(spoken)).toList(),
        last.map(Issue::id).orElse(0L),
        last.map(
                issue ->
                    spoken.get(
                        "register.page.last",
                        spoken.date(issue.at(), zone),
                        issue.layout().name(),
                        issue.clerk()))
            .orElse(spoken.get("register.page.never")),
        changes,
        now.periods().byCountry());
  }

  private static List<Finding> of(List<Finding> findings, String activity) {
    return findings.stream().filter(finding -> finding.activity().equals(activity)).toList();
  }

  /** Begins with the example of a bookshop. */
  void start() {
    String spoken = texts.get().locale().getLanguage();
    background.run(
        () -> work.get().start().start(spoken),
        refused ->
            refused.ifPresentOrElse(
                reason -> say(texts.get().refusal(reason), "problem"),
                () -> load(texts.get().get("register.page.started"), "accent")));
  }

  /** Ends an activity, or takes it up again. */
  void end(RegisterEntry entry) {
    boolean ended = entry.activity().status() == Activity.Status.ENDED;
    String id = entry.activity().id();
    background.run(
        () ->
            ended
                ? work.get().end().resume(id, entry.version())
                : work.get().end().end(id, entry.version()),
        result -> {
          switch (result) {
            case SaveActivity.Result.Saved saved ->
                load(
                    texts.get().get(ended ? "register.page.resumed" : "register.page.ended", id),
                    "accent");
            case SaveActivity.Result.Refused(List<Refusal> reasons) ->
                say(texts.get().refusal(reasons.getFirst()), "problem");
          }
        });
  }

  /** Writes the register down and opens what was written. */
  void issue() {
    if (running) {
      return;
    }
    begin("register.page.issuing");
    Texts spoken =
        new Texts(Locale.of(language().getLanguage(), texts.get().locale().getCountry()));
    Set<Format> wanted = formats.isEmpty() ? Set.of() : EnumSet.copyOf(formats);
    background.run(
        () -> {
          Work now = work.get();
          IssueRegister.Result result =
              now.issue()
                  .issue(
                      new IssueRegister.Wanted(layout, spoken, wanted, now.folder(), false),
                      actor.get(),
                      this::writes);
          if (result instanceof IssueRegister.Result.Issued issued) {
            issued.files().stream()
                .filter(file -> file.toString().endsWith(".pdf"))
                .findFirst()
                .ifPresent(now.open());
          }
          return result;
        },
        this::issued);
  }

  /** On the worker's thread. */
  private boolean writes(Format format, int nth, int all) {
    background.tell(
        () -> {
          if (!stopped) {
            say(texts.get().get("register.page.writing", format.name(), nth, all), "muted");
          }
        });
    return !stopped;
  }

  private void issued(IssueRegister.Result result) {
    over();
    switch (result) {
      case IssueRegister.Result.Issued issued ->
          load(
              texts
                  .get()
                  .get(
                      "register.page.issued",
                      String.join(
                          ", ",
                          issued.files().stream()
                              .map(file -> String.valueOf(file.getFileName()))
                              .toList())),
              "accent");
      case IssueRegister.Result.Refused refused ->
          say(texts.get().refusal(refused.reasons().getFirst()), "problem");
      case IssueRegister.Result.Stopped nothing ->
          say(texts.get().get("register.page.stopped"), "hint");
    }
  }

  /** Puts the last issue on paper, as it was issued. */
  void print() {
    long last = state.issue();
    if (running || last == 0) {
      return;
    }
    begin("register.page.printing");
    background.run(() -> printed(work.get(), last), this::printed);
  }

  private Printed printed(Work now, long issue) {
    try {
      return now.issue()
          .paper(issue, now.folder())
          .map(
              file ->
                  stopped
                      ? new Printed(texts.get().get("register.page.not-printed"), "hint")
                      : new Printed(now.print().apply(file), "accent"))
          .orElseGet(() -> new Printed(refused("register-issue-unknown", ""), "problem"));
    } catch (IOException e) {
      return new Printed(refused("register-file", "out"), "problem");
    }
  }

  private record Printed(String words, String color) {}

  private String refused(String code, String field) {
    return texts.get().refusal(Refusal.of(code, field));
  }

  private void printed(Printed done) {
    over();
    load(done.words(), done.color());
  }

  /** Stops what runs: nothing is issued, nothing printed; false when nothing runs. */
  boolean stop() {
    stopped = true;
    if (running) {
      say(texts.get().get("register.page.stopping"), "muted");
    }
    return running;
  }

  private void begin(String news) {
    running = true;
    stopped = false;
    tellRunning();
    say(texts.get().get(news), "muted");
  }

  private void over() {
    running = false;
    tellRunning();
  }

  private void tellRunning() {
    View shown = view;
    if (shown != null) {
      shown.running(running);
    }
  }

  /** After a fault: it can be tried again. */
  public void released() {
    if (running) {
      over();
    }
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }
}
