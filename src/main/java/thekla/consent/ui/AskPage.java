package thekla.consent.ui;

import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.consent.Way;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.FileChoice;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** The panel that asks how something was obtained; one key records it, Escape abandons it. */
public final class AskPage implements Pages.Page {

  static final Command ABANDON = Command.of("abandon-consent", "ESCAPE");
  static final Command RECORD = Command.of("record-consent", "F10");

  /** One for each of {@link Way#ASKED}, in its order. */
  static final List<Command> WAYS =
      List.of(
          Command.of("way-oral", "alt 1"),
          Command.of("way-written", "alt 2"),
          Command.of("way-email", "alt 3"),
          Command.of("way-sms", "alt 4"),
          Command.of("way-form", "alt 5"));

  private final AskPresenter presenter;
  private final FileChoice files;
  private final Consumer<Bindings> help;
  private final Runnable returnHere;
  private @Nullable AskForm form;

  /**
   * @param help opens the key help
   * @param returnHere leads back to this page from one that was opened over it
   */
  public AskPage(
      AskPresenter presenter, FileChoice files, Consumer<Bindings> help, Runnable returnHere) {
    this.presenter = presenter;
    this.files = files;
    this.help = help;
    this.returnHere = returnHere;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return new KeyPlace(
        "consent.ask.heading",
        Stream.concat(Stream.of(RECORD, ABANDON, PageFrame.HELP), WAYS.stream()).toList(),
        List.of());
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    for (Map.Entry<Way, Command> way : ways().entrySet()) {
      bindings.on(way.getValue(), () -> presenter.way(way.getKey()));
    }
    bindings
        .on(RECORD, presenter::record)
        .on(ABANDON, presenter::abandon)
        .on(PageFrame.HELP, () -> help.accept(bindings));
    AskForm built = new AskForm(theme, texts, presenter, bindings, files, returnHere);
    form = built;
    PageFrame frame = new PageFrame(theme, texts, texts.get("consent.ask.heading"), bindings);
    frame.button(RECORD, true).button(ABANDON, false);
    Card panel =
        new Card(
            theme,
            new MigLayout(theme.layout("insets $4 $8 0 $8, fill"), "[grow,fill]", "[grow,fill]"));
    panel.add(frame.with(Downwards.scrolling(theme, built.component())), "wmin 0, hmin 0");
    JPanel page =
        new JPanel(
            new MigLayout(theme.layout("insets $12, fill"), "[grow,center]", "[grow,center]"));
    page.setOpaque(false);
    boolean gives = presenter.state().gives();
    page.add(panel, theme.layout(gives ? "w 0:$780, h 0:$560" : "w 0:$780, h 0:$350"));
    presenter.attach(built);
    return page;
  }

  static Map<Way, Command> ways() {
    Map<Way, Command> ways = new EnumMap<>(Way.class);
    for (int i = 0; i < WAYS.size(); i++) {
      ways.put(Way.ASKED.get(i), WAYS.get(i));
    }
    return ways;
  }

  @Override
  public Component focus() {
    AskForm built = form;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.first();
  }
}
