package thekla.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import thekla.text.Texts;

/** What every page but the desk has: a heading, a way back, a body, a foot with its commands. */
public final class PageFrame {

  public static final Command BACK = Command.of("back", "ESCAPE");

  public static final Command HELP = Command.of("help", "F1");

  /** What the same key does while something runs; never bound itself. */
  public static final Command STOP = Command.of("stop", "ESCAPE");

  private final Theme theme;
  private final Texts texts;
  private final Bindings bindings;
  private final JPanel page;
  private final JPanel foot;
  private final JLabel status;
  private final Map<Command, JButton> buttons = new HashMap<>();

  public PageFrame(Theme theme, Texts texts, String heading, Bindings bindings) {
    this.theme = theme;
    this.texts = texts;
    this.bindings = bindings;
    page =
        new JPanel(
            new MigLayout(
                theme.layout("insets $10 $14 $10 $14, fill, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$8[grow,fill]$8[]$4[$18!]")));
    page.setOpaque(false);
    page.putClientProperty(PageFrame.class, this);
    JPanel head =
        new JPanel(new MigLayout("insets 0, fillx", "[grow]" + theme.layout("$12") + "[]"));
    head.setOpaque(false);
    head.add(Plain.label(theme, "title", "text", heading), "wmin 0");
    head.add(new PrivacySign(theme, texts));
    page.add(head);
    foot = new JPanel(new WrappingRow(theme.px(8)));
    foot.setOpaque(false);
    status = Plain.label(theme, "plain", "muted");
    status.setName("status");
  }

  /**
   * What the way back does: it stops what runs, or leaves.
   *
   * @param stop false when nothing runs
   */
  public static Runnable stopOrLeave(BooleanSupplier stop, Runnable back) {
    return () -> {
      if (!stop.getAsBoolean()) {
        back.run();
      }
    };
  }

  /** Of the page that is shown within, where it has one. */
  public static Optional<PageFrame> in(Container within) {
    for (Component child : within.getComponents()) {
      if (child instanceof JComponent part
          && part.getClientProperty(PageFrame.class) instanceof PageFrame frame) {
        return Optional.of(frame);
      }
      Optional<PageFrame> found = child instanceof Container inner ? in(inner) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Puts the body in and the keys on; call once, last. */
  public JComponent with(JComponent body) {
    JPanel middle = new JPanel(new BorderLayout());
    middle.setOpaque(false);
    middle.add(body);
    page.add(middle, "wmin 0, hmin 0");
    page.add(foot, "growx, wmin 0");
    page.add(status, "wmin 0");
    bindings.install(page);
    return page;
  }

  /** A button for a command, its key beside it; the first one given is the main one. */
  public PageFrame button(Command command, boolean main) {
    JButton button = new JButton(bindings.action(command));
    button.setName(command.id());
    button.setFont(theme.font("plain"));
    if (main) {
      MainButton.mark(button, theme);
    }
    buttons.put(command, button);
    JPanel withKey = new JPanel(new MigLayout("insets 0", theme.layout("[]$6[]"), ""));
    withKey.setOpaque(false);
    withKey.add(button, theme.layout("h $34!"));
    withKey.add(new KeyCap(theme, command.keyText(texts)), theme.layout("gapright $4"));
    foot.add(withKey);
    return this;
  }

  /** The button made for a command, to put the focus on. */
  public Component made(Command command) {
    return Objects.requireNonNull(buttons.get(command), command.id());
  }

  /**
   * Gives the focus to a command's button where it is on a part that is hidden now, or was on its
   * way there.
   */
  public void focusInsteadOf(Component hidden, Command command) {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean elsewhere =
        owner != null
            && !owner.equals(hidden)
            && owner.isShowing()
            && SwingUtilities.isDescendingFrom(owner, page);
    if (!elsewhere) {
      made(command).requestFocusInWindow();
    }
  }

  /** The button of the way back says what it does now: leave, or stop what runs. */
  public void stops(boolean running) {
    Command now = running ? STOP : BACK;
    bindings.action(BACK).putValue(Action.NAME, now.label(texts));
    bindings.action(BACK).putValue(Action.SHORT_DESCRIPTION, now.help(texts));
  }

  /**
   * @param color of the theme: "muted", "accent", "hint" or "problem"
   */
  public void status(String text, String color) {
    status.setForeground(theme.color(color));
    status.setText(text);
  }
}
