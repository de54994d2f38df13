package thekla.consent.ui;

import java.awt.Component;
import java.awt.Insets;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentPurpose;
import thekla.consent.ConsentText;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Command;
import thekla.ui.Editors;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.ListTable.Column;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The consent texts by purpose and language, and all their issues. */
public final class TextsPage implements Pages.Page {

  static final Command ISSUE = Command.of("issue-text", "F10");

  private final TextsPresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Form form;

  /**
   * @param help opens the key help
   */
  public TextsPage(TextsPresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("consent.texts.heading", ISSUE, PageFrame.BACK, PageFrame.HELP);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    bindings
        .on(ISSUE, presenter::issue)
        .on(PageFrame.BACK, back)
        .on(PageFrame.HELP, () -> help.accept(bindings));
    PageFrame frame = new PageFrame(theme, texts, texts.get("consent.texts.heading"), bindings);
    frame.button(ISSUE, true).button(PageFrame.BACK, false);
    Form built = new Form(theme, texts, frame);
    form = built;
    JComponent page = frame.with(built.page);
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    Form built = form;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.purpose;
  }

  /** What {@link #build} made. */
  private final class Form implements TextsPresenter.View {
    private final Theme theme;
    private final Texts texts;
    private final PageFrame frame;
    private final JComboBox<Choice<ConsentPurpose>> purpose = Plain.choices();
    private final JComboBox<Choice<String>> language = Plain.choices();
    private final JTextArea wording = new JTextArea();
    private final JTextArea script = new JTextArea();
    private final JCheckBox newVersion = new JCheckBox();
    private final JLabel problem;
    private final ListTable<ConsentText> issues;
    private final JPanel page;
    private boolean showing;

    Form(Theme theme, Texts texts, PageFrame frame) {
      this.theme = theme;
      this.texts = texts;
      this.frame = frame;
      problem = Plain.label(theme, "small", "problem");
      problem.setName("text-problem");
      issues = issues();
      for (ConsentPurpose one : ConsentPurpose.values()) {
        purpose.addItem(new Choice<>(one, texts.get("consent.purpose." + one.name())));
      }
      Texts.LANGUAGES.forEach(
          known ->
              language.addItem(
                  new Choice<>(known.getLanguage(), known.getDisplayLanguage(texts.locale()))));
      purpose.addActionListener(event -> chosen());
      language.addActionListener(event -> chosen());
      typing(wording, presenter::wordingTyped);
      typing(script, presenter::scriptTyped);
      newVersion.setText(texts.get("consent.texts.new-version"));
      newVersion.setName("new-version");
      newVersion.setFont(theme.font("strong"));
      newVersion.setOpaque(false);
      newVersion.addActionListener(event -> presenter.newVersion(newVersion.isSelected()));
      page =
          new JPanel(
              new MigLayout(
                  theme.layout("insets 0, fill"),
                  theme.layout("[0:$620:,grow 65,fill]$10[$240:$300:,grow 35,fill]"),
                  "[grow,fill]"));
      page.setOpaque(false);
      page.add(editor(), "wmin 0, hmin 0");
      page.add(list(), "wmin 0, hmin 0");
    }

    private Card editor() {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fill, wrap 2, hidemode 3"),
                  theme.layout("[0:100:,grow,fill]$8[0:100:,grow,fill]"),
                  theme.layout("[]$8[]$2[0::,grow 60,fill]$8[]$2[0::,grow 40,fill]$4[]$6[]$2[]")));
      card.add(named("consent.texts.purpose", purpose), theme.layout("h $32!, wmin 0"));
      card.add(named("consent.texts.language", language), theme.layout("h $32!, wmin 0"));
      card.add(heading("consent.texts.wording", wording), "span 2");
      card.add(scrolling(wording), "span 2, wmin 0, hmin 0");
      card.add(heading("consent.texts.script", script), "span 2");
      card.add(scrolling(script), "span 2, wmin 0, hmin 0");
      card.add(problem, "span 2, wmin 0");
      card.add(newVersion, "span 2, wmin 0");
      card.add(
          Plain.words(theme, "small", "muted", texts.get("consent.texts.new-version.means")),
          theme.layout("span 2, wmin 0, gapleft $22"));
      return card;
    }

    private Card list() {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fill, wrap 1"),
                  "[grow,fill]",
                  theme.layout("[]$6[grow,fill]")));
      card.add(Plain.label(theme, "strong", "text", texts.get("consent.texts.issues")));
      card.add(issues.scrolling(), "wmin 0, hmin 0");
      return card;
    }

    private ListTable<ConsentText> issues() {
      ListTable<ConsentText> table =
          new ListTable<>(
              theme,
              texts.get("consent.texts.issues"),
              List.of(
                  new Column<>(
                      texts.get("consent.history.version"),
                      80,
                      false,
                      "text",
                      text -> texts.get("consent.version", String.valueOf(text.version()))),
                  new Column<>(
                      texts.get("consent.texts.date"),
                      100,
                      false,
                      "muted",
                      text -> texts.date(text.issuedAt(), presenter.zone())),
                  new Column<>(
                      texts.get("consent.texts.clerk"), 100, false, "muted", ConsentText::clerk)));
      table.setName("issues");
      table.keepsWhole(0, 1);
      return table;
    }

    private <C extends JComponent> C named(String key, C field) {
      field.setName(key);
      field.setFont(theme.font("field"));
      field.getAccessibleContext().setAccessibleName(texts.get(key));
      return field;
    }

    private JLabel heading(String key, JTextArea area) {
      JLabel label = Plain.label(theme, "small", "muted", texts.get(key));
      label.setLabelFor(area);
      named(key, area);
      return label;
    }

    private JScrollPane scrolling(JTextArea area) {
      area.setLineWrap(true);
      area.setWrapStyleWord(true);
      area.setMargin(new Insets(theme.px(6), theme.px(8), theme.px(6), theme.px(8)));
      Editors.leftByTab(area);
      return new JScrollPane(area);
    }

    private void typing(JTextArea area, Consumer<String> typed) {
      area.getDocument()
          .addDocumentListener(
              new Typing(
                  area,
                  now -> {
                    if (!showing) {
                      typed.accept(now);
                    }
                  }));
    }

    private void chosen() {
      int one = purpose.getSelectedIndex();
      int other = language.getSelectedIndex();
      if (!showing && one >= 0 && other >= 0) {
        presenter.choose(
            new TextsPresenter.Chosen(
                purpose.getItemAt(one).value(), language.getItemAt(other).value()));
      }
    }

    @Override
    public void show(TextsPresenter.State state) {
      showing = true;
      try {
        Choice.select(purpose, state.chosen().purpose());
        Choice.select(language, state.chosen().language());
        fill(wording, state.draft().wording());
        fill(script, state.draft().script());
        newVersion.setSelected(state.draft().newVersion());
        issues.show(state.issues());
      } finally {
        showing = false;
      }
      Refusal refusal = state.problems().values().stream().findFirst().orElse(null);
      problem.setText(refusal == null ? null : texts.refusal(refusal));
      problem.setVisible(refusal != null);
      Said said =
          state.said().key().isEmpty() && state.edited()
              ? Said.hint("consent.texts.edited")
              : state.said();
      frame.status(
          said.key().isEmpty() ? "" : texts.get(said.key(), said.values().toArray()), said.color());
    }

    private static void fill(JTextArea area, String text) {
      if (!area.getText().equals(text)) {
        area.setText(text);
        area.setCaretPosition(0);
      }
    }
  }
}
