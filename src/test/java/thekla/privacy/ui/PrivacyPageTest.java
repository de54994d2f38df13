package thekla.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thekla.privacy.Sweep;
import thekla.text.Texts;

/** What the page of erasures says above its list. */
class PrivacyPageTest {

  private static String said(long due, long ofAll) {
    return PrivacyPage.due(
        new Sweep.Forecast(
            Map.of("COLLECTED", due), Map.of(), 3, Optional.of(LocalDate.of(2026, 1, 16)), ofAll),
        new Texts(Locale.GERMANY));
  }

  /** R-RET-11. */
  @Test
  void what_the_night_refuses_is_said_with_what_to_do() {
    assertThat(said(1_001, 2_000))
        .startsWith("1.001 Bestellungen fällig")
        .contains("16.01.2026", "Der Nachtlauf löscht so viel nicht von selbst");
    assertThat(said(1_001, 20_000)).doesNotContain("Nachtlauf");
    assertThat(said(900, 900)).as("so few are never suspicious").doesNotContain("Nachtlauf");
  }
}
