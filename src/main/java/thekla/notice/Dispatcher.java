package thekla.notice;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Fault;

/** Sends in the background, on one daemon thread between {@link #start} and {@link #close}. */
public final class Dispatcher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());
  private static final long LONGEST_END_SECONDS = 30;

  private final SendMessages sending;
  private final Outbox outbox;
  private final long busyMillis;
  private final long idleMillis;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private boolean woken;
  private boolean closed;
  private @Nullable Thread thread;

  public Dispatcher(SendMessages sending, Outbox outbox) {
    this(sending, outbox, 3_000, 15_000);
  }

  /**
   * @param busyMillis between two looks while something waits
   * @param idleMillis between two looks while nothing does: another workplace may queue
   */
  Dispatcher(SendMessages sending, Outbox outbox, long busyMillis, long idleMillis) {
    this.sending = sending;
    this.outbox = outbox;
    this.busyMillis = busyMillis;
    this.idleMillis = idleMillis;
  }

  /** Once; a second call changes nothing. */
  public void start() {
    lock.lock();
    try {
      if (thread == null && !closed) {
        Thread started = new Thread(this::run, "thekla-messages");
        started.setDaemon(true);
        thread = started;
        started.start();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Something was queued just now. From any thread. */
  public void wake() {
    lock.lock();
    try {
      woken = true;
      called.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!isClosed()) {
      boolean waiting = false;
      try {
        sending.sendDue(() -> !isClosed());
        waiting = outbox.isWaiting();
      } catch (RuntimeException e) {
        // a class name or a code, never a message: those can hold a customer's data
        LOG.log(
            Level.WARNING,
            "Thekla fault {0}",
            e instanceof Fault fault ? fault.code() : e.getClass().getSimpleName());
      }
      rest(waiting ? busyMillis : idleMillis);
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void rest(long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!woken && !closed && left > 0) {
        left = called.awaitNanos(left);
      }
      woken = false;
    } catch (InterruptedException e) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * A message on its way is sent to its end first. Not on the event thread; before the database is
   * closed.
   */
  @Override
  public void close() {
    Thread running;
    lock.lock();
    try {
      closed = true;
      called.signalAll();
      running = thread;
    } finally {
      lock.unlock();
    }
    try {
      if (running != null) {
        running.join(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
