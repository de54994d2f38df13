package thekla.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.InputMap;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.DeskSettings;
import thekla.app.screens.PageKeys;
import thekla.app.standalone.StandaloneHost;

/**
 * Every page without a mouse: Tab and Shift+Tab reach whatever can have the focus and leave it
 * again, one sees where it is, and all keys of the page stand in the list of keys.
 */
@Tag("journey")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EveryPageByKeyboardTest {

  private static final int AROUND = 3;
  private static final int PATIENCE_MILLIS = 3000;

  @TempDir Path folder;

  /** Looks at each page with the Tab key. */
  private static final class Tabbing {
    private final Desk desk;
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();
    private int reached;

    Tabbing(Desk desk) {
      this.desk = desk;
    }

    void look(String page) {
      if (page.endsWith("search") || page.equals("recorded")) {
        // lists and sheets close when one leaves them
        return;
      }
      List<String> found = new ArrayList<>();
      Set<String> bound = execute(() -> bound(desk.frame().getContentPane()));
      if (!PageKeys.areOfOnePage(bound)) {
        found.add("keys that stand on no page of the list together: " + bound);
      }
      Component before = execute(Tabbing::owner);
      Set<Component> all = execute(() -> focusable(desk.frame().getContentPane()));
      for (int modifier : new int[] {0, InputEvent.SHIFT_DOWN_MASK}) {
        Set<Component> seen = walk(all, modifier, found);
        for (Component one : all) {
          if (!seen.contains(one)) {
            found.add((modifier == 0 ? "Tab" : "Shift+Tab") + " does not reach " + name(one));
          }
        }
        reached += seen.size();
      }
      if (before != null) {
        execute(() -> before.requestFocusInWindow());
        await(before);
      }
      if (!found.isEmpty()) {
        wrong.put(page, found);
      }
    }

    private Set<Component> walk(Set<Component> all, int modifier, List<String> found) {
      Set<Component> seen = new LinkedHashSet<>();
      Component at = execute(Tabbing::owner);
      for (int i = 0; i < 3 * all.size() + 3 && at != null; i++) {
        if (!seen.add(at) && seen.containsAll(all)) {
          break;
        }
        Component now = at;
        BufferedImage with = execute(() -> painted(now));
        Toolkit.getDefaultToolkit()
            .getSystemEventQueue()
            .postEvent(
                new KeyEvent(
                    now,
                    KeyEvent.KEY_PRESSED,
                    System.currentTimeMillis(),
                    modifier,
                    KeyEvent.VK_TAB,
                    '\t'));
        if (all.equals(Set.of(now))) {
          // there is nowhere else to go
          break;
        }
        Component next = left(now);
        if (next == null) {
          found.add(name(now) + " is not left");
          break;
        }
        BufferedImage without = execute(() -> painted(now));
        if (modifier == 0 && all.contains(now) && same(with, without)) {
          found.add("one does not see the focus in " + name(now));
        }
        at = next;
      }
      return seen;
    }

    private static @Nullable Component left(Component from) {
      long end = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (System.currentTimeMillis() < end) {
        Component now = execute(Tabbing::owner);
        if (now != null && !now.equals(from)) {
          return now;
        }
      }
      return null;
    }

    private static void await(Component wanted) {
      long end = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (System.currentTimeMillis() < end && !wanted.equals(execute(Tabbing::owner))) {
        Thread.onSpinWait();
      }
    }

    private static @Nullable Component owner() {
      return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    private BufferedImage painted(Component component) {
      Container content = desk.frame().getContentPane();
      Component whole =
          SwingUtilities.getAncestorOfClass(JScrollPane.class, component)
                      instanceof JScrollPane scroll
                  && component.equals(scroll.getViewport().getView())
              ? scroll
              : component;
      Rectangle place =
          SwingUtilities.convertRectangle(whole.getParent(), whole.getBounds(), content);
      place.grow(AROUND, AROUND);
      Rectangle seen = place.intersection(new Rectangle(content.getSize()));
      BufferedImage image =
          new BufferedImage(
              Math.max(1, seen.width), Math.max(1, seen.height), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.translate(-seen.x, -seen.y);
      graphics.setClip(seen);
      content.paint(graphics);
      graphics.dispose();
      return image;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
      if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
        return false;
      }
      int width = one.getWidth();
      int height = one.getHeight();
      return Arrays.equals(
          one.getRGB(0, 0, width, height, null, 0, width),
          other.getRGB(0, 0, width, height, null, 0, width));
    }

    private static Set<Component> focusable(Container parent) {
      Set<Component> found = new LinkedHashSet<>();
      for (Component child : parent.getComponents()) {
        if (!child.isShowing()) {
          continue;
        }
        boolean kind =
            child instanceof JTextComponent
                || child instanceof AbstractButton
                || child instanceof JComboBox<?>
                || child instanceof JTable
                || child instanceof JList<?>
                || child instanceof JTabbedPane;
        // of a group the arrows choose; Tab goes to the one that is chosen
        boolean other = child instanceof JRadioButton choice && !choice.isSelected();
        if (kind && !other && child.isFocusable() && child.isEnabled()) {
          found.add(child);
        }
        if (child instanceof Container inner && !(child instanceof JComboBox<?>)) {
          found.addAll(focusable(inner));
        }
      }
      return found;
    }

    /** Names of commands that are bound on the way from what has the focus up to the window. */
    private static Set<String> bound(Container parent) {
      Set<String> ids = new TreeSet<>();
      for (Component at = owner(); at instanceof JComponent one; at = at.getParent()) {
        InputMap map = one.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        KeyStroke[] keys = map.keys();
        for (KeyStroke key : keys == null ? new KeyStroke[0] : keys) {
          String name = String.valueOf(map.get(key));
          if (PageKeys.isCommand(name) && one.getActionMap().get(name) != null) {
            ids.add(name);
          }
        }
        if (at.equals(parent)) {
          break;
        }
      }
      return ids;
    }

    private static String name(Component component) {
      return component.getClass().getSimpleName() + " " + component.getName();
    }
  }

  @Test
  void all_that_can_have_the_focus_is_reached_and_left_and_seen() throws IOException {
    Path shop = SampleShop.in(folder.resolve("shop"));
    Planted.plant(shop);
    execute(() -> new StandaloneHost(shop, Locale.GERMANY).apply(DeskSettings.DEFAULT));
    try (Desk desk = Desk.openAgain(shop)) {
      Tabbing tabbing = new Tabbing(desk.untimed());
      Set<String> unused = EveryPage.walk(desk, folder, tabbing::look);
      assertThat(tabbing.wrong).isEmpty();
      assertThat(tabbing.reached).isGreaterThan(300);
    }
  }
}
