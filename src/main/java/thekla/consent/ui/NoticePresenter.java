package thekla.consent.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.consent.TellOfObjection.Result;
import thekla.ui.Background;

/**
 * That a customer was told of the right to object when an address was taken with a sale: one key.
 * Without Swing, for the event thread.
 */
public final class NoticePresenter {

  private final Supplier<ConsentWork> work;
  private final Background background;
  private final CardAtHand card;
  private boolean wanted;
  private @Nullable Result result;
  private @Nullable View view;

  public NoticePresenter(Supplier<ConsentWork> work, Background background, CardAtHand card) {
    this.work = work;
    this.background = background;
    this.card = card;
  }

  /** The screen. */
  interface View {
    /**
     * @param wanted whether the shop advertises to existing customers at all
     * @param result of the last key, null before
     */
    void show(boolean wanted, @Nullable Result result);
  }

  void attach(View shown) {
    view = shown;
    result = null;
    show();
    background.newest(
        "soft opt-in",
        () -> work.get().settings().get().softOptIn(),
        on -> {
          wanted = on;
          show();
        });
  }

  /** Saves the card as it was typed, and records it for every address taken today. */
  void told() {
    if (!wanted) {
      return;
    }
    card.save(
        id ->
            background.run(
                () -> {
                  ConsentWork now = work.get();
                  return now.tellOfObjection().told(id, 0, now.actor().get());
                },
                done -> {
                  result = done;
                  show();
                }));
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(wanted, result);
    }
  }
}
