package thekla.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Work off the event thread whose answer comes back on it. All methods but {@link #tell} are for
 * the event thread.
 */
public final class Background implements AutoCloseable {

  private final Executor workers;
  private final Executor events;
  private final Consumer<Throwable> failures;
  private final Map<String, Channel> channels = new HashMap<>();
  private @Nullable ExecutorService owned;
  private boolean closed;

  /**
   * @param failures told on the event thread when a job throws
   */
  public Background(Executor workers, Executor events, Consumer<Throwable> failures) {
    this.workers = workers;
    this.events = events;
    this.failures = failures;
  }

  /** Two daemon threads and the event thread. */
  public static Background onThreads(Consumer<Throwable> failures) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            2,
            job -> {
              Thread thread = new Thread(job, "thekla-desk");
              thread.setDaemon(true);
              return thread;
            });
    Background background = new Background(pool, SwingUtilities::invokeLater, failures);
    background.owned = pool;
    return background;
  }

  /** Runs the job once; its answer comes to {@code done} on the event thread. Not when closed. */
  public <T> void run(Supplier<T> job, Consumer<T> done) {
    if (closed) {
      return;
    }
    workers.execute(
        () -> {
          try {
            T answer = job.get();
            events.execute(() -> deliver(() -> done.accept(answer)));
          } catch (Throwable failure) {
            events.execute(() -> deliver(() -> failures.accept(failure)));
          }
        });
  }

  /**
   * Runs the newest job of a channel: while one runs, only the last one asked for waits, and an
   * answer that was overtaken is dropped.
   */
  public <T> void newest(String channel, Supplier<T> job, Consumer<T> done) {
    channels.computeIfAbsent(channel, name -> new Channel()).ask(() -> start(channel, job, done));
  }

  /** For a job, from its own thread: news for the event thread while it goes on. */
  public void tell(Runnable news) {
    events.execute(() -> deliver(news));
  }

  private <T> void start(String name, Supplier<T> job, Consumer<T> done) {
    run(
        () -> {
          try {
            return new Answer<>(job.get(), null);
          } catch (RuntimeException failure) {
            return new Answer<T>(null, failure);
          }
        },
        answer -> {
          Channel channel = channels.get(name);
          boolean overtaken = channel != null && channel.finished();
          if (answer.failure() != null) {
            failures.accept(answer.failure());
          } else if (!overtaken && answer.value() != null) {
            done.accept(answer.value());
          }
        });
  }

  private record Answer<T>(@Nullable T value, @Nullable RuntimeException failure) {}

  private void deliver(Runnable answer) {
    if (!closed) {
      answer.run();
    }
  }

  /** Running jobs end by themselves, answers are dropped. */
  @Override
  public void close() {
    closed = true;
    ExecutorService pool = owned;
    if (pool != null) {
      pool.shutdown();
    }
  }

  /** After {@link #close}: waits until the threads are gone. Not on the event thread. */
  public void awaitEnd() {
    ExecutorService pool = owned;
    try {
      if (pool != null && !pool.awaitTermination(10, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One job runs, one waits. */
  private static final class Channel {
    private boolean running;
    private @Nullable Runnable waiting;

    void ask(Runnable start) {
      if (running) {
        waiting = start;
      } else {
        running = true;
        start.run();
      }
    }

    /**
     * @return whether a newer one was waiting, and now runs
     */
    boolean finished() {
      Runnable next = waiting;
      waiting = null;
      running = next != null;
      if (next != null) {
        next.run();
      }
      return next != null;
    }
  }
}
