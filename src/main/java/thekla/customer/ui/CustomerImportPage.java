package thekla.customer.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Command;
import thekla.ui.FileChoice;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Theme;

/**
 * Reads a list of customers, or about them: how it is understood, what would happen, what happened.
 */
public final class CustomerImportPage implements Pages.Page {

  static final Command SAVE_REPORT = Command.of("save-report", "ctrl S");

  private final CustomerImportPresenter presenter;
  private final FileChoice files;
  private final Runnable back;
  private @Nullable Screen screen;

  public CustomerImportPage(CustomerImportPresenter presenter, FileChoice files, Runnable back) {
    this.presenter = presenter;
    this.files = files;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys(ImportSubject subject) {
    return KeyPlace.of(subject.heading(), subject.start(), SAVE_REPORT, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    ImportSubject subject = presenter.subject();
    Bindings bindings =
        new Bindings(texts)
            .on(subject.start(), presenter::start, presenter::canStart)
            .on(SAVE_REPORT, () -> saveReport(texts), presenter::canSaveReport)
            .on(PageFrame.BACK, PageFrame.stopOrLeave(presenter::stop, back));
    PageFrame frame = new PageFrame(theme, texts, texts.get(subject.heading()), bindings);
    frame.button(subject.start(), true).button(SAVE_REPORT, false).button(PageFrame.BACK, false);
    Screen built = new Screen(theme, texts, frame, bindings);
    screen = built;
    JComponent page = frame.with(built.body);
    presenter.attach(built);
    return page;
  }

  private void saveReport(Texts texts) {
    files
        .save(
            Objects.requireNonNull(screen, "not built").body,
            texts,
            texts.get(presenter.subject().reportName()))
        .ifPresent(presenter::saveReport);
  }

  @Override
  public void left() {
    presenter.stop();
  }

  @Override
  public Component focus() {
    return Objects.requireNonNull(screen, "not built").first();
  }

  /** The page in Swing: file and preview side by side, later the result alone. */
  private final class Screen implements CustomerImportPresenter.View {
    private final PageFrame frame;
    private final Bindings bindings;
    private final JPanel body = new JPanel(new CardLayout());
    private final ImportFileCard file;
    private final ImportPreviewCard preview;
    private final ImportResultCard result;
    private boolean done;

    Screen(Theme theme, Texts texts, PageFrame frame, Bindings bindings) {
      this.frame = frame;
      this.bindings = bindings;
      file = new ImportFileCard(theme, texts, presenter);
      preview = new ImportPreviewCard(theme, texts, presenter.subject());
      result = new ImportResultCard(theme, texts, presenter.subject());
      JPanel sides =
          new JPanel(
              new MigLayout(
                  "insets 0, fill", theme.layout("[$270!,fill]$10[grow,fill]"), "[grow,fill]"));
      sides.setOpaque(false);
      sides.add(file.component(), "hmin 0");
      sides.add(preview.component(), "wmin 0, hmin 0");
      body.setOpaque(false);
      body.add(sides, "preview");
      body.add(result.component(), "result");
    }

    Component first() {
      return done
          ? result.focus().orElseGet(() -> frame.made(PageFrame.BACK))
          : frame.made(presenter.canStart() ? presenter.subject().start() : PageFrame.BACK);
    }

    /** Whoever is correcting how the file is read keeps the focus. */
    private boolean isCorrecting() {
      Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
      return owner != null && SwingUtilities.isDescendingFrom(owner, body);
    }

    @Override
    public void show(ImportState state) {
      boolean ends = state.report() != null && !done;
      boolean begins =
          presenter.canStart() && !bindings.action(presenter.subject().start()).isEnabled();
      done = state.report() != null;
      file.show(state);
      preview.show(state);
      result.show(state);
      ((CardLayout) body.getLayout()).show(body, done ? "result" : "preview");
      frame.stops(state.runs() && !state.stopping());
      frame.status("", "muted");
      bindings.refresh();
      if (ends || (begins && !isCorrecting())) {
        first().requestFocusInWindow();
      }
    }

    @Override
    public void say(String text, String color) {
      frame.status(text, color);
    }
  }
}
