package thekla.app.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.MaskGroup;
import thekla.app.PrivacySettings;
import thekla.host.Host;
import thekla.host.StaffMember;
import thekla.host.Workplace;
import thekla.kernel.BusinessClock;
import thekla.text.Texts;
import thekla.ui.Masks;
import thekla.ui.Pages;

/** When the screen masks itself. */
class PrivacyScreenTest {

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private StaffMember member = new StaffMember("7", "Anna", "BÜRO");
  private @Nullable PrivacyScreen opened;
  private final Pages pages = new Pages(new Texts(Locale.GERMANY));

  private PrivacyScreen open(PrivacySettings settings) {
    settings.save(folder);
    InstantSource source = () -> now;
    Host host =
        new Host() {
          @Override
          public StaffMember staffMember() {
            return member;
          }

          @Override
          public Workplace workplace() {
            return new Workplace("1", "Theke 1");
          }

          @Override
          public Locale locale() {
            return Locale.GERMANY;
          }

          @Override
          public Path dataFolder() {
            return folder;
          }
        };
    opened =
        execute(
            () ->
                new PrivacyScreen(
                    host,
                    new BusinessClock(source.withZone(ZoneOffset.UTC)),
                    pages,
                    columns -> {}));
    return screen();
  }

  private PrivacyScreen screen() {
    return Objects.requireNonNull(opened);
  }

  @AfterEach
  void close() {
    execute(screen()::close);
  }

  private boolean masked() {
    return execute(() -> pages.masking().isOn());
  }

  private static PrivacySettings with(boolean always, int idleMinutes, Set<String> monitors) {
    return new PrivacySettings(always, idleMinutes, 5, monitors, Map.of(), Map.of());
  }

  @Test
  void it_is_off_where_nothing_asks_for_it() {
    open(PrivacySettings.DEFAULT);
    assertThat(masked()).isFalse();
  }

  @Test
  void a_workplace_can_have_it_from_the_start_and_the_key_turns_it_off() {
    open(with(true, 0, Set.of()));
    assertThat(masked()).isTrue();
    execute(() -> pages.masking().turn(false));
    execute(screen()::look);
    assertThat(masked()).isFalse();
  }

  @Test
  void staff_of_the_shop_floor_have_it_also_when_they_take_over() {
    open(PrivacySettings.DEFAULT);
    member = new StaffMember("8", "Bert", "LADEN");
    execute(screen()::look);
    assertThat(masked()).isTrue();
  }

  @Test
  void a_list_tells_the_department_where_the_host_does_not() {
    member = new StaffMember("9", "Cora", "");
    open(new PrivacySettings(false, 0, 5, Set.of(), Map.of("Cora", "Laden"), Map.of()));
    assertThat(masked()).isTrue();
  }

  @Test
  void without_a_key_it_goes_on_and_a_key_does_not_turn_it_off() {
    open(with(false, 5, Set.of()));
    now = now.plus(Duration.ofMinutes(4));
    execute(screen()::look);
    assertThat(masked()).isFalse();
    now = now.plus(Duration.ofMinutes(1));
    execute(screen()::look);
    assertThat(masked()).isTrue();
    execute(screen()::look);
    assertThat(masked()).isTrue();
  }

  @Test
  void on_a_monitor_that_customers_see_it_goes_on() {
    JFrame frame =
        execute(
            () -> {
              JFrame window = new JFrame();
              window.setContentPane(pages.component());
              window.pack();
              return window;
            });
    try {
      String monitor = execute(() -> frame.getGraphicsConfiguration().getDevice().getIDstring());
      open(with(false, 0, Set.of("another monitor")));
      assertThat(masked()).isFalse();
      execute(() -> screen().use(with(false, 0, Set.of(monitor))));
      execute(screen()::look);
      assertThat(masked()).isTrue();
    } finally {
      execute(frame::dispose);
    }
  }

  @Test
  void what_was_set_is_there_after_a_start() {
    PrivacySettings settings =
        new PrivacySettings(
            true,
            15,
            3,
            Set.of(":0.0", ":0.1"),
            Map.of("Anna Müller", "LADEN"),
            Map.of(MaskGroup.TITLES, Masks.Level.MORE, MaskGroup.NAMES, Masks.Level.NOTHING));
    open(settings);
    assertThat(PrivacySettings.load(folder)).isEqualTo(settings);
    assertThat(screen().settings()).isEqualTo(settings);
  }
}
