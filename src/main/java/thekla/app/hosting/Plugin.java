package thekla.app.hosting;

import thekla.host.Host;
import thekla.host.OpenThekla;
import thekla.host.TheklaPlugin;

/** The door, for the service loader. */
public final class Plugin implements TheklaPlugin {

  @Override
  public OpenThekla open(Host host) {
    return new OpenDesk(host);
  }
}
