package thekla.paperwork.ui;

import java.awt.Component;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;

/** Why a form is not printed or not recorded, where the page below has no place to say it. */
public final class FormRefusedPage implements Pages.Page {

  private final List<Refusal> reasons;
  private final Runnable back;
  private @Nullable Component first;

  public FormRefusedPage(List<Refusal> reasons, Runnable back) {
    this.reasons = List.copyOf(reasons);
    this.back = back;
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts).on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("form.heading"), bindings);
    frame.button(PageFrame.BACK, true);
    first = frame.made(PageFrame.BACK);
    JTextArea words =
        Plain.words(
            theme,
            "plain",
            "problem",
            reasons.stream().map(texts::refusal).distinct().collect(Collectors.joining("\n")));
    words.setName("form-problem");
    Card card =
        new Card(
            theme,
            new MigLayout(theme.layout("insets $12, fillx"), "[grow,fill]", theme.layout("[]")));
    card.add(words, "wmin 0");
    return frame.with(card);
  }

  @Override
  public Component focus() {
    Component made = first;
    if (made == null) {
      throw new IllegalStateException("not built");
    }
    return made;
  }
}
