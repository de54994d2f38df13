package thekla.kernel;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes round again in the background, one round at a time, on one daemon thread between
 * {@link #start} and {@link #close}. A round that fails is logged, and the next one comes.
 */
public final class Rounds implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
  private static final Duration LONGEST_END = Duration.ofSeconds(60);

  private final String name;
  private final Duration before;
  private final Duration afterFault;
  private final Round round;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private boolean woken;
  private boolean closed;
  private @Nullable Thread thread;

  /** What is done each time. */
  @FunctionalInterface
  public interface Round {

    /**
     * @param goOn false once it is to end, for work that takes long
     * @return how long until the next one
     */
    Duration run(BooleanSupplier goOn);
  }

  /**
   * @param name of its thread
   * @param before how long until the first round
   * @param afterFault how long until the next round where one failed
   */
  public Rounds(String name, Duration before, Duration afterFault, Round round) {
    this.name = name;
    this.before = before;
    this.afterFault = afterFault;
    this.round = round;
  }

  /** Once; a second call changes nothing. */
  public void start() {
    lock.lock();
    try {
      if (thread == null && !closed) {
        Thread started = new Thread(this::run, name);
        started.setDaemon(true);
        thread = started;
        started.start();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The next round comes now; one that runs is followed by another at once. From any thread. */
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
    rest(before);
    while (goesOn()) {
      rest(once());
    }
  }

  private Duration once() {
    try {
      return round.run(this::goesOn);
    } catch (RuntimeException e) {
      // a class name or a code, never a message: those can hold a customer's data
      LOG.log(
          Level.WARNING,
          "Thekla fault {0}",
          e instanceof Fault fault ? fault.code() : e.getClass().getSimpleName());
      return afterFault;
    }
  }

  private boolean goesOn() {
    lock.lock();
    try {
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void rest(Duration rest) {
    lock.lock();
    try {
      long left = rest.toNanos();
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
   * A round that runs is waited for, at most a minute. Not on the event thread; before the database
   * is closed.
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
        running.join(LONGEST_END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
