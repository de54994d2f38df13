package thekla.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.assertj.swing.timing.Pause.pause;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.keystroke.KeyStrokeMap;
import org.assertj.swing.keystroke.KeyStrokeMappingProvider_en;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Timeout;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;
import thekla.host.Host;
import thekla.host.OpenThekla;
import thekla.host.TheklaPlugin;
import thekla.ui.SuggestField;

/**
 * The desk as a clerk meets it: a real window, real keys, and eyes that wait for what they read.
 */
final class Desk implements AutoCloseable {

  private static final Timeout PATIENCE = Timeout.timeout(30, TimeUnit.SECONDS);

  private static final int QUICK_MILLIS = 20;

  private final OpenThekla thekla;
  private final JFrame frame;
  private final Robot robot;
  private final EventThreadWatch watch;
  private int strokes;

  private Desk(OpenThekla thekla, JFrame frame, Robot robot) {
    this.thekla = thekla;
    this.frame = frame;
    this.robot = robot;
    this.watch = EventThreadWatch.theOne();
  }

  /** The desk on a copy of the sample shop, 1280 × 800. */
  static Desk open(Path folder) {
    Path shop = SampleShop.in(folder);
    execute(() -> new StandaloneHost(shop, Locale.GERMANY).apply(DeskSettings.DEFAULT));
    return open(new SampleShop.AnnaAtTheCounter(shop), 1280, 800);
  }

  /** The desk on a shop that was opened before. */
  static Desk openAgain(Path shop) {
    return open(new SampleShop.AnnaAtTheCounter(shop), 1280, 800);
  }

  static Desk open(Host host, int width, int height) {
    OpenThekla thekla = ServiceLoader.load(TheklaPlugin.class).findFirst().orElseThrow().open(host);
    thekla.ready().toCompletableFuture().join();
    // what a virtual display's keyboard has; every other letter is posted as typed
    KeyStrokeMap.clearKeyStrokes();
    KeyStrokeMap.addKeyStrokesFrom(new KeyStrokeMappingProvider_en());
    Robot robot = BasicRobot.robotWithCurrentAwtHierarchy();
    JFrame frame =
        execute(
            () -> {
              JFrame window = new JFrame("Thekla");
              window.setContentPane(thekla.orderDesk());
              window.setSize(width, height);
              return window;
            });
    robot.showWindow(frame, new Dimension(width, height), false);
    Desk desk = new Desk(thekla, frame, robot);
    desk.await("the customer field has the focus", () -> desk.named("customer").isFocusOwner());
    desk.watch.start();
    return desk;
  }

  JFrame frame() {
    return frame;
  }

  Desk type(String text) {
    robot.enterText(text);
    return this;
  }

  /** Thirteen digits and Enter, as fast as a scanner. */
  Desk scan(String number) {
    robot.enterText(number);
    robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
    robot.waitForIdle();
    return this;
  }

  /** As a scanner types, faster than anybody, into whatever has the focus. */
  Desk fastScan(String code) {
    char[] letters = (code + "\n").toCharArray();
    execute(
        () -> {
          Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
          EventQueue queue = Toolkit.getDefaultToolkit().getSystemEventQueue();
          long when = System.currentTimeMillis() - 5L * letters.length;
          for (char letter : letters) {
            when += 5;
            int key =
                letter == '\n' ? KeyEvent.VK_ENTER : KeyEvent.getExtendedKeyCodeForChar(letter);
            queue.postEvent(new KeyEvent(owner, KeyEvent.KEY_PRESSED, when, 0, key, letter));
            queue.postEvent(
                new KeyEvent(owner, KeyEvent.KEY_TYPED, when, 0, KeyEvent.VK_UNDEFINED, letter));
            queue.postEvent(new KeyEvent(owner, KeyEvent.KEY_RELEASED, when, 0, key, letter));
          }
        });
    robot.waitForIdle();
    return this;
  }

  /** How often a key was pressed, beside text and scans; a key that is held counts too. */
  int strokes() {
    return strokes;
  }

  Desk press(int key) {
    strokes++;
    robot.pressAndReleaseKeys(key);
    robot.waitForIdle();
    return this;
  }

  Desk pressShift(int key) {
    return pressWith(KeyEvent.VK_SHIFT, key);
  }

  Desk pressControl(int key) {
    return pressWith(KeyEvent.VK_CONTROL, key);
  }

  Desk pressAlt(int key) {
    return pressWith(KeyEvent.VK_ALT, key);
  }

  /** A click with the right button. */
  Desk rightClick(String name) {
    robot.click(named(name), org.assertj.swing.core.MouseButton.RIGHT_BUTTON);
    robot.waitForIdle();
    return this;
  }

