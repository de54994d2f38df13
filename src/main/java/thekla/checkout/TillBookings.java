package thekla.checkout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was booked from the tills; every writing call joins the caller's unit of work. */
public interface TillBookings {

  /**
   * What came of a line earlier.
   *
   * @param finding its code, where it was one
   */
  record Seen(Booked.Outcome outcome, @Nullable String finding) {}

  /**
   * A line to remember.
   *
   * @param orderId null where no order was found
   */
  record Row(Booked booked, @Nullable Long orderId) {}

  /** The lines of this receipt that were seen before. */
  Map<String, Seen> of(String till, String receipt);

  /**
   * @throws Overtaken when another workplace has remembered one of them meanwhile
   */
  void add(List<Row> rows);

  /** A number for a pick-up without a till's receipt. */
  long nextPickUp();

  /** Another workplace booked the same receipt in the same moment. */
  final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Overtaken(Throwable cause) {
      super(cause);
    }
  }
}
