package thekla.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The one way in which something is done again and again in the background. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RoundsTest {

  private static final String NAME = "thekla-rounds-test";
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void a_round_that_fails_is_followed_by_the_next() throws InterruptedException {
    Semaphore rounds = new Semaphore(0);
    try (Rounds failing =
        new Rounds(
            NAME,
            Duration.ZERO,
            Duration.ofMillis(1),
            goOn -> {
              rounds.release();
              throw new Fault("expected", null);
            })) {
      failing.start();
      rounds.acquire(3);
    }
  }

  @Test
  void one_round_at_a_time_on_one_thread_and_a_call_meanwhile_is_not_lost() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore mayEnd = new Semaphore(0);
    AtomicInteger together = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Rounds rounds =
        new Rounds(
            NAME,
            Duration.ZERO,
            LONG,
            goOn -> {
              most.accumulateAndGet(together.incrementAndGet(), Math::max);
              begun.release();
              mayEnd.acquireUninterruptibly();
              together.decrementAndGet();
              return LONG;
            })) {
      rounds.start();
      rounds.start();
      begun.acquire();
      rounds.wake();
      rounds.wake();
      mayEnd.release();
      begun.acquire();
      assertThat(threads()).isEqualTo(1);
      mayEnd.release();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void closing_tells_the_round_and_waits_for_it_and_none_comes_after() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Rounds rounds =
        new Rounds(
            NAME,
            Duration.ZERO,
            LONG,
            goOn -> {
              begun.countDown();
              while (goOn.getAsBoolean()) {
                Thread.onSpinWait();
              }
              ended.set(true);
              return Duration.ZERO;
            });
    rounds.start();
    begun.await();
    rounds.close();
    assertThat(ended).isTrue();
    assertThat(threads()).isZero();
    rounds.start();
    assertThat(threads()).isZero();
  }

  @Test
  void the_first_round_waits_its_time_unless_it_is_called() throws InterruptedException {
    Semaphore begun = new Semaphore(0);
    try (Rounds rounds =
        new Rounds(
            NAME,
            LONG,
            LONG,
            goOn -> {
              begun.release();
              return LONG;
            })) {
      rounds.start();
      assertThat(begun.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
      rounds.wake();
      begun.acquire();
    }
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(NAME))
        .count();
  }
}
