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
  private boolean booking;
  private volatile boolean stopped;
  private @Nullable View view;

  /** The screen. */
  interface View {
    /**
     * @param note null while it is read or cannot be
     */
    void show(@Nullable DeliveryNote note);

    /** Whether something runs that can be stopped. */
    void booking(boolean booking);

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
    now.booking(booking);
    Path chosen = file;
    if (chosen == null || running) {
      now.show(note);
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
    asked = false;
    int before = again ? 0 : now.booked();
    int all = now.lines().size();
    stopped = false;
    booking(true);
    run(
        () ->
            work.get()
                .book(
                    chosen, again, rows -> goOn(Math.toIntExact(before + rows), all), actor.get()));
  }

  /** On the worker's thread. */
  private boolean goOn(int rows, int all) {
    background.tell(
        () -> {
          if (!stopped) {
            say(texts.get().get("note.booking", rows, all), "muted");
          }
        });
    return !stopped;
  }

  /**
   * Stops booking; what is booked stays, and the rest can be booked later.
   *
   * @return false when nothing is booked just now
   */
  boolean stop() {
    if (booking) {
      stopped = true;
      say(texts.get().get("note.stopping"), "muted");
    }
    return booking;
  }

  private void booking(boolean now) {
    booking = now;
    Optional.ofNullable(view).ifPresent(shown -> shown.booking(now));
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
          booking(false);
          switch (result) {
            case ReceiveNote.Result.Read read -> read(read.note());
            case ReceiveNote.Result.Booked ignored -> booked.run();
            case ReceiveNote.Result.Stopped(int rows, int all) -> stopped(rows, all);
            case ReceiveNote.Result.Refused refused -> {
              Optional.ofNullable(view).ifPresent(now -> now.show(note));
              say(texts.get().refusal(refused.reasons().getFirst()), "problem");
            }
          }
        });
  }

  private void stopped(int rows, int all) {
    DeliveryNote before = note;
    if (before != null) {
      note = new DeliveryNote(before.hash(), before.lines(), before.problems(), rows);
    }
    Optional.ofNullable(view).ifPresent(now -> now.show(note));
    say(texts.get().get("note.stopped", rows, all), "hint");
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
