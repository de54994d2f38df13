package thekla.customer.ui;

import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyCap;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.SuggestField;
import thekla.ui.Theme;

/** Two cards side by side, of which one stays. It decides nothing. */
public final class MergePage implements Pages.Page {

  private static final Command MERGE = Command.of("merge-cards", "F10");

  /** What the same key does after the question; never bound itself. */
  private static final Command MERGE_NOW = Command.of("merge-now", "F10");

  private static final Command SEARCH = Command.of("search-other-card", "F2");
  private static final Command SWAP = Command.of("keep-other-card", "F6");

  private final MergePresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Screen screen;

  /**
   * @param help opens the key help
   */
  public MergePage(MergePresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("merge.heading", MERGE, SWAP, SEARCH, PageFrame.BACK, PageFrame.HELP);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Screen built = new Screen(texts, theme);
    screen = built;
    presenter.attach(built);
    return built.page;
  }

  @Override
  public Component focus() {
    Screen built = screen;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.first();
  }

  /** What {@link #build} made. */
  private final class Screen implements MergeView {
    private final Texts texts;
    private final Bindings bindings;
    private final PageFrame frame;
    private final SuggestField search;
    private final MergeForm form;
    private final JTextArea question;
    private final Card asking;
    private final JComponent page;
    private MergeState shown;
    private boolean showing;

    Screen(Texts texts, Theme theme) {
      this.texts = texts;
      shown = MergePresenter.NOTHING;
      bindings = new Bindings(texts);
      bindings
          .on(MERGE, presenter::merge, presenter::isComplete)
          .on(SWAP, presenter::swap, presenter::isComplete)
          .on(SEARCH, this::toSearch)
          .on(PageFrame.BACK, this::leave)
          .on(PageFrame.HELP, () -> help.accept(bindings));
      frame = new PageFrame(theme, texts, texts.get("merge.heading"), bindings);
      frame.button(MERGE, true).button(SWAP, false).button(PageFrame.BACK, false);
      search = search(theme);
      form = new MergeForm(theme, texts, presenter);
      question = Plain.words(theme, "strong", "text", "");
      question.setName("merge-question");
      asking =
          new Card(
              theme,
              "selection",
              new MigLayout(theme.layout("insets $10 $14 $10 $14, fillx"), "[grow,fill]"));
      question.setForeground(theme.color("onSelection"));
      asking.add(question, "wmin 0");
      JPanel middle =
          new JPanel(
              new MigLayout(
                  "insets 0, fill, wrap 1, hidemode 3",
                  "[grow,fill]",
                  theme.layout("[]$8[grow,fill]$8[]")));
      middle.setOpaque(false);
      middle.add(searching(theme), "wmin 0");
      middle.add(form.component(), "wmin 0, hmin 0");
      middle.add(asking, "wmin 0");
      page = frame.with(middle);
    }

    private SuggestField search(Theme theme) {
      SuggestField field = new SuggestField(theme, "[$60!]$8[200:260:320]$8[grow,fill]$8[160:180]");
      field.setName("other-card");
      field.putClientProperty("JTextField.placeholderText", texts.get("merge.search.hint"));
      field.getAccessibleContext().setAccessibleName(texts.get("merge.search"));
      field.onTyped(
          text -> {
            if (!showing) {
              presenter.typed(text);
            }
          });
      field.onChosen(presenter::entered);
      return field;
    }

    private JComponent searching(Theme theme) {
      JPanel line =
          new JPanel(
              new MigLayout("insets 0, fillx", theme.layout("[]$8[]$10[$200::,grow,fill]"), "[]"));
      line.setOpaque(false);
      line.add(Plain.label(theme, "plain", "muted", texts.get("merge.search")));
      line.add(new KeyCap(theme, SEARCH.keyText(texts)));
      line.add(search, theme.layout("h $34!"));
      return line;
    }

    private void toSearch() {
      search.requestFocusInWindow();
    }

    private void leave() {
      if (!presenter.back()) {
        back.run();
      }
    }

    @Override
    public void show(MergeState state) {
      shown = state;
      showing = true;
      try {
        if (!search.getText().equals(state.typed())) {
          search.setText(state.typed());
        }
        search.suggest(
            state.hits().stream()
                .map(
                    hit ->
                        new SuggestField.Hit(
                            List.of(hit.number(), hit.name(), hit.place(), hit.contact())))
                .toList());
        form.show(state);
        asking.setVisible(state.sure());
        question.setText(state.sure() ? new MergeWords(texts).question(state) : "");
      } finally {
        showing = false;
      }
      Command main = state.sure() ? MERGE_NOW : MERGE;
      bindings.action(MERGE).putValue(Action.NAME, main.label(texts));
      bindings.action(MERGE).putValue(Action.SHORT_DESCRIPTION, main.help(texts));
      CardState.Said said = state.said();
      frame.status(
          said.key().isEmpty() ? "" : texts.get(said.key(), said.values().toArray()), said.color());
      bindings.refresh();
    }

    @Override
    public void focus() {
      first().requestFocusInWindow();
    }

    Component first() {
      return shown.complete() ? form.first() : search;
    }
  }
}
