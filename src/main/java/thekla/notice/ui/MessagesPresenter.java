package thekla.notice.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.notice.ChangeMessage;
import thekla.notice.MessagePurpose;
import thekla.notice.Messages;
import thekla.notice.Messages.Row;
import thekla.notice.Messages.State;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** The messages of one customer, without Swing. For the event thread. */
public final class MessagesPresenter {

  static final int ROWS = 200;

  private final Supplier<Work> work;
  private final ZoneId zone;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private long customerId;
  private @Nullable MessagePurpose filter;
  private long asked;
  private @Nullable View view;

  public MessagesPresenter(
      Supplier<Work> work,
      ZoneId zone,
      Background background,
      Masking masking,
      Supplier<Texts> texts) {
    this.work = work;
    this.zone = zone;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
  }

  /**
   * What the list works with.
   *
   * @param wake tells the one who sends that something waits
   */
  public record Work(Messages messages, ChangeMessage change, Runnable wake) {}

  /** The screen. */
  interface View {
    void show(@Nullable MessagePurpose filter, List<Row> rows);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    list("");
  }

  /** Shows this customer's messages from now on. */
  public void open(long customer) {
    customerId = customer;
    asked = 0;
    list("");
  }

  /** What was queued since the card was opened is listed too. */
  void reload() {
    list("");
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * @param purpose null for all
   */
  void filter(@Nullable MessagePurpose purpose) {
    filter = purpose;
    asked = 0;
    list("");
  }

  void otherFilter() {
    List<MessagePurpose> all = List.of(MessagePurpose.values());
    int next = filter == null ? 0 : all.indexOf(filter) + 1;
    filter(next < all.size() ? all.get(next) : null);
  }

  /**
   * @param news said with the list; empty for its length
   */
  private void list(String news) {
    long customer = customerId;
    MessagePurpose purpose = filter;
    if (customer == 0) {
      return;
    }
    background.newest(
        "messages",
        () -> work.get().messages().of(customer, purpose, ROWS),
        rows -> {
          View shown = view;
          if (shown != null && customer == customerId) {
            shown.show(purpose, rows);
            shown.say(
                news.isEmpty() ? texts.get().get("messages.count", rows.size()) : news,
                news.isEmpty() ? "muted" : "accent");
          }
        });
  }

  static boolean canCancel(Row row) {
    return row.state() == State.QUEUED;
  }

  static boolean canRetry(Row row) {
    return !row.body().isEmpty() && (row.state() == State.FAILED || row.state() == State.UNCERTAIN);
  }

  void cancel(Row row) {
    asked = 0;
    change(() -> work.get().change().cancel(row.id()), "messages.cancelled");
  }

  /** What may have arrived is sent again only when asked twice. */
  void retry(Row row) {
    if (row.state() == State.UNCERTAIN && asked != row.id()) {
      asked = row.id();
      say(texts.get().get("messages.retry.sure"), "hint");
      return;
    }
    asked = 0;
    change(
        () -> {
          Optional<Refusal> refused = work.get().change().retry(row.id());
          work.get().wake().run();
          return refused;
        },
        "messages.retried");
  }

  private void change(Supplier<Optional<Refusal>> what, String news) {
    background.run(
        what,
        refused ->
            refused.ifPresentOrElse(
                reason -> say(texts.get().refusal(reason), "problem"),
                () -> list(texts.get().get(news))));
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }
}
