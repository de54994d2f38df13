package thekla.kernel;

import java.util.function.Supplier;

/** Runs work in one durable transaction; an exception undoes all of it. Inside another it joins. */
public interface UnitOfWork {

  <T> T call(Supplier<T> work);

  /** The same, done again when another transaction was in the way; the work must bear that. */
  default <T> T callAgain(Supplier<T> work) {
    return call(work);
  }

  default void run(Runnable work) {
    this.<Boolean>call(
        () -> {
          work.run();
          return true;
        });
  }

  /** Somebody does not want it any more: ends work in the middle, and undoes its transaction. */
  final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Stopped() {}

    /**
     * @param goOn what whoever follows the work answered
     */
    public static void unless(boolean goOn) {
      if (!goOn) {
        throw new Stopped();
      }
    }
  }
}
