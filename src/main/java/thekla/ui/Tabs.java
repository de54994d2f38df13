package thekla.ui;

import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import thekla.text.Texts;

/** Tabs of one page, reached by their number, by turning pages, or on their row of titles. */
public final class Tabs {

  static final Command NEXT = Command.of("next-tab", "ctrl PAGE_DOWN");
  static final Command PREVIOUS = Command.of("previous-tab", "ctrl PAGE_UP");
  private static final List<Command> NUMBERED =
      List.of(
          Command.of("tab-one", "alt 1"),
          Command.of("tab-two", "alt 2"),
          Command.of("tab-three", "alt 3"),
          Command.of("tab-four", "alt 4"),
          Command.of("tab-five", "alt 5"),
          Command.of("tab-six", "alt 6"));

  private final List<Tab> tabs;
  private final JTabbedPane pane = new JTabbedPane();
  private final Consumer<String> shown;
  private boolean told;

  /**
   * @param shown told the key of the tab that comes to the front
   */
  public Tabs(Texts texts, Theme theme, List<Tab> tabs, Consumer<String> shown) {
    this.tabs = List.copyOf(tabs);
    this.shown = shown;
    pane.setName("tabs");
    pane.setFont(theme.font("strong"));
    pane.setOpaque(false);
    pane.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
    leavePageKeys(pane);
    for (Tab tab : tabs) {
      pane.addTab(texts.get(tab.key()), tab.build(texts, theme));
    }
    pane.addChangeListener(event -> changed());
    pane.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseReleased(MouseEvent event) {
            focus();
          }
        });
  }

  /** Some components turn pages themselves with the keys that turn the tabs; these do not. */
  public static void leavePageKeys(JComponent component) {
    for (int key : new int[] {KeyEvent.VK_PAGE_UP, KeyEvent.VK_PAGE_DOWN}) {
      KeyStroke stroke = KeyStroke.getKeyStroke(key, InputEvent.CTRL_DOWN_MASK);
      component
          .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
          .put(stroke, "left to the page");
    }
  }

  /** Those of all pages with tabs. */
  public static List<Command> keys() {
    return Stream.concat(NUMBERED.stream(), Stream.of(NEXT, PREVIOUS)).toList();
  }

  public JComponent component() {
    return pane;
  }

  /** Adds the keys of the tabs to those of the page. */
  public Bindings bind(Bindings bindings) {
    for (int i = 0; i < Math.min(tabs.size(), NUMBERED.size()); i++) {
      int index = i;
      bindings.on(NUMBERED.get(i), () -> enter(index));
    }
    bindings.on(NEXT, () -> enter((pane.getSelectedIndex() + 1) % tabs.size()));
    bindings.on(PREVIOUS, () -> enter((pane.getSelectedIndex() + tabs.size() - 1) % tabs.size()));
    tabs.forEach(tab -> bindings.alsoShown(tab.commands()));
    return bindings;
  }

  private void enter(int index) {
    pane.setSelectedIndex(index);
    focus();
  }

  private void changed() {
    Tab now = tabs.get(pane.getSelectedIndex());
    told = true;
    shown.accept(now.key());
    now.shown();
  }

  /** Brings the tab with this key to the front; another key leaves what is there. */
  public void select(String key) {
    for (int i = 0; i < tabs.size(); i++) {
      if (tabs.get(i).key().equals(key) && pane.getSelectedIndex() != i) {
        pane.setSelectedIndex(i);
      }
    }
    if (!told) {
      changed();
    }
  }

  public boolean shows(String key) {
    return tabs.get(pane.getSelectedIndex()).key().equals(key);
  }

  /** Puts the focus into the tab in front. */
  public void focus() {
    first().requestFocusInWindow();
  }

  /** Where the focus goes in the tab in front. */
  public Component first() {
    return tabs.get(pane.getSelectedIndex()).focus();
  }
}
