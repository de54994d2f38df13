package thekla.printing.ui;

import java.awt.Component;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.printing.PrintKind;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Downwards;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** The printers of this workplace, one list for each kind of document. It decides nothing. */
public final class PrintersPage implements Pages.Page {

  private final PrintersPresenter presenter;
  private final Runnable back;
  private @Nullable Screen screen;

  public PrintersPage(PrintersPresenter presenter, Runnable back) {
    this.presenter = presenter;
    this.back = back;
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts).on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("printing.heading"), bindings);
    frame.button(PageFrame.BACK, true);
    Screen built = new Screen(theme, texts, frame);
    screen = built;
    JComponent page = frame.with(Downwards.scrolling(theme, built.card));
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    Screen built = screen;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return Objects.requireNonNull(built.lists.get(PrintKind.SLIP));
  }

  /** What {@link #build} made. */
  private final class Screen implements PrintersPresenter.View {
    private final Map<PrintKind, JComboBox<Choice<String>>> lists = new EnumMap<>(PrintKind.class);
    private final Texts texts;
    private final PageFrame frame;
    private final Card card;
    private boolean showing;

    Screen(Theme theme, Texts texts, PageFrame frame) {
      this.texts = texts;
      this.frame = frame;
      card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $12 $12, fillx, wrap 2"),
                  theme.layout("[pref!]$12[$160:$360:]"),
                  theme.layout("[]$6")));
      for (PrintKind kind : PrintKind.values()) {
        JComboBox<Choice<String>> list = Plain.choices();
        list.setName("printer-" + kind.name());
        list.setFont(theme.font("field"));
        JLabel label = Plain.label(theme, "plain", "muted", texts.get("printing.kind." + kind));
        label.setLabelFor(list);
        list.getAccessibleContext().setAccessibleName(label.getText());
        list.addActionListener(
            event -> {
              if (!showing) {
                presenter.choose(kind, Choice.chosen(list));
              }
            });
        lists.put(kind, list);
        card.add(label);
        card.add(list, theme.layout("h $32!, growx, wmin 0"));
      }
      card.add(
          Plain.words(theme, "plain", "muted", texts.get("printing.hint")),
          "span 2, growx, wmin 0");
    }

    @Override
    public void show(PrintersPresenter.State state) {
      showing = true;
      try {
        lists.forEach(
            (kind, list) -> {
              list.removeAllItems();
              list.addItem(new Choice<>("", texts.get("printing.none")));
              state.offered().forEach(name -> list.addItem(new Choice<>(name, name)));
              Choice.select(list, state.chosen().getOrDefault(kind, ""));
            });
      } finally {
        showing = false;
      }
      frame.status(state.loaded() ? "" : texts.get("printing.looking"), "muted");
    }

    @Override
    public void refused(Refusal reason) {
      frame.status(texts.refusal(reason), "problem");
    }
  }
}
