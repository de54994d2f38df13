package thekla.journey;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Says how long the event thread was held at most by one event: its own work plus what it waited or
 * was blocked for. Time in which a busy machine simply did not run it is not counted.
 */
final class EventThreadWatch extends EventQueue {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private volatile long longest;
  private volatile String by = "";
  private volatile boolean counting;

  EventThreadWatch() {
    THREADS.setThreadContentionMonitoringEnabled(true);
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(this);
  }

  @Override
  protected void dispatchEvent(AWTEvent event) {
    long before = held();
    super.dispatchEvent(event);
    long millis = held() - before;
    if (counting && millis > longest) {
      longest = millis;
      by = event.getClass().getSimpleName() + " " + event.getID();
    }
  }

  private static long held() {
    ThreadInfo info = THREADS.getThreadInfo(Thread.currentThread().threadId());
    return THREADS.getCurrentThreadCpuTime() / 1_000_000
        + Math.max(0, info.getBlockedTime())
        + Math.max(0, info.getWaitedTime());
  }

  void start() {
    counting = true;
  }

  /** What was held so far is forgotten, and nothing more is counted. */
  void stop() {
    counting = false;
    longest = 0;
  }

  long longestMillis() {
    return longest;
  }

  String by() {
    return by;
  }

  void end() {
    counting = false;
    pop();
  }
}
