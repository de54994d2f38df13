package thekla.ui;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import thekla.text.Texts;

/** Numbers side by side, each above what it counts. */
public final class Counts extends JPanel {

  private static final long serialVersionUID = 1L;
  private final transient Texts texts;
  private final transient List<JLabel> numbers = new ArrayList<>();

  /**
   * @param keys of the texts of what is counted; also the names of the numbers' labels
   */
  public Counts(Theme theme, Texts texts, List<String> keys) {
    super(
        new MigLayout(
            theme.layout("insets 0, wrap " + keys.size()),
            theme.layout("[right]$6:$22:$22".repeat(keys.size() - 1) + "[right]"),
            theme.layout("[]$1[]")));
    this.texts = texts;
    setOpaque(false);
    for (String key : keys) {
      JLabel number = Plain.label(theme, "strong", "text");
      number.setName(key);
      numbers.add(number);
      add(number);
    }
    for (int i = 0; i < keys.size(); i++) {
      JLabel label = Plain.label(theme, "small", "muted", texts.get(keys.get(i)));
      label.setLabelFor(numbers.get(i));
      add(label, "wmin 0");
    }
    show(List.of());
  }

  /** Shows these numbers in the order of the keys; none where they are not known yet. */
  public void show(List<Long> counted) {
    NumberFormat format = NumberFormat.getIntegerInstance(texts.locale());
    for (int i = 0; i < numbers.size(); i++) {
      numbers.get(i).setText(counted.isEmpty() ? "–" : format.format(counted.get(i)));
    }
  }
}
