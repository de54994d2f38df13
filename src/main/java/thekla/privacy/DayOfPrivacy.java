package thekla.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a day brought, in numbers; names nobody.
 *
 * @param decisions rows of the ledger by what they say
 * @param withoutMessage open orders taken that day that the K rule left without a message
 * @param erased by table, of all runs of that day
 * @param held customers by reason, as it stands now, and the last day of the longest hold
 * @param failedNotices messages that did not arrive
 */
public record DayOfPrivacy(
    LocalDate day,
    Map<String, Long> decisions,
    long withoutMessage,
    Map<String, Long> erased,
    List<Held> held,
    long failedNotices) {

  public DayOfPrivacy {
    decisions = Map.copyOf(decisions);
    erased = Map.copyOf(erased);
    held = List.copyOf(held);
  }

  /**
   * @param until null while nobody knows
   */
  public record Held(Hold.Reason reason, long customers, @Nullable LocalDate until) {}
}
