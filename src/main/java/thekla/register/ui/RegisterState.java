package thekla.register.ui;

import java.time.Period;
import java.util.List;
import java.util.Map;
import thekla.register.RegisterEntry;

/**
 * What the page of the register shows.
 *
 * @param whole what does not hold in the whole
 * @param issue the last one; 0 before the first
 * @param last which issue was the last
 * @param changes since then, in words
 * @param periods of the settings, by country and name
 */
record RegisterState(
    List<Row> rows,
    List<String> whole,
    long issue,
    String last,
    List<String> changes,
    Map<String, Map<String, Period>> periods) {

  static final RegisterState EMPTY =
      new RegisterState(List.of(), List.of(), 0, "", List.of(), Map.of());

  /**
   * One activity.
   *
   * @param findings what does not hold, in words
   */
  record Row(RegisterEntry entry, int errors, List<String> findings) {}

  boolean isIssued() {
    return issue > 0;
  }

  boolean isBegun() {
    return !rows.isEmpty();
  }
}