  private Desk pressWith(int modifier, int key) {
    strokes += 2;
    robot.pressKey(modifier);
    robot.pressAndReleaseKeys(key);
    robot.releaseKey(modifier);
    robot.waitForIdle();
    return this;
  }

  void await(String what, BooleanSupplier holds) {
    pause(
        new Condition(what) {
          @Override
          public boolean test() {
            return execute(holds::getAsBoolean);
          }
        },
        PATIENCE);
  }

  Desk awaitText(String name, String part) {
    await(name + " shows " + part + ", shows " + text(name), () -> shown(name).contains(part));
    return this;
  }

  /** Waits for a page that opens once something in the background is done. */
  Desk awaitThere(String name) {
    await(name + " is there", () -> isThere(name));
    return this;
  }

  /** On the event thread. */
  boolean isThere(String name) {
    return find(frame.getContentPane(), name) != null;
  }

  Desk awaitLines(int count) {
    await(count + " lines", () -> ((JTable) named("lines")).getRowCount() == count);
    return this;
  }

  Desk awaitHits(String name) {
    await("hits under " + name, () -> ((SuggestField) named(name)).hitCount() > 0);
    return this;
  }

  Desk awaitFocus(String name) {
    await("the focus is in " + name, () -> named(name).isFocusOwner());
    return this;
  }

  /** Paints what is seen into a file; a desk that is painted is not timed any more. */
  void picture(Path file) {
    watch.stop();
    robot.settings().delayBetweenEvents(QUICK_MILLIS);
    robot.settings().eventPostingDelay(QUICK_MILLIS);
    robot.waitForIdle();
    BufferedImage image =
        execute(
            () -> {
              var content = frame.getContentPane();
              BufferedImage painted =
                  new BufferedImage(
                      content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
              Graphics2D graphics = painted.createGraphics();
              content.paint(graphics);
              graphics.dispose();
              return painted;
            });
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is measured of the event thread is the test's own. */
  Desk untimed() {
    watch.stop();
    return this;
  }

  /** The mouse is moved there. */
  Desk point(String name) {
    robot.moveMouse(named(name));
    robot.waitForIdle();
    return this;
  }

  /** What F12 does, at once. On the event thread. */
  void turnPrivacyScreen() {
    ((JComponent) frame.getContentPane())
        .getActionMap()
        .get("privacy-screen")
        .actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, ""));
  }

  /** A click, for what has no key. */
  Desk click(String name) {
    robot.click(named(name));
    robot.waitForIdle();
    return this;
  }

  String text(String name) {
    return execute(() -> shown(name));
  }

  /** Where a part ends, in the frame's pixels. */
  int rightEdge(String name) {
    return execute(
        () -> {
          JComponent part = named(name);
          return SwingUtilities.convertPoint(part, part.getWidth(), 0, frame.getContentPane()).x;
        });
  }

  String cell(int row, int column) {
    return execute(() -> String.valueOf(((JTable) named("lines")).getValueAt(row, column)));
  }

  /** On the event thread. */
  String shownNow(String name) {
    return isThere(name) ? shown(name) : "";
  }

  private String shown(String name) {
    return switch (named(name)) {
      case JLabel label -> String.valueOf(label.getText());
      case JTextComponent field -> field.getText();
      case JComboBox<?> list -> String.valueOf(list.getSelectedItem());
      default -> throw new AssertionError(name + " shows no text");
    };
  }

  JComponent named(String name) {
    Component found = find(frame.getContentPane(), name);
    assertThat(found).as(name).isNotNull();
    return (JComponent) found;
  }

  /** The first of its kind. On the event thread. */
  <C extends Component> C the(Class<C> type) {
    return type.cast(
        Objects.requireNonNull(
            org.assertj.swing.core.BasicComponentFinder.finderWithCurrentAwtHierarchy()
                .find(frame.getContentPane(), type::isInstance)));
  }

  private static @org.jspecify.annotations.Nullable Component find(
      Container container, String name) {
    for (Component child : container.getComponents()) {
      if (name.equals(child.getName())) {
        return child;
      }
      if (child instanceof Container inner) {
        Component found = find(inner, name);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** What the box with the customer's address says. */
  String address() {
    return ((JLabel) named("customer-address")).getText();
  }

  String titleOf(String isbn) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    thekla.run(
        List.of("article", "find", isbn),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        System.err);
    return out.toString(StandardCharsets.UTF_8).split("\t")[1];
  }

  EventThreadWatch watch() {
    return watch;
  }

  OpenThekla thekla() {
    return thekla;
  }

  @Override
  public void close() {
    watch.end();
    thekla.close();
    execute(frame::dispose);
    robot.cleanUpWithoutDisposingWindows();
    assertThat(watch.longestMillis())
        .as("milliseconds the event thread was held by %s", watch.by())
        .isLessThanOrEqualTo(100);
  }
}
