package thekla.shop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.shop.Profile;
import thekla.shop.Profiles;
import thekla.shop.Purpose;
import thekla.shop.SaveProfile;
import thekla.storage.Database;
import thekla.storage.EmptyShop;

/** What the shop's documents say of it. */
class ProfileTest {

  @TempDir Path folder;
  private Database database;
  private Profiles profiles;
  private SaveProfile save;

  @BeforeEach
  void open() {
    database = Database.open(EmptyShop.in(folder));
    profiles = new ProfileStore(database::sql);
    save =
        new SaveProfile(
            database,
            profiles,
            new BusinessClock(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Profile profile(int version) {
    return new Profile(
        "Maria Muster",
        "02203 1234",
        "laden@buch-muster.example",
        "www.buch-muster.example",
        new Profile.Delegate("Dr. D. Schutz", "dsb@example.org"),
        null,
        List.of(new Profile.JointController("Barsortiment", "Webshop")),
        new Profile.Authority("LDI NRW", "Düsseldorf", "www.ldi.nrw.de"),
        EnumSet.of(Purpose.NOTIFY, Purpose.ADS),
        List.of(new Profile.Recipient("Post", "Briefe"), new Profile.Recipient("Bank", "Konto")),
        List.of(
            new Profile.Processor("Strato", "E-Mail", "DE", LocalDate.of(2026, 3, 1)),
            new Profile.Processor("Softwarehaus", "Fernwartung", "EU", null)),
        List.of(new Profile.Transfer("Messenger Inc.", "USA", "Standardvertragsklauseln")),
        Set.of("T10", "T2"),
        new Profile.Agreement(48, 14, true, true, false),
        version);
  }

  private Profile saved(Profile profile) {
    return ((SaveProfile.Result.Saved) save.save(profile)).profile();
  }

  private List<String> refused(Profile profile) {
    return save.save(profile) instanceof SaveProfile.Result.Refused(List<Refusal> reasons)
        ? reasons.stream().map(reason -> reason.code() + " " + reason.field()).toList()
        : List.of();
  }

  @Test
  void before_the_first_save_it_is_empty_and_orders_are_its_purpose() {
    assertThat(profiles.load()).isEqualTo(Profile.EMPTY);
    assertThat(profiles.load().purposes(false)).contains(Purpose.ORDER, Purpose.NOTIFY);
    assertThat(profiles.load().purposes(false)).doesNotContain(Purpose.SOFTOPTIN);
    assertThat(profiles.load().purposes(true)).contains(Purpose.SOFTOPTIN);
  }

  @Test
  void what_is_saved_is_read_back_also_the_second_time() {
    assertThat(saved(profile(0))).isEqualTo(profile(1)).isEqualTo(profiles.load());
    assertThat(profiles.load().measures()).containsExactly("T2", "T10");

    assertThat(saved(profile(1))).isEqualTo(profile(2)).isEqualTo(profiles.load());
  }

  /** Art. 13(3), R-DOC-2. */
  @Test
  void a_purpose_that_is_new_asks_to_inform_first_and_one_that_was_there_does_not() {
    SaveProfile.Result.Saved first = (SaveProfile.Result.Saved) save.save(Profile.EMPTY);
    assertThat(first.warnings()).isEmpty();

    SaveProfile.Result.Saved second = (SaveProfile.Result.Saved) save.save(profile(1));
    assertThat(second.warnings())
        .extracting(warning -> warning.code() + " " + warning.details())
        .isNotEmpty()
        .allMatch(warning -> warning.startsWith("inform-before-purpose"))
        .noneMatch(warning -> warning.contains("NOTIFY") || warning.contains("PHONE"));
    assertThat(((SaveProfile.Result.Saved) save.save(profile(2))).warnings()).isEmpty();
  }

  @Test
  void of_two_workplaces_the_second_is_refused() {
    saved(profile(0));

    assertThat(refused(profile(0))).containsExactly("profile-changed-elsewhere ");
    assertThat(profiles.load().version()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_right_is_refused_with_its_field_and_nothing_is_saved() {
    Profile wrong =
        new Profile(
            "Maria\u0007",
            "",
            "laden@nirgends",
            "nirgends",
            new Profile.Delegate("", "dsb@example.org"),
            null,
            List.of(new Profile.JointController("Barsortiment", " ")),
            Profile.Authority.NONE,
            Set.of(),
            List.of(new Profile.Recipient("x".repeat(201), "Briefe")),
            List.of(new Profile.Processor("Strato", "Mail", "", LocalDate.of(2026, 11, 23))),
            List.of(new Profile.Transfer("", "USA", "keine")),
            Set.of("T21"),
            new Profile.Agreement(73, 0, true, true, false),
            0);

    assertThat(refused(wrong))
        .containsExactly(
            "control-characters owner",
            "profile-email email",
            "profile-web web",
            "profile-field-empty dpo.name",
            "profile-field-empty joint[0].purpose",
            "too-long recipients[0].name",
            "profile-field-empty processors[0].country",
            "profile-contract-in-future processors[0].contractDate",
            "profile-field-empty transfers[0].recipient",
            "profile-measure measures",
            "number-range agreement.hours",
            "number-range agreement.objectionDays");
    assertThat(profiles.load()).isEqualTo(Profile.EMPTY);
  }
}
