package thekla.journey;

import static java.awt.event.KeyEvent.VK_ENTER;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F12;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_F5;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.UIManager;
import javax.swing.plaf.metal.MetalLookAndFeel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("journey")
class InsideAHostTest {

  @TempDir Path folder;

  /** What belongs to the host and to nobody else. */
  private record HostsOwn(
      String lookAndFeel,
      Map<Object, Object> looks,
      Properties system,
      Locale locale,
      List<Window> windows,
      int eventListeners,
      int keyDispatchers) {

    static HostsOwn now() {
      return new HostsOwn(
          UIManager.getLookAndFeel().getClass().getName(),
          new HashMap<>(UIManager.getDefaults()),
          (Properties) System.getProperties().clone(),
          Locale.getDefault(),
          new ArrayList<>(Arrays.stream(Window.getWindows()).filter(Window::isShowing).toList()),
          Toolkit.getDefaultToolkit().getAWTEventListeners().length,
          KeyboardFocusManager.getCurrentKeyboardFocusManager()
              .getPropertyChangeListeners()
              .length);
    }
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("thekla") || name.startsWith("derby.rawStore"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void the_desk_works_in_a_small_metal_frame_and_leaves_no_trace() throws Exception {
    Path shop = SampleShop.in(folder);
    execute(() -> UIManager.setLookAndFeel(new MetalLookAndFeel()));
    HostsOwn before = execute(HostsOwn::now);
    Set<String> threadsBefore = threads();
    try (Desk desk = Desk.open(new SampleShop.AnnaAtTheCounter(shop), 700, 590)) {
      desk.type("müller anna köln").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.press(VK_F3).scan("9783426282618").awaitLines(1);
      desk.press(VK_F10).awaitText("status", "gespeichert");
      assertThat(desk.named("save").isShowing()).isTrue();
      for (String part : new String[] {"total", "discard", "help", "note", "lines"}) {
        assertThat(desk.rightEdge(part))
            .as("%s stands inside the frame", part)
            .isLessThanOrEqualTo(desk.frame().getContentPane().getWidth());
      }
    }
    HostsOwn after = execute(HostsOwn::now);
    assertThat(after.lookAndFeel()).isEqualTo(before.lookAndFeel());
    Map<Object, Object> added = new HashMap<>(after.looks());
    added.keySet().removeAll(before.looks().keySet());
    // what Swing itself remembers here of the components a program uses
    added
        .keySet()
        .removeIf(
            key ->
                key instanceof Class<?>
                    || String.valueOf(key).startsWith("javax.swing.plaf")
                    || String.valueOf(key).endsWith(".actionMap"));
    assertThat(added).isEmpty();
    assertThat(after.system()).isEqualTo(before.system());
    assertThat(after.locale()).isEqualTo(before.locale());
    assertThat(after.windows()).isEqualTo(before.windows());
    assertThat(after.eventListeners()).isEqualTo(before.eventListeners());
    assertThat(after.keyDispatchers()).isEqualTo(before.keyDispatchers());
    awaitThreads(threadsBefore);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "en"})
  void who_works_where_is_read_whole_in_a_small_metal_frame(String language) {
    Path shop = SampleShop.in(folder);
    execute(() -> UIManager.setLookAndFeel(new MetalLookAndFeel()));
    try (Desk desk =
        Desk.open(new SampleShop.AnnaAtTheCounter(shop, Locale.of(language, "DE")), 700, 590)) {
      headIsWhole(desk, language + "-nothing-parked");
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.press(VK_F3).scan("9783426282618").awaitLines(1).press(VK_F5);
      desk.await("parked", () -> !desk.shownNow("parked").isEmpty());
      headIsWhole(desk, language + "-parked");
      String off = desk.text("privacy-sign");
      desk.press(VK_F12);
      desk.await("hidden", () -> !desk.shownNow("privacy-sign").equals(off));
      headIsWhole(desk, language + "-hidden");
      assertThat(desk.text("who")).isEqualTo("Theke 1 · A.");
    }
  }

  private static void headIsWhole(Desk desk, String what) {
    desk.picture(Path.of("target/pictures/host", what + ".png"));
    for (String part : new String[] {"desk-heading", "parked", "who", "privacy-sign"}) {
      JComponent label = desk.named(part);
      assertThat(execute(label::getWidth))
          .as("%s, %s", part, what)
          .isGreaterThanOrEqualTo(execute(() -> label.getPreferredSize().width));
    }
    assertThat(desk.rightEdge("help"))
        .isLessThanOrEqualTo(desk.frame().getContentPane().getWidth());
  }

  private static void awaitThreads(Set<String> expected) throws InterruptedException {
    for (int i = 0; i < 100 && !threads().equals(expected); i++) {
      Thread.sleep(50);
    }
    assertThat(threads()).isEqualTo(expected);
  }

  @Test
  void an_order_that_was_begun_is_parked_when_the_host_closes() {
    try (Desk desk = Desk.open(folder)) {
      desk.type("10482").press(VK_ENTER).awaitText("customer-number", "10482");
      desk.scan("9783426282618").awaitLines(1);
      assertThat(execute(() -> desk.thekla().hasUnsavedInput())).isTrue();
    }
    try (Desk desk = Desk.openAgain(folder)) {
      desk.press(VK_F5).awaitText("customer-number", "10482").awaitLines(1);
    }
  }
}
