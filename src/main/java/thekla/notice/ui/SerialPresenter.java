package thekla.notice.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.SendSerial;
import thekla.notice.SendSerialLetters;
import thekla.notice.SerialCounts;
import thekla.notice.SerialMessages;
import thekla.notice.SerialReason;
import thekla.notice.SerialRun;
import thekla.notice.SerialSelection;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Kept;

/**
 * A message to many: chosen, counted, asked twice, written; without Swing. For the event thread.
 */
public final class SerialPresenter {

  private static final int TOLD_EACH = 25;

  private final Supplier<Work> work;
  private final BusinessClock clock;
  private final Background background;
  private final Supplier<Texts> texts;
  private final Kept kept = new Kept();
  private @Nullable Path document;
  private List<MessageTemplate> templates = List.of();
  private @Nullable TypedSerial counted;
  private boolean asked;
  private boolean busy;
  private volatile boolean stopped;
  private @Nullable View view;

  public SerialPresenter(
      Supplier<Work> work, BusinessClock clock, Background background, Supplier<Texts> texts) {
    this.work = work;
    this.clock = clock;
    this.background = background;
    this.texts = texts;
  }

  /**
   * What the page works with.
   *
   * @param show opens a document
   */
  public record Work(
      SerialMessages messages,
      Supplier<List<MessageTemplate>> templates,
      Supplier<Actor> actor,
      Consumer<Path> show) {}

  /** One row of the table of counts. */
  record Line(String label, long number) {}

  /** The screen. */
  public interface View {
    void templates(List<MessageTemplate> templates);

    void counted(List<Line> lines);

    /** Whether something runs that can be stopped. */
    void running(boolean running);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  void attach(View shown) {
    view = shown;
    background.newest(
        "templates",
        () ->
            work.get().templates().get().stream()
                .filter(one -> one.purpose() == MessagePurpose.ADS)
                .toList(),
        found -> {
          templates = found;
          View now = view;
          if (now != null) {
            now.templates(found);
          }
        });
  }

  /** What was typed and not sent. */
  Kept kept() {
    return kept;
  }

  /** The document of the letters; null while none is chosen. */
  @Nullable Path document() {
    return document;
  }

  void document(Path chosen) {
    document = chosen;
  }

  boolean isBusy() {
    return busy;
  }

  List<MessageTemplate> templates(Channel channel) {
    return templates.stream().filter(one -> one.channel() == channel).toList();
  }

  /** Counts who would get it, who not, and why. */
  void preview(TypedSerial typed) {
    Optional<SerialSelection> selection = selection(typed);
    if (busy || selection.isEmpty()) {
      return;
    }
    asked = false;
    begin("serial.counting");
    background.run(
        () ->
            work.get().messages().preview.preview(selection.get(), typed.channel(), () -> !stopped),
        counts -> {
          over();
          counts.ifPresentOrElse(
              found -> counted(found, typed),
              () -> say(texts.get().get("serial.count-stopped"), "hint"));
        });
  }

  private void counted(SerialCounts counts, TypedSerial typed) {
    counted = typed;
    View shown = view;
    if (shown != null) {
      shown.counted(lines(counts.chosen(), counts.allowed(), counts.excluded()));
    }
    say(texts.get().get("serial.counted", counts.chosen(), counts.allowed()), "muted");
  }

  private List<Line> lines(long chosen, long allowed, Map<SerialReason, Long> excluded) {
    Texts words = texts.get();
    List<Line> lines =
        new ArrayList<>(
            List.of(
                new Line(words.get("serial.chosen"), chosen),
                new Line(words.get("serial.allowed"), allowed)));
    Arrays.stream(SerialReason.values())
        .filter(excluded::containsKey)
        .map(
            reason ->
                new Line(
                    words.get("serial.reason." + reason.name()), excluded.getOrDefault(reason, 0L)))
        .forEach(lines::add);
    return lines;
  }

  /** Counts first, asks, and does it the second time (R-ACC-10). */
  void send(TypedSerial typed) {
    Optional<SerialSelection> selection = selection(typed);
    if (busy || selection.isEmpty()) {
      return;
    }
    TypedSerial before = counted;
    if (before == null || !before.choosesAs(typed)) {
      preview(typed);
      return;
    }
    if (!asked) {
      asked = true;
      say(texts.get().get("serial.sure"), "hint");
      return;
    }
    asked = false;
    if (typed.channel() == Channel.LETTER) {
      letters(typed, selection.get());
    } else {
      messages(typed, selection.get());
    }
  }

