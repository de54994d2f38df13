package thekla.app.screens;

import java.awt.Component;
import java.util.List;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.app.Sample;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyCap;
import thekla.ui.KeyPlace;
import thekla.ui.MainButton;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** What an empty shop offers: the sample, or a start of one's own. */
final class WelcomePage implements Pages.Page {

  private static final Command SAMPLE = Command.of("load-sample", "ENTER");
  private static final Command EMPTY = Command.of("start-empty", "ESCAPE");
  private static final Command IMPORT = Command.of("welcome-import", "ctrl I");

  private final Ways ways;
  private boolean loading;
  private String said = "";
  private int step;
  private @Nullable JComponent first;
  private Runnable refresh = () -> {};

  /**
   * Where one can go from here.
   *
   * @param sample loads it in the background and leaves this page when it is there
   * @param imports leaves this page for that of the imports
   * @param stop what is being loaded
   */
  record Ways(Runnable sample, Runnable imports, Runnable stop, Runnable back) {}

  WelcomePage(Ways ways) {
    this.ways = ways;
  }

  /** Its keys. */
  static KeyPlace keys() {
    return KeyPlace.of("welcome.heading", SAMPLE, IMPORT, EMPTY);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings =
        new Bindings(texts)
            .on(SAMPLE, this::load, () -> !loading)
            .on(IMPORT, ways.imports(), () -> !loading)
            .on(EMPTY, this::stopOrLeave);
    JPanel page = new JPanel(new MigLayout("fill", "[center]", "[center]"));
    page.setOpaque(false);
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $28 $32 $28 $32, wrap 1"),
                theme.layout("[$200:$460:$460,fill]"),
                theme.layout("[]$12[]$20[]$8[]$8[]")));
    card.add(Plain.label(theme, "title", "text", texts.get("welcome.heading")));
    card.add(Plain.words(theme, "field", "text", texts.get("welcome.text")), "wmin 0");
    for (Command command : List.of(SAMPLE, IMPORT, EMPTY)) {
      JButton button = new JButton(bindings.action(command));
      button.setName(command.id());
      button.setFont(theme.font("field"));
      if (command.equals(SAMPLE)) {
        MainButton.mark(button, theme);
        first = button;
      }
      card.add(button, theme.layout("split 2, growx, h $38!"));
      card.add(new KeyCap(theme, command.keyText(texts)), "growx 0, sgx key");
    }
    var status = Plain.label(theme, "plain", "muted");
    status.setName("status");
    card.add(status, theme.layout("h $18!, wmin 0"));
    refresh =
        () -> {
          status.setText(said.isEmpty() ? "" : texts.get(said, step, Sample.STEPS));
          Command escape = loading ? PageFrame.STOP : EMPTY;
          bindings.action(EMPTY).putValue(Action.NAME, escape.label(texts));
          bindings.action(EMPTY).putValue(Action.SHORT_DESCRIPTION, escape.help(texts));
          bindings.refresh();
        };
    page.add(card);
    bindings.install(page);
    refresh.run();
    return page;
  }

  private void load() {
    loading = true;
    at(1);
    ways.sample().run();
  }

  private void stopOrLeave() {
    if (loading) {
      say("welcome.stopping");
      ways.stop().run();
    } else {
      ways.back().run();
    }
  }

  /** It is loaded, and has come so far. */
  void at(int now) {
    step = now;
    say("welcome.loading");
  }

  /**
   * Nothing is loaded any more.
   *
   * @param why the key of what is said of it, or ""
   */
  void over(String why) {
    loading = false;
    say(why);
  }

  private void say(String key) {
    said = key;
    refresh.run();
  }

  @Override
  public void left() {
    ways.stop().run();
  }

  @Override
  public Component focus() {
    JComponent button = first;
    if (button == null) {
      throw new IllegalStateException("not built");
    }
    return button;
  }
}
