package thekla.notice.ui;

import java.awt.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.notice.MessageTemplate;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.ListTable;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** The shop's templates: the list, and beside it the one that is edited. */
public final class TemplatesPage implements Pages.Page {

  static final Command SAVE = Command.of("save-template", "F10");
  static final Command NEW = Command.of("new-template", "F7");
  static final Command PREVIEW = Command.of("preview-template", "F6");
  static final Command FIELDS = Command.of("template-fields", "F4");

  private final TemplatesPresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable Built built;

  /**
   * @param help shows the keys
   */
  public TemplatesPage(TemplatesPresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("templates.heading", SAVE, NEW, PREVIEW, FIELDS, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    TemplateForm form = new TemplateForm(theme, texts, presenter);
    bindings
        .on(SAVE, presenter::save)
        .on(NEW, presenter::beginAnother)
        .on(PREVIEW, form::togglePreview)
        .on(FIELDS, form::toFields)
        .on(PageFrame.HELP, () -> help.accept(bindings))
        .on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("templates.heading"), bindings);
    frame.button(SAVE, true).button(NEW, false).button(PageFrame.BACK, false);
    ListTable<MessageTemplate> list =
        new ListTable<>(
            theme,
            texts.get("templates.name-of-list"),
            List.of(
                new ListTable.Column<>(
                    texts.get("templates.name"), 220, false, "text", MessageTemplate::name),
                new ListTable.Column<>(
                    texts.get("templates.kind"),
                    70,
                    false,
                    "muted",
                    one ->
                        one.language()
                            + " · "
                            + texts.get("messages.channel." + one.channel().name()))));
    list.keepsWhole(1);
    Card left =
        new Card(
            theme,
            new MigLayout(theme.layout("insets $8 $8 $8 $8, fill"), "[grow,fill]", "[grow,fill]"));
    left.add(list.scrolling(), "grow, wmin 0, hmin 0");
    JPanel body =
        new JPanel(
            new MigLayout(
                "insets 0, fill",
                theme.layout("[$190:30%:$420,fill]$10[grow,fill]"),
                "[grow,fill]"));
    body.setOpaque(false);
    body.add(left, "hmin 0");
    body.add(form.card(bindings), "wmin 0, hmin 0");
    JComponent page = frame.with(body);
    Built now = new Built(list, form, frame, texts);
    built = now;
    list.getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!event.getValueIsAdjusting() && !now.isShowing() && list.getSelectedRow() >= 0) {
                presenter.select(list.row(list.getSelectedRow()));
              }
            });
    presenter.attach(now);
    return page;
  }

  @Override
  public Component focus() {
    Built now = built;
    if (now == null) {
      throw new IllegalStateException("not built");
    }
    return now.form.name();
  }

  /** What {@link #build} made. */
  private static final class Built implements TemplatesPresenter.View {
    private final ListTable<MessageTemplate> list;
    private final TemplateForm form;
    private final PageFrame frame;
    private final Texts texts;
    private List<MessageTemplate> shown = List.of();
    private boolean showing;

    Built(ListTable<MessageTemplate> list, TemplateForm form, PageFrame frame, Texts texts) {
      this.list = list;
      this.form = form;
      this.frame = frame;
      this.texts = texts;
    }

    boolean isShowing() {
      return showing;
    }

    @Override
    public void show(List<MessageTemplate> templates, MessageTemplate edited, boolean changed) {
      showing = true;
      try {
        if (!templates.equals(shown)) {
          shown = templates;
          list.show(templates);
        }
        ListSelectionModel selection = list.getSelectionModel();
        selection.clearSelection();
        for (int i = 0; i < templates.size(); i++) {
          if (templates.get(i).id() == edited.id()) {
            selection.setSelectionInterval(i, i);
            list.scrollRectToVisible(list.getCellRect(i, 0, true));
          }
        }
        form.show(edited);
      } finally {
        showing = false;
      }
      frame.status(
          changed
              ? texts.get("templates.not-saved")
              : edited.id() == 0
                  ? texts.get("templates.new")
                  : texts.get(
                      "templates.shown",
                      edited.version(),
                      Locale.of(edited.language()).getDisplayLanguage(texts.locale())),
          "muted");
    }

    @Override
    public void preview(String subject, String body) {
      form.preview(subject, body);
    }

    @Override
    public void refused(List<Refusal> reasons) {
      frame.status(texts.refusal(reasons.getFirst()), "problem");
      form.mark(reasons.getFirst());
    }

    @Override
    public void say(String text, String color) {
      frame.status(text, color);
    }
  }
}
