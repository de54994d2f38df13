package thekla.ui;

import java.awt.Component;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import thekla.text.Texts;

/** All keys of a page, drawn from its commands. */
public final class KeyHelpPage implements Pages.Page {

  private final Bindings shown;
  private final Runnable back;
  private JComponent focus = new JPanel();

  public KeyHelpPage(Bindings shown, Runnable back) {
    this.shown = shown;
    this.back = back;
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts).on(PageFrame.BACK, back);
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $14 $16 $14 $16, fillx, wrap 3"),
                theme.layout("[right]$14[]$18[0::,grow,fill]"),
                ""));
    card.add(
        Plain.words(theme, "plain", "muted", texts.get("keys.hint")),
        theme.layout("span 3, growx, gapbottom $10, wmin 0"));
    for (Command command : everyCommand()) {
      card.add(new KeyCap(theme, command.keyText(texts)));
      card.add(Plain.label(theme, "strong", "text", command.label(texts)));
      card.add(Plain.words(theme, "plain", "muted", command.help(texts)), "wmin 0, growx");
    }
    card.setName("keys");
    card.setFocusable(true);
    card.getAccessibleContext().setAccessibleName(texts.get("keys.heading"));
    focus = card;
    return new PageFrame(theme, texts, texts.get("keys.heading"), bindings)
        .button(PageFrame.BACK, false)
        .with(Downwards.scrolling(theme, card));
  }

  private List<Command> everyCommand() {
    return Stream.concat(shown.commands().stream(), PrivacyKeys.all().stream()).toList();
  }

  @Override
  public Component focus() {
    return focus;
  }
}
