package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import java.util.function.Consumer;
import javax.swing.CellRendererPane;

/**
 * A component and all in it, now and as parts are added later; what tables paint their cells with
 * is none of them. For the event thread.
 */
final class Parts extends ContainerAdapter {

  private final Consumer<Component> what;

  private Parts(Consumer<Component> what) {
    this.what = what;
  }

  /**
   * @param what may meet a part again: what drops down comes and goes
   */
  static void each(Component whole, Consumer<Component> what) {
    new Parts(what).walk(whole);
  }

  @Override
  public void componentAdded(ContainerEvent event) {
    walk(event.getChild());
  }

  private void walk(Component part) {
    if (part instanceof CellRendererPane) {
      return;
    }
    what.accept(part);
    if (part instanceof Container container) {
      container.removeContainerListener(this);
      container.addContainerListener(this);
      for (Component child : container.getComponents()) {
        walk(child);
      }
    }
  }
}
