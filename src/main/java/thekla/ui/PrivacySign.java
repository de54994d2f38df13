package thekla.ui;

import javax.swing.JLabel;
import thekla.text.Texts;

/** Says whether the privacy screen is on, and by which key it is turned. */
public final class PrivacySign extends JLabel {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient Theme theme;
  private final transient WhileShown screen = new WhileShown(this, this::tell);

  public PrivacySign(Theme theme, Texts texts) {
    this.texts = texts;
    this.theme = theme;
    Plain.text(this);
    setName("privacy-sign");
  }

  @Override
  public void addNotify() {
    super.addNotify();
    screen.added();
  }

  @Override
  public void removeNotify() {
    screen.removed();
    super.removeNotify();
  }

  private void tell(boolean on) {
    setFont(theme.font(on ? "strong" : "plain"));
    setForeground(theme.color(on ? "accent" : "muted"));
    setText(texts.get(on ? "screen.on" : "screen.off", PrivacyKeys.TOGGLE.keyText(texts)));
  }
}