  private void messages(TypedSerial typed, SerialSelection selection) {
    MessageTemplate template = typed.template();
    if (template == null) {
      refuse(List.of(Refusal.of("serial-template", "template")));
      return;
    }
    begin("serial.writing");
    background.run(
        () ->
            work.get()
                .messages()
                .send
                .send(
                    new SendSerial.Draft(typed.name(), typed.channel(), template, selection),
                    work.get().actor().get(),
                    this::goOn),
        result -> {
          over();
          switch (result) {
            case SendSerial.Result.Refused refused -> refuse(refused.reasons());
            case SendSerial.Result.Written(SerialRun run) -> written(run);
          }
        });
  }

  private void letters(TypedSerial typed, SerialSelection selection) {
    Path document = typed.document();
    if (document == null) {
      refuse(List.of(Refusal.of("serial-document-missing", "document")));
      return;
    }
    String language = texts.get().locale().getLanguage();
    begin("serial.writing");
    background.run(
        () -> {
          Work now = work.get();
          SendSerialLetters.Result result =
              now.messages()
                  .letters
                  .send(
                      typed.name(),
                      document,
                      typed.form(),
                      language,
                      selection,
                      now.actor().get(),
                      new Following());
          if (result instanceof SendSerialLetters.Result.Written written) {
            Path file = written.file();
            if (file != null) {
              now.show().accept(file);
            }
          }
          return result;
        },
        result -> {
          over();
          switch (result) {
            case SendSerialLetters.Result.Refused refused -> refuse(refused.reasons());
            case SendSerialLetters.Result.Written done -> {
              written(done.run());
              if (done.file() == null && stopped) {
                say(texts.get().get("serial.letters.stopped", id(done.run())), "hint");
              }
            }
          }
        });
  }

  private static String id(SerialRun run) {
    return String.valueOf(run.id());
  }

  /** On the worker's thread. */
  private final class Following implements SendSerial.Progress {
    @Override
    public boolean goOn(SerialRun run) {
      return SerialPresenter.this.goOn(run);
    }

    @Override
    public boolean letters(int letters) {
      if (letters % TOLD_EACH == 0) {
        background.tell(() -> say(texts.get().get("serial.letters.progress", letters), "muted"));
      }
      return !stopped;
    }
  }

  /** On the worker's thread. */
  private boolean goOn(SerialRun run) {
    background.tell(() -> say(texts.get().get("serial.progress", run.queued()), "muted"));
    return !stopped;
  }

  private void written(SerialRun run) {
    counted = null;
    if (run.ended()) {
      kept.forget();
      document = null;
    }
    View shown = view;
    if (shown != null) {
      shown.counted(lines(run.chosen(), run.queued(), run.excluded()));
    }
    say(
        texts.get().get(run.ended() ? "serial.written" : "serial.stopped", run.queued(), id(run)),
        run.ended() ? "accent" : "hint");
  }

  /** Stops what runs, after the message it is at; false when nothing does. */
  boolean stop() {
    stopped = true;
    return busy;
  }

  private void begin(String news) {
    busy = true;
    stopped = false;
    say(texts.get().get(news), "muted");
    running();
  }

  private void over() {
    busy = false;
    running();
  }

  private void running() {
    View shown = view;
    if (shown != null) {
      shown.running(busy);
    }
  }

  private Optional<SerialSelection> selection(TypedSerial typed) {
    Optional<LocalDate> since = day(typed.orderedSince());
    Optional<LocalDate> notSince = day(typed.notOrderedSince());
    if ((since.isEmpty() && !typed.orderedSince().isBlank())
        || (notSince.isEmpty() && !typed.notOrderedSince().isBlank())) {
      refuse(List.of(Refusal.of("retry-day", "since", texts.get().date(clock.today()))));
      return Optional.empty();
    }
    return Optional.of(
        new SerialSelection(
            typed.place().strip(),
            typed.interest().strip(),
            since.orElse(null),
            notSince.orElse(null)));
  }

  /** As this language writes it, or in ISO form. */
  private Optional<LocalDate> day(String typed) {
    for (DateTimeFormatter form :
        List.of(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.get().locale()),
            DateTimeFormatter.ISO_LOCAL_DATE)) {
      try {
        return Optional.of(LocalDate.parse(typed.strip(), form));
      } catch (DateTimeParseException e) {
        // the next form
      }
    }
    return Optional.empty();
  }

  private void refuse(List<Refusal> reasons) {
    say(texts.get().refusal(reasons.getFirst()), "problem");
  }

  /** After a fault: it can be tried again. */
  public void released() {
    if (busy) {
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
