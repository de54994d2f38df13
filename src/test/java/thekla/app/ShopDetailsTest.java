package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.kernel.Refusal;
import thekla.register.Facts;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.SaveProfile;
import thekla.text.Texts;

/** What the manager sets for the shop's papers, and what the register says of the program. */
class ShopDetailsTest {

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static Profile profile(String email, Set<Purpose> purposes, int version) {
    return new Profile(
        "Maria Muster",
        "",
        email,
        "",
        null,
        null,
        List.of(),
        Profile.Authority.NONE,
        purposes,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        new Profile.Agreement(48, 14, false, false, false),
        version);
  }

  private SaveProfile.Result save(Profile profile, int cancelledDays, int shelfDays) {
    return shop.graph.register.saveDetails.save(profile, cancelledDays, shelfDays);
  }

  private List<Integer> periods() {
    return List.of(
        shop.graph.retention.load().cancelledDays(), shop.graph.goodsIn.setUp.load().keepDays());
  }

  private static List<String> fields(SaveProfile.Result result) {
    return result instanceof SaveProfile.Result.Refused(List<Refusal> reasons)
        ? reasons.stream().map(Refusal::field).toList()
        : List.of();
  }

  @Test
  void profile_and_periods_are_saved_together_or_not_at_all() {
    int version = shop.graph.register.profiles.load().version();
    List<Integer> before = periods();
    Set<Purpose> none = EnumSet.noneOf(Purpose.class);

    assertThat(fields(save(profile("kein at", none, version), 11, 22))).containsExactly("email");
    assertThat(periods()).isEqualTo(before);
    assertThat(fields(save(profile("a@example.de", none, version + 9), 11, 22)))
        .as("changed elsewhere meanwhile")
        .containsExactly("");
    assertThat(periods()).isEqualTo(before);
    assertThat(fields(save(profile("a@example.de", none, version), 9999, 0)))
        .containsExactly("period.cancelled", "period.notCollected");
    assertThat(shop.graph.register.profiles.load().version()).isEqualTo(version);

    assertThat(save(profile("a@example.de", none, version), 11, 22))
        .isInstanceOf(SaveProfile.Result.Saved.class);
    assertThat(periods()).containsExactly(11, 22);
    assertThat(shop.graph.register.profiles.load().email()).isEqualTo("a@example.de");
  }

  /** Never claimed: what the program has no part for stays absent. */
  @Test
  void the_register_knows_of_each_measure_whether_it_is_on_off_or_not_there() {
    assertThat(measures().keySet())
        .containsExactlyInAnyOrder("T3", "T6", "T7", "T10", "T17", "T18");
    assertThat(measures())
        .containsEntry("T3", Facts.State.OFF)
        .containsEntry("T6", Facts.State.OFF);

    PrivacySettings.DEFAULT.save(folder);
    assertThat(measures()).as("idle time alone hides nothing").containsEntry("T3", Facts.State.OFF);
    new PrivacySettings(false, 10, 5, Set.of(), Map.of("Anna", "Laden"), Map.of()).save(folder);
    assertThat(measures()).containsEntry("T3", Facts.State.ON);
    new PrivacySettings(false, 10, 5, Set.of("HDMI-1"), Map.of(), Map.of()).save(folder);
    assertThat(measures()).containsEntry("T3", Facts.State.ON);
    new PrivacySettings(true, 0, 5, Set.of(), Map.of(), Map.of()).save(folder);
    assertThat(measures()).containsEntry("T3", Facts.State.ON);
    new PrivacySettings(false, 10, 5, Set.of(), Map.of("Ben", "Büro"), Map.of()).save(folder);
    assertThat(measures()).containsEntry("T3", Facts.State.OFF);
  }

  private Map<String, Facts.State> measures() {
    return shop.graph.register.read.now(new Texts(Locale.GERMANY)).facts().measures();
  }
}
