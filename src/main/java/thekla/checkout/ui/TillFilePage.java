package thekla.checkout.ui;

import java.awt.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.FileChoice;
import thekla.ui.FileDrop;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** Files of the till: what one would book, booking it, what was booked last, the watched folder. */
public final class TillFilePage implements Pages.Page {

  static final Command CHOOSE = Command.of("choose-till-file", "F2");
  static final Command BOOK = Command.of("book-till-file", "F10");
  static final Command WATCH = Command.of("save-watch", "F8");

  private final TillFilePresenter presenter;
  private final FileChoice files;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable TillFileForm form;

  public TillFilePage(
      TillFilePresenter presenter, FileChoice files, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.files = files;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "checkout.till.heading", BOOK, CHOOSE, WATCH, PageFrame.BACK, PageFrame.HELP);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    PageFrame frame = new PageFrame(theme, texts, texts.get("checkout.till.heading"), bindings);
    TillFileForm built = new TillFileForm(theme, texts, frame, bindings, presenter.kept());
    bindings
        .on(CHOOSE, () -> choose(built.component(), texts))
        .on(BOOK, presenter::book, presenter::canBook)
        .on(WATCH, () -> presenter.watch(built.on(), built.folder(), built.minutes()))
        .on(PageFrame.HELP, () -> help.accept(bindings))
        .on(PageFrame.BACK, PageFrame.stopOrLeave(presenter::stop, back));
    frame.button(BOOK, true).button(CHOOSE, false).button(WATCH, false);
    frame.button(PageFrame.BACK, false);
    form = built;
    JComponent page = frame.with(built.component());
    page.setTransferHandler(new FileDrop(presenter::begin));
    presenter.attach(built);
    return page;
  }

  private void choose(Component over, Texts texts) {
    Optional<Path> file =
        files.open(over, texts, texts.get("checkout.till.files"), List.of("csv", "zip", "xml"));
    file.ifPresent(presenter::begin);
  }

  @Override
  public void left() {
    presenter.stop();
  }

  @Override
  public Component focus() {
    return Objects.requireNonNull(form, "not built").first();
  }
}
