package thekla.notice.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import thekla.notice.SendMessages;
import thekla.ui.Background;

/** One message after the other is sent, until somebody stops it. For the event thread. */
final class SendingDue {

  private final Background background;
  private final Consumer<Boolean> running;
  private @Nullable AtomicBoolean goOn;

  /**
   * @param running told when it begins and when it ends
   */
  SendingDue(Background background, Consumer<Boolean> running) {
    this.background = background;
    this.running = running;
  }

  /**
   * @param send asked off the event thread
   * @param at told the number of the message it is at
   */
  void start(
      Function<BooleanSupplier, SendMessages.Report> send,
      IntConsumer at,
      Consumer<SendMessages.Report> done) {
    AtomicBoolean wanted = new AtomicBoolean(true);
    goOn = wanted;
    running.accept(true);
    AtomicInteger begun = new AtomicInteger();
    background.run(
        () ->
            send.apply(
                () -> {
                  int number = begun.incrementAndGet();
                  background.tell(() -> at.accept(number));
                  return wanted.get();
                }),
        report -> {
          over();
          done.accept(report);
        });
  }

  /** Stops after the message it is at; false when nothing is sent. */
  boolean stop() {
    AtomicBoolean wanted = goOn;
    if (wanted != null) {
      wanted.set(false);
    }
    return wanted != null;
  }

  /** It ended, or failed. */
  void over() {
    goOn = null;
    running.accept(false);
  }
}
