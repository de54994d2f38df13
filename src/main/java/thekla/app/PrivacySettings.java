package thekla.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import thekla.host.StaffMember;
import thekla.kernel.PropertiesFile;
import thekla.privacy.PersonalDataMap;
import thekla.ui.Masks;

/**
 * When this workplace's screen is masked, and how much it shows then. A small file beside the
 * database, because the window needs it before the database is open.
 *
 * @param always on from the start
 * @param idleMinutes without a key or a movement, after which it goes on; 0 for never
 * @param peekSeconds how long one field is shown on request, 1 to 60
 * @param monitors that customers can see, by the names the system gives them
 * @param staff departments of staff members by their names, where the host does not tell
 * @param shown how much is left of each kind; what is missing follows the personal-data map
 */
public record PrivacySettings(
    boolean always,
    int idleMinutes,
    int peekSeconds,
    Set<String> monitors,
    Map<String, String> staff,
    Map<MaskGroup, Masks.Level> shown) {

  /** Whoever works there has customers before the screen. */
  public static final String SHOP_FLOOR = "LADEN";

  public static final PrivacySettings DEFAULT =
      new PrivacySettings(false, 10, 5, Set.of(), Map.of(), Map.of());

  private static final String FILE = "privacy-screen.properties";
  private static final String STAFF = "staff.";
  private static final String SHOWN = "shown.";

  public PrivacySettings {
    monitors = Set.copyOf(monitors);
    staff = Map.copyOf(staff);
    shown = Map.copyOf(shown);
  }

  public Masks.Level shown(MaskGroup group) {
    return shown.getOrDefault(group, Masks.Level.LITTLE);
  }

  /** Whether this member of the staff has the screen masked. */
  public boolean masksFor(StaffMember member) {
    return always
        || SHOP_FLOOR.equalsIgnoreCase(staff.getOrDefault(member.name(), member.department()));
  }

  /** Whether somewhere here it comes on because customers can see the screen (T3). */
  public boolean guardsFromCustomers() {
    return always
        || !monitors.isEmpty()
        || staff.values().stream().anyMatch(SHOP_FLOOR::equalsIgnoreCase);
  }

  /** The masks of every column. */
  public Masks masks(PersonalDataMap map) {
    Map<String, Masks.Rule> rules = new HashMap<>();
    for (PersonalDataMap.Column column : map.columns()) {
      Masks.Way way = MaskGroup.way(column);
      rules.put(
          column.table() + "." + column.name(),
          new Masks.Rule(
              way, way == Masks.Way.NONE ? Masks.Level.ALL : shown(MaskGroup.of(column))));
    }
    return new Masks(rules);
  }

  /** What is there, or the default where it cannot be read. */
  public static PrivacySettings load(Path dataFolder) {
    try {
      Properties values = PropertiesFile.read(dataFolder.resolve(FILE));
      Map<String, String> staff = new TreeMap<>();
      Map<MaskGroup, Masks.Level> shown = new EnumMap<>(MaskGroup.class);
      for (String name : values.stringPropertyNames()) {
        if (name.startsWith(STAFF)) {
          staff.put(name.substring(STAFF.length()), values.getProperty(name));
        } else if (name.startsWith(SHOWN)) {
          shown.put(
              MaskGroup.valueOf(name.substring(SHOWN.length())),
              Masks.Level.valueOf(values.getProperty(name)));
        }
      }
      return new PrivacySettings(
          Boolean.parseBoolean(values.getProperty("always")),
          Math.clamp(Long.parseLong(values.getProperty("idle-minutes", "10")), 0, 600),
          Math.clamp(Long.parseLong(values.getProperty("peek-seconds", "5")), 1, 60),
          new TreeSet<>(
              values.getProperty("monitors", "").lines().filter(line -> !line.isBlank()).toList()),
          staff,
          shown);
    } catch (IOException | IllegalArgumentException e) {
      return DEFAULT;
    }
  }

  public void save(Path dataFolder) {
    Properties values = new Properties();
    values.setProperty("always", String.valueOf(always));
    values.setProperty("idle-minutes", String.valueOf(idleMinutes));
    values.setProperty("peek-seconds", String.valueOf(peekSeconds));
    values.setProperty("monitors", String.join("\n", monitors));
    staff.forEach((name, department) -> values.setProperty(STAFF + name, department));
    shown.forEach((group, level) -> values.setProperty(SHOWN + group, level.name()));
    PropertiesFile.write(dataFolder.resolve(FILE), values, "privacy-settings");
  }
}
