package thekla.notice.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.BusinessClock;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;
import thekla.notice.CallCustomers;
import thekla.notice.DecideNotice;
import thekla.notice.Messages.State;
import thekla.notice.Notices;
import thekla.notice.Notices.Group;
import thekla.notice.Notices.Row;
import thekla.notice.Outbox;
import thekla.notice.PrintLetters;
import thekla.notice.SendMessages;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Kept;
import thekla.ui.Masking;

/** The notices by what is to be done about them, without Swing. For the event thread. */
public final class NoticesPresenter {

  static final int ROWS = 200;

  private final Supplier<Work> work;
  private final BusinessClock clock;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private Group group = Group.WAITING;
  private Outbox.@Nullable Claimed call;
  private boolean busy;
  private final SendingDue sending;
  private long asked;

  /** When to call again, as typed. */
  final Kept kept = new Kept();

  private @Nullable View view;

  public NoticesPresenter(
      Supplier<Work> work,
      BusinessClock clock,
      Background background,
      Masking masking,
      Supplier<Texts> texts) {
    this.work = work;
    this.clock = clock;
    this.background = background;
    sending = new SendingDue(background, now -> tell(shown -> shown.running(now)));
    this.masking = masking;
    this.texts = texts;
  }

  /**
   * What the page works with.
   *
   * @param send sends what is due; asks before each message whether to go on
   * @param show opens a PDF
   */
  public record Work(
      Notices notices,
      CallCustomers calls,
      PrintLetters letters,
      DecideNotice decide,
      Function<BooleanSupplier, SendMessages.Report> send,
      Consumer<Path> show) {}

  /** The screen. */
  public interface View {
    void show(Group group, List<Row> rows, Map<Group, Long> counts);

    /** The call that is open now. */
    void calling(
        @Personal("outgoing_message.recipient") String number,
        @Personal("outgoing_message.body") String text,
        String retry);

    void called();

    /** Whether something runs that can be stopped. */
    void running(boolean running);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    list("", "");
    Outbox.Claimed open = call;
    if (open != null) {
      calling(open);
    }
  }

  ZoneId zone() {
    return clock.zone();
  }

  boolean isCalling() {
    return call != null;
  }

  boolean isBusy() {
    return busy;
  }

  Group group() {
    return group;
  }

  void show(Group wanted) {
    if (call == null) {
      group = wanted;
      asked = 0;
      list("", "");
    }
  }

  void other() {
    List<Group> all = List.of(Group.values());
    show(all.get((all.indexOf(group) + 1) % all.size()));
  }

  private record Page(List<Row> rows, Map<Group, Long> counts) {}

  /**
   * @param news said with the list; empty for its length
   */
  private void list(String news, String color) {
    Group wanted = group;
    background.newest(
        "notices",
        () -> {
          Notices notices = work.get().notices();
          Map<Group, Long> counts = new EnumMap<>(Group.class);
          for (Group one : Group.values()) {
            counts.put(one, notices.count(one));
          }
          return new Page(notices.list(wanted, ROWS), counts);
        },
        page -> {
          View shown = view;
          if (shown != null && wanted == group) {
            shown.show(wanted, page.rows(), page.counts());
            shown.say(
                news.isEmpty() ? length(page, wanted) : news, news.isEmpty() ? "muted" : color);
          }
        });
  }

  private String length(Page page, Group wanted) {
    long all = page.counts().getOrDefault(wanted, 0L);
    return all > page.rows().size()
        ? texts.get().get("notices.first", page.rows().size(), all)
        : texts.get().get("notices.count", all);
  }

  void send() {
    if (begin()) {
      say(texts.get().get("notices.sending"), "muted");
      sending.start(
          goOn -> work.get().send().apply(goOn),
          number -> say(texts.get().get("notices.sending.message", number), "muted"),
          done -> {
            busy = false;
            int failed = done.failed() + done.cancelled() + done.uncertain();
            list(
                texts.get().get("notices.sent", done.sent(), done.postponed(), failed),
                done.postponed() + failed > 0 ? "hint" : "accent");
          });
    }
  }

  void print() {
    if (begin()) {
      background.run(
          () -> {
            PrintLetters.Report report = work.get().letters().print();
            report.printed().forEach(work.get().show());
            return report;
          },
          done -> {
            busy = false;
            list(
                texts
                    .get()
                    .get("notices.printed", done.printed().size(), done.cancelled(), done.failed()),
                done.failed() + done.cancelled() > 0 ? "hint" : "accent");
          });
    }
  }

  boolean stop() {
    return sending.stop();
  }

