package thekla.ui;

import java.util.function.Consumer;
import javax.swing.JLabel;
import org.jspecify.annotations.Nullable;
import thekla.text.Texts;

/** Says whether the privacy screen is on, and by which key it is turned. */
public final class PrivacySign extends JLabel {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient Theme theme;
  private final transient Consumer<Boolean> turned = this::tell;
  private transient @Nullable Masking masking;

  public PrivacySign(Theme theme, Texts texts) {
    this.texts = texts;
    this.theme = theme;
    Plain.text(this);
    setName("privacy-sign");
  }

  @Override
  public void addNotify() {
    super.addNotify();
    Layers layers = Layers.of(this);
    if (layers != null) {
      masking = layers.masking();
      layers.masking().listen(turned);
      tell(layers.masking().isOn());
    }
  }

  @Override
  public void removeNotify() {
    Masking left = masking;
    if (left != null) {
      left.leave(turned);
      masking = null;
    }
    super.removeNotify();
  }

  private void tell(boolean on) {
    setFont(theme.font(on ? "strong" : "plain"));
    setForeground(theme.color(on ? "accent" : "muted"));
    setText(texts.get(on ? "screen.on" : "screen.off", PrivacyKeys.TOGGLE.keyText(texts)));
  }
}
