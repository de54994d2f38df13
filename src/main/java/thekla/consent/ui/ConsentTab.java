package thekla.consent.ui;

import java.awt.Component;
import java.awt.event.HierarchyEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentWords;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.KeyCap;
import thekla.ui.Plain;
import thekla.ui.Tab;
import thekla.ui.Theme;

/** The consents below the contact points, and the stamp. It decides nothing. */
public final class ConsentTab implements Tab {

  static final Command GO = Command.of("consents", "F7");
  private static final int SECOND_LOOK_MILLIS = 1000;

  private final ConsentPresenter presenter;
  private final NoticePresenter notice;
  private @Nullable Built built;
  private Supplier<Built> make =
      () -> {
        throw new IllegalStateException("not built");
      };

  public ConsentTab(ConsentPresenter presenter, NoticePresenter notice) {
    this.presenter = presenter;
    this.notice = notice;
  }

  /** What {@link #build} made. */
  private record Built(JComponent page, ConsentLines lines, StampForm stamp, Bindings own)
      implements ConsentView {

    @Override
    public void show(ConsentTabState state) {
      lines.show(state);
      stamp.show(state);
    }

    /** After the page has put the focus where it begins. */
    @Override
    public void focus(ConsentScope scope) {
      SwingUtilities.invokeLater(() -> lines.box(scope).requestFocusInWindow());
    }
  }

  @Override
  public String key() {
    return "consent.heading";
  }

  @Override
  public List<Command> commands() {
    return List.of(ConsentLines.WITHDRAW, ConsentLines.REFUSE);
  }

  /** Its keys. */
  public static List<Command> keys() {
    return List.of(
        GO,
        StampForm.STAMP,
        StampForm.ASK,
        NoticeForm.TOLD,
        ConsentLines.WITHDRAW,
        ConsentLines.REFUSE);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $8 $12 $8 $12, fillx, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$2[]$6[]$4[]")));
    built = null;
    make = () -> fill(card, texts, theme);
    // in an event of its own: the card opens without waiting for it
    SwingUtilities.invokeLater(this::made);
    return card;
  }

  private Built made() {
    Built now = built;
    return now == null ? make.get() : now;
  }

  private Built fill(Card card, Texts texts, Theme theme) {
    ConsentWords words = new ConsentWords(texts, presenter.clock().zone());
    Bindings own =
        new Bindings(texts)
            .on(StampForm.STAMP, presenter::stamp)
            .on(StampForm.ASK, presenter::askForTicked)
            .on(NoticeForm.TOLD, notice::told);
    ConsentLines lines = new ConsentLines(theme, texts, words, presenter);
    StampForm stamp =
        new StampForm(
            theme, texts, words, presenter, own.action(StampForm.STAMP), own.action(StampForm.ASK));
    card.add(head(theme, texts), "wmin 0");
    card.add(lines.component(), "wmin 0");
    JPanel line = new JPanel();
    line.setBackground(theme.color("line"));
    card.add(line, "h 1!");
    card.add(stamp.component(), "wmin 0");
    NoticeForm below = new NoticeForm(theme, texts, words, own.action(NoticeForm.TOLD));
    card.add(below.component(), "wmin 0, hidemode 3");
    Built now = new Built(card, lines, stamp, own);
    built = now;
    card.revalidate();
    presenter.attach(now);
    notice.attach(below);
    watchWhileShowing(card);
    return now;
  }

  /** Asks about once a second whether another workplace changed something. */
  private void watchWhileShowing(JComponent page) {
    Timer watch = new Timer(SECOND_LOOK_MILLIS, event -> presenter.lookAgain());
    page.addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
            if (page.isShowing()) {
              watch.start();
            } else {
              watch.stop();
            }
          }
        });
    if (page.isShowing()) {
      watch.start();
    }
  }

  private static JComponent head(Theme theme, Texts texts) {
    JPanel head =
        new JPanel(new MigLayout("insets 0, fillx", theme.layout("[]$6[]push[]$4[]$12[]$4[]"), ""));
    head.setOpaque(false);
    head.add(Plain.label(theme, "strong", "text", texts.get("consent.heading")));
    head.add(new KeyCap(theme, GO.keyText(texts)));
    for (Command command : List.of(ConsentLines.WITHDRAW, ConsentLines.REFUSE)) {
      head.add(new KeyCap(theme, command.keyText(texts)));
      head.add(Plain.label(theme, "small", "muted", command.label(texts)));
    }
    return head;
  }

  @Override
  public void bind(Bindings page) {
    page.on(StampForm.STAMP, () -> whereSeen(presenter::stamp))
        .on(StampForm.ASK, () -> whereSeen(presenter::askForTicked))
        .on(NoticeForm.TOLD, () -> whereSeen(notice::told))
        .on(GO, () -> whereSeen(() -> focus().requestFocusInWindow()));
  }

  /** Not on another tab, where nobody sees what is ticked. */
  private void whereSeen(Runnable what) {
    if (isSeen()) {
      what.run();
    }
  }

  private boolean isSeen() {
    Built now = built;
    return now != null && now.page().isShowing();
  }

  @Override
  public Component focus() {
    return made().lines().first();
  }

  @Override
  public void shown() {
    presenter.reload();
  }
}
