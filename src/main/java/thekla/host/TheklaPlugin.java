package thekla.host;

/** The door into Thekla, found by {@link java.util.ServiceLoader}. */
public interface TheklaPlugin {

  /**
   * Begins to open the shop's database and returns at once. Touches nothing global in the host: no
   * look and feel, no locale, no event queue, and no system property stays changed.
   */
  OpenThekla open(Host host);
}
