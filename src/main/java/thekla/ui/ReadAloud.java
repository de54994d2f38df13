package thekla.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import java.util.Locale;

/**
 * Tells screen readers the language of a page. Swing gives each component the machine's, and a
 * parent's does not reach its parts; what is added to the page later is told, too.
 */
final class ReadAloud extends ContainerAdapter {

  private final Locale locale;

  private ReadAloud(Locale locale) {
    this.locale = locale;
  }

  static void in(Locale locale, Component page) {
    new ReadAloud(locale).tell(page);
  }

  private void tell(Component part) {
    part.setLocale(locale);
    if (part instanceof Container inner) {
      inner.addContainerListener(this);
      for (Component child : inner.getComponents()) {
        tell(child);
      }
    }
  }

  @Override
  public void componentAdded(ContainerEvent event) {
    if (!event.getChild().getLocale().equals(locale)) {
      tell(event.getChild());
    }
  }
}
