package thekla.journey;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.assertj.swing.edt.GuiActionRunner;
import org.jspecify.annotations.Nullable;

/**
 * Says how long the event thread was held at most by one event: its own work plus what it waited or
 * was blocked for. Time in which a busy machine simply did not run it is not counted.
 */
final class EventThreadWatch extends EventQueue {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private volatile long longest;
  private volatile String by = "";
  private volatile boolean counting;

  /** What each key stroke cost, all that followed it until the next one included. */
  private final List<KeyCost> keys = new ArrayList<>();

  private static @Nullable EventThreadWatch pushed;

  private EventThreadWatch() {
    THREADS.setThreadContentionMonitoringEnabled(true);
    EventQueue before = Toolkit.getDefaultToolkit().getSystemEventQueue();
    before.push(this);
    GuiActionRunner.execute(() -> empty(before));
  }

  /**
   * What wakes the event thread up when a queue is pushed stays in the old one if the thread was at
   * work just then. Nobody works for that queue any more, so the robot would find it busy for good.
   */
  private static void empty(EventQueue queue) throws InterruptedException {
    while (queue.peekEvent() != null) {
      AWTEvent unused = queue.getNextEvent();
    }
  }

  /**
   * One for all desks: a queue that was popped dispatches nothing, and the robot waits ten seconds
   * a key for each it still remembers.
   */
  static synchronized EventThreadWatch theOne() {
    EventThreadWatch watch = pushed;
    if (watch == null) {
      watch = new EventThreadWatch();
      pushed = watch;
    }
    watch.stop();
    return watch;
  }

  /** A stroke of a key and the nanoseconds it held the event thread. */
  static final class KeyCost {
    private final int key;
    private long nanos;

    KeyCost(int key) {
      this.key = key;
    }

    int key() {
      return key;
    }

    double millis() {
      return nanos / 1e6;
    }
  }

  @Override
  protected void dispatchEvent(AWTEvent event) {
    if (counting && event.getID() == KeyEvent.KEY_PRESSED) {
      synchronized (keys) {
        keys.add(new KeyCost(((KeyEvent) event).getKeyCode()));
      }
    }
    Held before = Held.now();
    super.dispatchEvent(event);
    Held held = Held.now().since(before);
    long nanos = held.nanos();
    long millis = nanos / 1_000_000;
    if (counting) {
      synchronized (keys) {
        if (!keys.isEmpty()) {
          keys.getLast().nanos += nanos;
        }
      }
    }
    if (counting && millis > longest) {
      longest = millis;
      by = event.paramString().split(",rawCode", 2)[0] + ": " + held;
    }
  }

  /** Nanoseconds of work, and what it waited and was blocked for. */
  private record Held(long work, long blocked, long waited) {

    static Held now() {
      ThreadInfo info = THREADS.getThreadInfo(Thread.currentThread().threadId());
      return new Held(
          THREADS.getCurrentThreadCpuTime(),
          1_000_000 * Math.max(0, info.getBlockedTime()),
          1_000_000 * Math.max(0, info.getWaitedTime()));
    }

    Held since(Held before) {
      return new Held(work - before.work, blocked - before.blocked, waited - before.waited);
    }

    long nanos() {
      return work + blocked + waited;
    }
  }

  void start() {
    synchronized (keys) {
      keys.clear();
    }
    counting = true;
  }

  /** What was held so far is forgotten, and nothing more is counted. */
  void stop() {
    counting = false;
    longest = 0;
  }

  /** The strokes since the start, as far as they are done. */
  List<KeyCost> keys() {
    synchronized (keys) {
      return List.copyOf(keys);
    }
  }

  long longestMillis() {
    return longest;
  }

  String by() {
    return by;
  }

  void end() {
    counting = false;
  }
}
