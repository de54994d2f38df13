package thekla.goodsreceipt.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.article.Gtin;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.goodsreceipt.ReportCode;
import thekla.goodsreceipt.ReportCodes;
import thekla.goodsreceipt.ReportTitle;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.order.OrderProgress;
import thekla.order.OrderProgress.Awaited;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Kept;
import thekla.ui.Masking;

/** Which title the supplier reports, for which order, and what. For the event thread. */
public final class ReportPresenter {

  private static final int ROWS = 200;

  private final Supplier<Work> work;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private final BiFunction<String, Locale, Optional<LocalDate>> days;
  private String typed = "";
  private List<Awaited> waiting = List.of();
  private List<ReportCode> codes = List.of();
  private final Kept kept = new Kept();
  private boolean booking;
  private @Nullable View view;

  /** What reports work with. */
  public record Work(OrderProgress progress, ReportCodes codes, ReportTitle report) {}

  /** The screen. */
  interface View {
    void show(String typed, List<Awaited> waiting, List<ReportCode> codes);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  /**
   * @param days reads a day as it is written in a language
   */
  public ReportPresenter(
      Supplier<Work> work,
      Supplier<Actor> actor,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      BiFunction<String, Locale, Optional<LocalDate>> days) {
    this.work = work;
    this.actor = actor;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
    this.days = days;
  }

  /**
   * @param text what was scanned or typed already, may be ""
   */
  public void begin(String text) {
    if (text.isBlank() && !kept.isEmpty()) {
      return;
    }
    typed = text.strip();
    waiting = List.of();
  }

  /** What was typed and not booked. */
  Kept kept() {
    return kept;
  }

  void attach(View screen) {
    View now = masking.before(View.class, screen);
    view = now;
    find(typed);
  }

  private record Found(List<Awaited> waiting, List<ReportCode> codes) {}

  /** Who waits for this number or title. */
  public void find(String text) {
    find(text, "");
  }

  /**
   * @param said once they are shown, "" for how many they are
   */
  private void find(String text, String said) {
    typed = text.strip();
    String wanted = typed;
    background.newest(
        "report",
        () -> new Found(found(work.get().progress(), wanted), work.get().codes().all()),
        found -> {
          waiting = found.waiting();
          codes = found.codes();
          tell();
          if (!said.isEmpty()) {
            say(said, "accent");
          } else if (wanted.isEmpty()) {
            say(texts.get().get("report.hint"), "muted");
          } else {
            say(
                texts.get().get("report.found", waiting.size()),
                waiting.isEmpty() ? "hint" : "muted");
          }
        });
  }

  private static List<Awaited> found(OrderProgress progress, String wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    return Gtin.read(wanted) instanceof Gtin.Reading.Valid(Gtin gtin)
        ? progress.awaited(gtin.digits(), ROWS)
        : progress.awaitedTitles(wanted, ROWS);
  }

  /**
   * @param day as typed, may be ""
   */
  void report(Awaited shown, ReportCode code, String day) {
    Awaited line = masking.real(shown);
    Optional<LocalDate> expected = days.apply(day, texts.get().locale());
    if (expected.isEmpty() && !day.isBlank()) {
      say(texts.get().refusal(Refusal.of("report-day", "expected")), "problem");
      return;
    }
    if (booking) {
      return;
    }
    booking = true;
    background.run(
        () ->
            work.get().report().report(line.key(), code.code(), expected.orElse(null), actor.get()),
        result -> {
          booking = false;
          switch (result) {
            case ReceiveTitles.Result.Booked ignored -> {
              kept.forget();
              find(
                  typed,
                  texts
                      .get()
                      .get(
                          "report.done",
                          Masking.part("customer_order.number", String.valueOf(line.number())),
                          Masking.part("order_line.title", line.line().title())));
            }
            case ReceiveTitles.Result.Refused refused ->
                say(texts.get().refusal(refused.reasons().getFirst()), "problem");
          }
        });
  }

  /** After a fault in the background: it can be tried again. */
  public void released() {
    booking = false;
  }

  private void tell() {
    Optional.ofNullable(view).ifPresent(now -> now.show(typed, waiting, codes));
  }

  private void say(String text, String color) {
    Optional.ofNullable(view).ifPresent(now -> now.say(text, color));
  }
}
