package thekla.ui;

import java.awt.Component;
import java.util.List;
import javax.swing.JComponent;
import thekla.text.Texts;

/**
 * One tab of a page. Its component is thrown away with the page's, so nothing typed lives in it.
 */
public interface Tab {

  /** The key of its title, which also tells the tabs of one page apart. */
  String key();

  JComponent build(Texts texts, Theme theme);

  /** Where the focus goes when one comes by key; asked after {@link #build}. */
  Component focus();

  /** It is seen now; asked each time it comes to the front. */
  default void shown() {}

  /** Adds the keys that work on the whole page; asked after {@link #build}. */
  default void bind(Bindings page) {}

  /** What it binds to keys inside itself, for the key help. */
  default List<Command> commands() {
    return List.of();
  }
}
