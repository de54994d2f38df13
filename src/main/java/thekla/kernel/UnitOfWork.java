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
}
