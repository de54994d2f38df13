package thekla.host;

/** The door into Thekla, found by {@link java.util.ServiceLoader}. */
public interface TheklaPlugin {

  /**
   * Opens the shop's database. Touches nothing global in the host: no look and feel, no locale, no
   * event queue, no system property stays changed. May take seconds on first start: not on the
   * event thread.
   *
   * @throws PluginRefused when the data folder is in use or cannot be written
   */
  OpenThekla open(Host host) throws PluginRefused;
}
