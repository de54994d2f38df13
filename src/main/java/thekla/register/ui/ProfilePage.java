package thekla.register.ui;

import static java.util.Objects.requireNonNull;

import java.awt.Component;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** What the shop's documents say of it: people, purposes, recipients, measures, periods. */
public final class ProfilePage implements Pages.Page {

  static final Command SAVE = Command.of("save-profile", "F10");

  private final ProfilePresenter presenter;
  private final Runnable register;
  private final Runnable back;
  private @Nullable ProfileForm form;

  static final Command REGISTER = Command.of("register", "F4");

  /**
   * @param register opens the register of processing activities
   */
  public ProfilePage(ProfilePresenter presenter, Runnable register, Runnable back) {
    this.presenter = presenter;
    this.register = register;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("profile.heading", SAVE, REGISTER, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts);
    PageFrame frame = new PageFrame(theme, texts, texts.get("profile.heading"), bindings);
    ProfileForm built = new ProfileForm(theme, texts, presenter, frame);
    form = built;
    bindings.on(SAVE, built::save).on(REGISTER, register).on(PageFrame.BACK, back);
    frame.button(SAVE, true).button(REGISTER, false).button(PageFrame.BACK, false);
    JComponent page = frame.with(Downwards.scrolling(theme, built.component()));
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    return requireNonNull(form, "not built").first();
  }
}