  private boolean begin() {
    asked = 0;
    if (busy || call != null) {
      return false;
    }
    busy = true;
    return true;
  }

  /** Takes the call for this workplace, if it may be made. */
  void call(Row row) {
    if (begin()) {
      background.run(
          () -> work.get().calls().open(row.id()),
          opened -> {
            busy = false;
            switch (opened) {
              case CallCustomers.Opened.Refused refused ->
                  list(refusal(refused.reason()), "problem");
              case CallCustomers.Opened.Call now -> calling(now.claimed());
            }
          });
    }
  }

  private void calling(Outbox.Claimed claimed) {
    View shown = view;
    if (shown == null) {
      background.run(() -> leave(claimed), left -> {});
      return;
    }
    call = claimed;
    String number = claimed.envelope().recipient();
    shown.calling(number, claimed.envelope().body(), written(clock.today().plusDays(1)));
    shown.say(
        texts.get().get("notices.call.now", Masking.part("outgoing_message.recipient", number)),
        "hint");
  }

  void reached() {
    ended(
        open -> {
          work.get().calls().reached(open);
          return Optional.empty();
        },
        "notices.call.reached");
  }

  /**
   * @param typed the day of the next attempt, as this language writes it
   */
  void notReached(String typed) {
    Optional<LocalDate> day = day(typed);
    if (day.isEmpty()) {
      say(refusal(Refusal.of("retry-day", "retry", written(clock.today().plusDays(1)))), "problem");
    } else {
      ended(
          open -> work.get().calls().notReached(open, day.get()),
          "notices.call.not-reached",
          texts.get().date(day.get()));
    }
  }

  private String written(LocalDate day) {
    return texts.get().date(day);
  }

  /** Also in ISO form. */
  private Optional<LocalDate> day(String typed) {
    for (DateTimeFormatter form :
        List.of(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.get().locale()),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(texts.get().locale()),
            DateTimeFormatter.ISO_LOCAL_DATE)) {
      try {
        LocalDate day = LocalDate.parse(typed.strip(), form);
        return Optional.of(day.getYear() < 100 ? day.plusYears(2000) : day);
      } catch (DateTimeParseException e) {
        // the next form
      }
    }
    return Optional.empty();
  }

  /** What is done with the open call. */
  private interface Ending {
    Optional<Refusal> end(Outbox.Claimed open);
  }

  private void ended(Ending ending, String news, Object... details) {
    Outbox.Claimed open = call;
    if (open == null || busy) {
      return;
    }
    busy = true;
    background.run(
        () -> ending.end(open),
        refused -> {
          busy = false;
          if (refused.isPresent()) {
            say(refusal(refused.get()), "problem");
          } else {
            call = null;
            tell(View::called);
            list(texts.get().get(news, details), "accent");
          }
        });
  }

  /** Nobody was called; false when no call is open. */
  boolean leaveCall() {
    if (call == null) {
      return false;
    }
    ended(
        open -> {
          leave(open);
          return Optional.empty();
        },
        "notices.call.left");
    return true;
  }

  private boolean leave(Outbox.Claimed open) {
    work.get().calls().leave(open);
    return true;
  }

  static boolean canTryAgain(Group group, Row row) {
    return group == Group.FAILED && row.message().state() != State.SENDING;
  }

  static boolean canGiveUp(Row row) {
    return row.message().state() != State.SENDING;
  }

  /** What may have arrived is sent again only when asked twice. */
  void again(Row row) {
    if (row.message().state() == State.UNCERTAIN && asked != row.id()) {
      asked = row.id();
      say(texts.get().get("messages.retry.sure"), "hint");
      return;
    }
    decide(() -> work.get().decide().again(row.id()), "notices.again");
  }

  /** Asks once, does it the second time (R-ACC-10). */
  void giveUp(Row row) {
    if (asked != -row.id()) {
      asked = -row.id();
      say(texts.get().get("notices.given-up.sure"), "hint");
      return;
    }
    decide(() -> work.get().decide().giveUp(row.id()), "notices.given-up");
  }

  private void decide(Supplier<Optional<Refusal>> what, String news) {
    asked = 0;
    background.run(
        what,
        refused ->
            refused.ifPresentOrElse(
                reason -> say(refusal(reason), "problem"),
                () -> list(texts.get().get(news), "accent")));
  }

  private String refusal(Refusal reason) {
    return texts.get().refusal(reason);
  }

  /** After a fault: it can be tried again. */
  public void released() {
    busy = false;
    sending.over();
  }

  private void say(String text, String color) {
    tell(shown -> shown.say(text, color));
  }

  private void tell(Consumer<View> news) {
    Optional.ofNullable(view).ifPresent(news);
  }
}
