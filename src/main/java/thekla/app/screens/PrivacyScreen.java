package thekla.app.screens;

import java.awt.GraphicsConfiguration;
import java.awt.Point;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import thekla.app.PrivacySettings;
import thekla.host.Host;
import thekla.host.StaffMember;
import thekla.kernel.BusinessClock;
import thekla.privacy.PersonalDataMap;
import thekla.ui.Pages;

/**
 * Turns the privacy screen on: by the workplace's setting, for staff of the shop floor, on a
 * monitor that customers can see, and when nobody does anything. Off is a key alone. For the event
 * thread.
 */
final class PrivacyScreen {

  private static final int LOOK_MILLIS = 1000;

  /** The first look asks the display and waits until the desk stands there, with nobody on it. */
  private static final int FIRST_LOOK_MILLIS = 300;

  private final Host host;
  private final BusinessClock clock;
  private final Pages pages;
  private final PersonalDataMap map = PersonalDataMap.load();
  private final Consumer<Set<String>> log;
  private final Timer timer = new Timer(LOOK_MILLIS, event -> look());
  private PrivacySettings settings;
  private Instant used;
  private @Nullable StaffMember member;
  private @Nullable String monitor;
  private @Nullable Point pointer;

  /**
   * @param log told which columns somebody looked at
   */
  PrivacyScreen(Host host, BusinessClock clock, Pages pages, Consumer<Set<String>> log) {
    this.host = host;
    this.clock = clock;
    this.pages = pages;
    this.log = log;
    settings = PrivacySettings.load(host.dataFolder());
    used = clock.now();
    pages.onKey(() -> used = clock.now());
    use(settings);
    whoIsHere();
    timer.setInitialDelay(FIRST_LOOK_MILLIS);
    timer.start();
  }

  PrivacySettings settings() {
    return settings;
  }

  Path folder() {
    return host.dataFolder();
  }

  /** Effective at once. */
  void use(PrivacySettings wanted) {
    boolean always = wanted.always() && !settings.always();
    settings = wanted;
    member = always ? null : member;
    monitor = wanted.monitors().contains(String.valueOf(monitor)) ? null : monitor;
    pages.masking().use(wanted.masks(map));
    pages.peeks(wanted.peekSeconds(), log);
  }

  private void whoIsHere() {
    StaffMember now = host.staffMember();
    // before comparing: what compares records is spun at its first call, while the window waits
    if (member == null || !now.equals(member)) {
      member = now;
      if (settings.masksFor(now)) {
        pages.masking().turn(true);
      }
    }
  }

  /** Who is here, where the window stands, and whether anybody moved. */
  void look() {
    whoIsHere();
    GraphicsConfiguration where = pages.component().getGraphicsConfiguration();
    String there = where == null ? null : where.getDevice().getIDstring();
    if (there != null && !there.equals(monitor)) {
      monitor = there;
      if (settings.monitors().contains(there)) {
        pages.masking().turn(true);
      }
    }
    Point points = pages.component().getMousePosition(true);
    if (points != null && !points.equals(pointer)) {
      pointer = points;
      used = clock.now();
    }
    Duration idle = Duration.between(used, clock.now());
    if (settings.idleMinutes() > 0
        && idle.compareTo(Duration.ofMinutes(settings.idleMinutes())) >= 0) {
      pages.masking().turn(true);
    }
  }

  void close() {
    timer.stop();
  }
}
