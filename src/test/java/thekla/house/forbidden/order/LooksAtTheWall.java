package thekla.house.forbidden.order;

import java.time.Instant;
import java.util.function.Supplier;

/** A rule that knows what time it is. */
final class LooksAtTheWall {

  Supplier<Instant> clock() {
    return Instant::now;
  }
}
