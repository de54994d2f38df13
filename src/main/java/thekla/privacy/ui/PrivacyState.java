package thekla.privacy.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.privacy.ErasureLog;
import thekla.privacy.Sweep;

/**
 * What the page of erasures shows.
 *
 * @param forecast null until it was counted
 * @param housekeepingDue whether erased bytes may still stand in the files
 * @param color of the theme, for what is said
 */
public record PrivacyState(
    Sweep.@Nullable Forecast forecast,
    boolean housekeepingDue,
    List<ErasureLog.Run> runs,
    boolean running,
    String said,
    String color) {

  static final PrivacyState EMPTY = new PrivacyState(null, false, List.of(), false, "", "muted");

  public PrivacyState {
    runs = List.copyOf(runs);
  }

  PrivacyState with(Sweep.Forecast counted, boolean due, List<ErasureLog.Run> newest) {
    return new PrivacyState(counted, due, newest, running, said, color);
  }

  PrivacyState begun(String news) {
    return new PrivacyState(forecast, housekeepingDue, runs, true, news, "muted");
  }

  PrivacyState ended(String news, String inColor) {
    return new PrivacyState(forecast, housekeepingDue, runs, false, news, inColor);
  }

  PrivacyState idle() {
    return new PrivacyState(forecast, housekeepingDue, runs, false, said, color);
  }
}
