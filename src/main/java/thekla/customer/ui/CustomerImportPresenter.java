package thekla.customer.ui;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.customer.AddressField;
import thekla.customer.CustomerImportReport;
import thekla.customer.FileFormat;
import thekla.customer.ImportOptions;
import thekla.customer.ImportReportFile;
import thekla.customer.ListImport;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/**
 * What the import of a list of customers, or about them, knows and does, without Swing: how the
 * file is understood, what would happen, what happened. It belongs to a desk, not to a page. For
 * the event thread.
 */
public final class CustomerImportPresenter {

  private final ImportSubject subject;
  private final Supplier<Work> work;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private final Function<Throwable, String> faults;
  private @Nullable Path file;
  private ImportState state = ImportState.of("", ImportOptions.detected("", ""));
  private AtomicBoolean wanted = new AtomicBoolean();
  private @Nullable View view;

  /**
   * @param work blocks until the database is open; asked inside jobs only
   * @param faults notes a failure and answers its code
   */
  public CustomerImportPresenter(
      ImportSubject subject,
      Supplier<Work> work,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      Function<Throwable, String> faults) {
    this.subject = subject;
    this.work = work;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.faults = faults;
  }

  /**
   * What the import works with.
   *
   * @param country the shop's, ISO 3166
   */
  public record Work(ListImport list, String country) {}

  /** The screen. */
  interface View {
    void show(ImportState state);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    shown.show(state);
  }

  ImportState state() {
    return state;
  }

  ImportSubject subject() {
    return subject;
  }

  /** Looks into this file; nothing is saved yet. */
  public void begin(Path chosen) {
    file = chosen;
    state =
        ImportState.of(
            String.valueOf(chosen.getFileName()),
            ImportOptions.detected("", texts.get().locale().getLanguage()));
    look();
  }

  void format(FileFormat corrected) {
    corrected(anew().withFormat(corrected));
  }

  void encoding(String corrected) {
    corrected(state.options().withEncoding(Charset.forName(corrected)));
  }

  void delimiter(char corrected) {
    corrected(anew().withDelimiter(corrected));
  }

  void sheet(String corrected) {
    corrected(anew().withSheet(corrected));
  }

  /** Other columns: what the old ones were taken for says nothing about them. */
  private ImportOptions anew() {
    return state.options().withMapping(Map.of());
  }

  /** Whether the first row holds the columns' names; without them the columns keep their fields. */
  void headerRow(boolean corrected) {
    corrected(
        corrected
            ? anew().withHeaderRow(true)
            : state.options().withMapping(state.mapping()).withHeaderRow(false));
  }

  /**
   * Takes a column for this field; another column that was taken for it is not read any more.
   *
   * @param field null for a column that is not read
   */
  void column(int column, @Nullable AddressField field) {
    Map<Integer, AddressField> mapping = new HashMap<>(state.mapping());
    mapping.remove(column);
    if (field != null) {
      if (!field.repeats()) {
        mapping.values().removeIf(field::equals);
      }
      mapping.put(column, field);
    }
    ImportOptions now = state.options().withMapping(mapping);
    // no heading was recognised: its row is shown as names, so it is read as names
    boolean names = now.headerRow().isEmpty() && state.detectedHeader() == 0;
    corrected(names ? now.withHeaderRow(true) : now);
  }

  void duplicates(boolean wantedToo) {
    corrected(state.options().withImportDuplicates(wantedToo));
  }

  private void corrected(ImportOptions options) {
    if (!options.equals(state.options()) && state.canCorrect()) {
      state = state.with(options);
      look();
    }
  }

  private void look() {
    Path chosen = file;
    if (chosen == null) {
      return;
    }
    AtomicBoolean going = newest();
    ImportOptions options = state.options();
    show(state.counting());
    background.newest(
        "customer-import",
        () ->
            attempt(
                () ->
                    new LookIntoFile(
                            work.get().list(), chosen, options.withCountry(work.get().country()))
                        .look(
                            first -> tell(going, () -> show(state.seen(first, options, false))),
                            rows -> {
                              tell(going, () -> show(state.at(rows)));
                              return going.get();
                            },
                            going)),
        end -> shownIf(going, () -> ended(end, found -> show(state.seen(found, options, true)))));
  }

  boolean canStart() {
    return state.canStart();
  }

  /** Saves what the preview showed; does not wait for its counting to end. */
  void start() {
    Path chosen = file;
    if (chosen == null || !canStart()) {
      return;
    }
    AtomicBoolean going = newest();
    ImportOptions options = state.options();
    show(state.importing());
    background.newest(
        "customer-import",
        () ->
            attempt(
                () ->
                    work.get()
                        .list()
                        .run(
                            chosen,
                            options.withCountry(work.get().country()),
                            rows -> {
                              tell(going, () -> show(state.at(rows)));
                              return going.get();
                            })),
        end -> shownIf(going, () -> ended(end, report -> show(state.done(report)))));
  }

  /**
   * Stops counting or importing; what is in stays.
   *
   * @return false when there is nothing to stop
   */
  boolean stop() {
    if (!state.runs() || state.stopping()) {
      return false;
    }
    wanted.set(false);
    show(state.stopped());
    return true;
  }

  boolean canSaveReport() {
    return state.report() != null;
  }

  /** Writes the report where the user wants it. */
  void saveReport(Path to) {
    CustomerImportReport report = state.report();
    if (report == null) {
      return;
    }
    Texts now = texts.get();
    List<String> headings =
        List.of(
            now.get("customers.import.row"),
            now.get("customers.import.outcome"),
            now.get("customers.import.field"),
            now.get("customers.import.code"),
            now.get("customers.import.what"));
    background.run(
        () ->
            attempt(
                () -> {
                  new ImportReportFile(new ImportWords(now, subject)::finding)
                      .write(report, headings, to);
                  return String.valueOf(to.getFileName());
                }),
        end -> {
          RuntimeException failure = end.failure();
          String name = end.answer();
          if (failure != null) {
            say(now.fault("customers.import.fault", faults.apply(failure)), "problem");
          } else if (name != null) {
            say(now.get("customers.import.report-saved", name), "accent");
          }
        });
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }

  /** What was asked before is not wanted any more. */
  private AtomicBoolean newest() {
    wanted.set(false);
    wanted = new AtomicBoolean(true);
    return wanted;
  }

  private void tell(AtomicBoolean going, Runnable news) {
    background.tell(() -> shownIf(going, news));
  }

  private void shownIf(AtomicBoolean going, Runnable news) {
    if (going.equals(wanted)) {
      news.run();
    }
  }

  private <T> void ended(End<T> end, Consumer<T> done) {
    RuntimeException failure = end.failure();
    T answer = end.answer();
    if (failure != null) {
      show(state.failed(faults.apply(failure)));
    } else if (answer != null) {
      done.accept(answer);
    }
  }

  private record End<T>(@Nullable T answer, @Nullable RuntimeException failure) {}

  private static <T> End<T> attempt(Supplier<T> job) {
    try {
      return new End<>(job.get(), null);
    } catch (RuntimeException failure) {
      return new End<>(null, failure);
    }
  }

  private void show(ImportState now) {
    state = now;
    View shown = view;
    if (shown != null) {
      shown.show(now);
    }
  }
}
