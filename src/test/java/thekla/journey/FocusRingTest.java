package thekla.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;
import static org.assertj.swing.timing.Pause.pause;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.assertj.swing.timing.Condition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;
import thekla.ui.Card;
import thekla.ui.Editors;
import thekla.ui.ListTable;
import thekla.ui.MainButton;
import thekla.ui.Theme;

/** Where the focus is can be seen: 3:1 between with and without, all around. */
@Tag("journey")
class FocusRingTest {

  @TempDir Path folder;

  private final Map<JComponent, JComponent> seenAt = new LinkedHashMap<>();

  private JPanel kit() {
    Theme theme = new Theme();
    Card card = new Card(theme, new MigLayout("insets 20, wrap 1, gap 12"));
    JPanel page = new JPanel(new MigLayout("insets 20"));
    page.setBackground(theme.color("page"));
    page.add(card);
    JTextField first = new JTextField("first", 20);
    card.add(first);
    add(card, new JTextField("text", 20));
    add(card, new JComboBox<>(new String[] {"one", "two"}));
    add(card, new JCheckBox());
    add(card, new JButton("press"));
    JButton main = new JButton("save");
    MainButton.mark(main, theme);
    add(card, main);
    JButton onPage = new JButton("save");
    MainButton.mark(onPage, theme);
    page.add(onPage);
    seenAt.put(onPage, onPage);
    ListTable<String> table =
        new ListTable<>(
            theme,
            "table",
            List.of(new ListTable.Column<>("heading", 200, false, "text", row -> row)));
    table.show(List.of("one", "two", "three"));
    JScrollPane around = table.scrolling();
    card.add(around, "w 300, h 150");
    seenAt.put(table, around);
    JComponent area = Editors.area(theme);
    JScrollPane areaAround = new JScrollPane(area);
    card.add(areaAround, "w 300, h 60");
    seenAt.put(area, areaAround);
    JTabbedPane tabs = new JTabbedPane();
    tabs.addTab("one", new JLabel("inside"));
    tabs.addTab("two", new JLabel("inside"));
    add(card, tabs);
    return page;
  }

  private void add(JPanel card, JComponent part) {
    card.add(part);
    seenAt.put(part, part);
  }

  private static BufferedImage paint(JFrame frame) {
    JComponent content = (JComponent) frame.getContentPane();
    BufferedImage image =
        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    content.paint(pen);
    pen.dispose();
    return image;
  }

  private static void focus(JComponent part) {
    execute(() -> part.requestFocusInWindow());
    pause(
        new Condition("the focus") {
          @Override
          public boolean test() {
            return execute(part::isFocusOwner);
          }
        });
  }

  /** What must be ringed: of a check box its box, of tabs the one in front. */
  private static Rectangle ringed(JComponent part, JComponent around) {
    return switch (part) {
      case JCheckBox box -> new Rectangle(14, 14);
      case JTabbedPane tabs -> tabs.getBoundsAt(0);
      default -> new Rectangle(around.getWidth(), around.getHeight());
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "contrast"})
  void every_kind_of_field_shows_that_it_has_the_focus(String looks) {
    execute(
        () -> new StandaloneHost(folder, Locale.GERMANY).apply(new DeskSettings("de", looks, 100)));
    JFrame frame =
        execute(
            () -> {
              JFrame window = new JFrame();
              window.setContentPane(kit());
              window.pack();
              window.setVisible(true);
              return window;
            });
    Map<String, Double> weak = new LinkedHashMap<>();
    try {
      JComponent elsewhere =
          execute(
              () -> (JComponent) ((JPanel) frame.getContentPane().getComponent(0)).getComponent(0));
      seenAt.forEach(
          (part, around) -> {
            focus(elsewhere);
            BufferedImage without = execute(() -> paint(frame));
            focus(part);
            BufferedImage with = execute(() -> paint(frame));
            Rectangle at = execute(() -> ringed(part, around));
            Rectangle on =
                execute(
                    () ->
                        SwingUtilities.convertRectangle(
                            around, new Rectangle(around.getSize()), frame.getContentPane()));
            double share = changed(without, with, on) / (2.0 * (at.width + at.height));
            if (share < 0.9) {
              weak.put(part.getClass().getSimpleName() + " " + weak.size(), share);
            }
          });
    } finally {
      execute(frame::dispose);
    }
    assertThat(weak).as("share of the rim that changes by 3:1").isEmpty();
  }

  private static int changed(BufferedImage without, BufferedImage with, Rectangle on) {
    int changed = 0;
    for (int y = on.y; y < on.y + on.height; y++) {
      for (int x = on.x; x < on.x + on.width; x++) {
        if (Contrasts.ratio(new Color(without.getRGB(x, y)), new Color(with.getRGB(x, y))) >= 3) {
          changed++;
        }
      }
    }
    return changed;
  }
}
