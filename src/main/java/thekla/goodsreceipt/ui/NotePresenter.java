package thekla.goodsreceipt.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.goodsreceipt.DeliveryNote;
import thekla.goodsreceipt.ReceiveNote;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Background;

/** A delivery note as a file: what is in it, then booked. For the event thread. */
public final class NotePresenter {

  private final Supplier<ReceiveNote> work;
  private final Supplier<Actor> actor;
  private final Background background;
  private final Supplier<Texts> texts;
  private final Function<Throwable, String> noted;
  private final Runnable booked;
  private @Nullable Path file;
  private @Nullable DeliveryNote note;
  private boolean running;
  private boolean asked;
  private @Nullable View view;

  /** The screen. */
  interface View {
    /**
     * @param note null while it is read or cannot be
     */
    void show(@Nullable DeliveryNote note);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  /**
   * @param noted logs a failure and answers its code
   * @param booked leaves for the receipt in which it stands now
   */
  public NotePresenter(
      Supplier<ReceiveNote> work,
      Supplier<Actor> actor,
      Background background,
      Supplier<Texts> texts,
      Function<Throwable, String> noted,
      Runnable booked) {
    this.work = work;
    this.actor = actor;
    this.background = background;
    this.texts = texts;
    this.noted = noted;
    this.booked = booked;
  }

  public void begin(Path chosen) {
    file = chosen;
    note = null;
    asked = false;
  }

  void attach(View now) {
    view = now;
    Path chosen = file;
    if (chosen == null || running) {
      return;
    }
    now.show(null);
    run(() -> work.get().preview(chosen));
  }

  boolean canBook() {
    DeliveryNote now = note;
    return !running && now != null && now.problems().isEmpty() && !now.lines().isEmpty();
  }

  /** A file that was booked before is booked again only when it is asked for twice. */
  void book() {
    DeliveryNote now = note;
    Path chosen = file;
    if (now == null || chosen == null || !canBook()) {
      return;
    }
    if (now.bookedBefore() && !asked) {
      asked = true;
      say(texts.get().get("note.again.sure"), "hint");
      return;
    }
    boolean again = asked;
    run(
        () ->
            work.get()
                .book(
                    chosen,
                    again,
                    rows ->
                        background.tell(
                            () ->
                                say(
                                    texts.get().get("note.booking", rows, now.lines().size()),
                                    "muted")),
                    actor.get()));
  }

  private void run(Supplier<ReceiveNote.Result> job) {
    running = true;
    background.run(
        () -> {
          try {
            return job.get();
          } catch (RuntimeException failure) {
            String code = noted.apply(failure);
            return new ReceiveNote.Result.Refused(List.of(Refusal.of("note-fault", "file", code)));
          }
        },
        result -> {
          running = false;
          switch (result) {
            case ReceiveNote.Result.Read read -> read(read.note());
            case ReceiveNote.Result.Booked ignored -> booked.run();
            case ReceiveNote.Result.Refused refused -> {
              Optional.ofNullable(view).ifPresent(now -> now.show(note));
              say(texts.get().refusal(refused.reasons().getFirst()), "problem");
            }
          }
        });
  }

  private void read(DeliveryNote found) {
    note = found;
    Optional.ofNullable(view).ifPresent(now -> now.show(found));
    if (!found.problems().isEmpty()) {
      say(
          texts
              .get()
              .refusal(
                  Refusal.of(
                      "note-rows-broken",
                      "file",
                      found.problems().size(),
                      found.problems().getFirst().row())),
          "problem");
    } else if (found.bookedBefore()) {
      say(texts.get().refusal(Refusal.of("note-booked-before", "file")), "hint");
    } else if (found.booked() > 0) {
      say(texts.get().get("note.goes-on", found.booked(), found.lines().size()), "hint");
    } else {
      say(texts.get().get("note.read", found.lines().size(), found.pieces()), "muted");
    }
  }

  private void say(String text, String color) {
    Optional.ofNullable(view).ifPresent(now -> now.say(text, color));
  }
}
