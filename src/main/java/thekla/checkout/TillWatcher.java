package thekla.checkout;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import thekla.checkout.WatchSettings.Watching;
import thekla.kernel.Fault;

/**
 * Looks into the till's folder in the background, on one daemon thread between {@link #start} and
 * {@link #close}.
 */
public final class TillWatcher implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TillWatcher.class.getName());
  private static final long LONGEST_END_SECONDS = 30;

  /** Another workplace may switch it on. */
  private static final long IDLE_MILLIS = 60_000;

  private final WatchSettings settings;
  private final TillFolder folder;
  private final long settlingMillis;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition called = lock.newCondition();
  private boolean woken;
  private boolean closed;
  private @Nullable Thread thread;

  public TillWatcher(WatchSettings settings, TillFolder folder) {
    this(settings, folder, 3_000);
  }

  /**
   * @param settlingMillis in which the size of a file that is still written changes
   */
  TillWatcher(WatchSettings settings, TillFolder folder, long settlingMillis) {
    this.settings = settings;
    this.folder = folder;
    this.settlingMillis = settlingMillis;
  }

  /** Once; a second call changes nothing. */
  public void start() {
    lock.lock();
    try {
      if (thread == null && !closed) {
        Thread started = new Thread(this::run, "thekla-till-folder");
        started.setDaemon(true);
        thread = started;
        started.start();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The settings changed just now. From any thread. */
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
      rest(look());
    }
  }

  /**
   * @return how long until the next look, in milliseconds
   */
  private long look() {
    try {
      Watching now = settings.load();
      if (!now.on()) {
        return IDLE_MILLIS;
      }
      TillFolder.Looked looked = folder.look(Path.of(now.folder()), () -> !isClosed());
      looked
          .problems()
          .forEach(problem -> LOG.log(Level.WARNING, "Thekla till folder {0}", problem.code()));
      return looked.unsettled() ? settlingMillis : TimeUnit.MINUTES.toMillis(now.minutes());
    } catch (RuntimeException e) {
      // a class name or a code, never a message: those can hold a customer's data
      LOG.log(
          Level.WARNING,
          "Thekla fault {0}",
          e instanceof Fault fault ? fault.code() : e.getClass().getSimpleName());
      return IDLE_MILLIS;
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

  /** What is being booked ends with its transaction. Before the database is closed. */
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
