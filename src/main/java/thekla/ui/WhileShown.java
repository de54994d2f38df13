package thekla.ui;

import java.util.function.Consumer;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** Tells a part of a desk whether the privacy screen is on, as long as it stands there. */
final class WhileShown {

  private final JComponent part;
  private final Consumer<Boolean> turned;
  private @Nullable Masking masking;

  WhileShown(JComponent part, Consumer<Boolean> turned) {
    this.part = part;
    this.turned = turned;
  }

  void added() {
    Layers layers = Layers.of(part);
    if (layers != null) {
      masking = layers.masking();
      layers.masking().listen(turned);
      turned.accept(layers.masking().isOn());
    }
  }

  void removed() {
    Masking left = masking;
    if (left != null) {
      left.leave(turned);
      masking = null;
    }
  }
}
