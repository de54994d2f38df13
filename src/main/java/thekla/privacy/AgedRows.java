package thekla.privacy;

import java.time.Instant;

/** Where the rows of one log are. */
public interface AgedRows {

  /**
   * Ends what is older, a batch of it; joins the caller's unit of work.
   *
   * @return how many rows, 0 when none is left
   */
  int end(Instant before);
}
