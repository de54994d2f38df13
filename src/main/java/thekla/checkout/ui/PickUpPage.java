package thekla.checkout.ui;

import java.awt.Component;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** The customer comes with the slip: scan, take payment note, done. */
public final class PickUpPage implements Pages.Page {

  static final Command FIND = Command.of("find-pickup", "F2");
  static final Command CHOOSE = Command.of("choose-pickup", "ENTER");
  static final Command MORE = Command.of("more-taken", "alt UP");
  static final Command LESS = Command.of("less-taken", "alt DOWN");
  static final Command PAID = Command.of("paid-how", "F6");
  static final Command FINISH = Command.of("finish-pickup", "F10");

  private final PickUpPresenter presenter;
  private final Consumer<Bindings> help;
  private final Runnable back;
  private @Nullable PickUpForm form;

  public PickUpPage(PickUpPresenter presenter, Consumer<Bindings> help, Runnable back) {
    this.presenter = presenter;
    this.help = help;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of(
        "checkout.pickup.heading",
        FINISH,
        FIND,
        CHOOSE,
        MORE,
        LESS,
        PAID,
        PageFrame.BACK,
        PageFrame.HELP);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    PickUpForm built = new PickUpForm(presenter, bindings, texts, theme);
    bindings
        .on(FINISH, built::finish, presenter::canFinish)
        .on(FIND, built::toSearch)
        .on(CHOOSE, built::enter)
        .on(MORE, () -> built.more(1), built::hasLine)
        .on(LESS, () -> built.more(-1), built::hasLine)
        .on(PAID, built::otherPayment)
        .on(PageFrame.HELP, () -> help.accept(bindings))
        .on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("checkout.pickup.heading"), bindings);
    frame.button(FINISH, true).button(MORE, false).button(LESS, false);
    frame.button(PageFrame.BACK, false);
    form = built;
    JComponent page = frame.with(built.body(frame));
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    return Objects.requireNonNull(form, "not built").search();
  }
}
