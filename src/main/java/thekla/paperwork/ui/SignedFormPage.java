package thekla.paperwork.ui;

import java.awt.Component;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.FileChoice;
import thekla.ui.FileDrop;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** What is ticked on a signed form; F10 records it, Escape leaves everything as it was. */
public final class SignedFormPage implements Pages.Page {

  static final Command RECORD = Command.of("record-form", "F10");
  static final Command SCAN = Command.of("attach-scan", "F4");

  private final SignedFormPresenter presenter;
  private final FileChoice files;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable SignedForm form;

  /**
   * @param help opens the key help
   */
  public SignedFormPage(
      SignedFormPresenter presenter, FileChoice files, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.files = files;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("form.heading", RECORD, SCAN, PageFrame.BACK, PageFrame.HELP);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    SignedForm built = new SignedForm(theme, texts, presenter);
    form = built;
    bindings
        .on(RECORD, presenter::record)
        .on(SCAN, () -> built.choose(files))
        .on(PageFrame.BACK, back)
        .on(PageFrame.HELP, () -> help.accept(bindings));
    PageFrame frame = new PageFrame(theme, texts, texts.get("form.heading"), bindings);
    frame.button(RECORD, true).button(SCAN, false).button(PageFrame.BACK, false);
    Card panel =
        new Card(
            theme,
            new MigLayout(theme.layout("insets $4 $8 0 $8, fill"), "[grow,fill]", "[grow,fill]"));
    panel.add(frame.with(Downwards.scrolling(theme, built.component())), "wmin 0, hmin 0");
    panel.setTransferHandler(new FileDrop(presenter::scanned));
    JPanel page =
        new JPanel(
            new MigLayout(theme.layout("insets $12, fill"), "[grow,center]", "[grow,center]"));
    page.setOpaque(false);
    page.add(panel, theme.layout("w 0:$720, h 0:$560"));
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    SignedForm built = form;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.first();
  }
}
