package thekla.app.screens;

import java.awt.Component;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.app.MaskGroup;
import thekla.app.PrivacySettings;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Downwards;
import thekla.ui.Editors;
import thekla.ui.Masks;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Tabs;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** When the screen is masked and how much it shows then; each choice holds at once. */
final class ScreenPage implements Pages.Page {

  private static final List<Integer> MINUTES = List.of(0, 1, 2, 5, 10, 15, 30, 60);
  private static final List<Integer> SECONDS = List.of(2, 3, 5, 10, 20, 30);

  private final Consumer<PrivacySettings> changed;
  private final Runnable back;
  private PrivacySettings settings;
  private @Nullable JComponent first;

  /**
   * @param changed told each change
   */
  ScreenPage(PrivacySettings settings, Consumer<PrivacySettings> changed, Runnable back) {
    this.settings = settings;
    this.changed = changed;
    this.back = back;
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts).on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("screen.heading"), bindings);
    frame.button(PageFrame.BACK, false);
    return frame.with(Downwards.scrolling(theme, new Form(texts, theme).panel));
  }

  @Override
  public Component focus() {
    JComponent built = first;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built;
  }

  /** The fields in Swing. */
  private final class Form {
    private final Texts texts;
    private final Theme theme;
    private final JPanel panel;
    private final JCheckBox always = new JCheckBox();
    private final JComboBox<Choice<Integer>> idle = Plain.choices();
    private final JComboBox<Choice<Integer>> peek = Plain.choices();
    private final Map<String, JCheckBox> monitors = new LinkedHashMap<>();
    private final JTextArea staff = new JTextArea(3, 20);
    private final Map<MaskGroup, JComboBox<Choice<Masks.Level>>> shown =
        new EnumMap<>(MaskGroup.class);
    private final Map<MaskGroup, JLabel> examples = new EnumMap<>(MaskGroup.class);

    Form(Texts texts, Theme theme) {
      this.texts = texts;
      this.theme = theme;
      panel =
          new JPanel(
              new MigLayout("insets 0, fillx, wrap 1", "[grow,fill]", theme.layout("[]$10[]")));
      panel.setOpaque(false);
      panel.add(when(), "wmin 0");
      panel.add(much(), "wmin 0");
      examples();
      first = always;
    }

    private Card when() {
      Card card =
          card("screen.when", theme.layout("[$190::]$10[$100:$380:$460,fill]$10[0::,grow]"), 2);
      tick(always, "screen.always", settings.always());
      card.add(always, "skip 1, wmin 0");
      MINUTES.forEach(
          minutes ->
              idle.addItem(
                  new Choice<>(
                      minutes,
                      minutes == 0
                          ? texts.get("screen.idle.never")
                          : texts.get("screen.idle.minutes", minutes))));
      row(card, "screen.idle", idle);
      Choice.select(idle, settings.idleMinutes());
      SECONDS.forEach(
          seconds ->
              peek.addItem(new Choice<>(seconds, texts.get("screen.peek.seconds", seconds))));
      row(card, "screen.peek", peek);
      Choice.select(peek, settings.peekSeconds());
      card.add(Plain.label(theme, "plain", "muted", texts.get("screen.monitors")), "top");
      JPanel all = new JPanel(new MigLayout("insets 0, wrap 1", "", theme.layout("[]$2[]")));
      all.setOpaque(false);
      for (GraphicsDevice device :
          GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
        JCheckBox box = new JCheckBox();
        String name = device.getIDstring();
        tick(box, "screen.monitor", settings.monitors().contains(name));
        box.setText(
            texts.get(
                "screen.monitor",
                name,
                String.valueOf(device.getDefaultConfiguration().getBounds().width),
                String.valueOf(device.getDefaultConfiguration().getBounds().height)));
        monitors.put(name, box);
        all.add(box);
      }
      card.add(all, "wmin 0");
      staff.setText(
          new TreeMap<>(settings.staff())
              .entrySet().stream()
                  .map(one -> one.getKey() + " = " + one.getValue())
                  .collect(Collectors.joining("\n")));
      staff.setName("screen.staff");
      staff.setFont(theme.font("field"));
      staff.getDocument().addDocumentListener(new Typing(staff, text -> change()));
      Editors.leftByTab(staff);
      label(card, "screen.staff", staff, "top");
      JScrollPane scroll = new JScrollPane(staff);
      Tabs.leavePageKeys(scroll);
      card.add(scroll, theme.layout("hmin $64, wmin 0"));
      card.add(
          Plain.words(
              theme, "small", "muted", texts.get("screen.staff.hint", PrivacySettings.SHOP_FLOOR)),
          "skip 1, wmin 0");
      return card;
    }

    private Card much() {
      Card card =
          card(
              "screen.much",
              theme.layout("[$190::]$10[$100::$220,fill]$14[$100:$200:,grow,fill]"),
              3);
      for (MaskGroup group : MaskGroup.values()) {
        JComboBox<Choice<Masks.Level>> levels = Plain.choices();
        for (Masks.Level level : Masks.Level.values()) {
          levels.addItem(new Choice<>(level, texts.get("screen.level." + level)));
        }
        row(card, "screen.group." + group, levels);
        Choice.select(levels, settings.shown(group));
        shown.put(group, levels);
        JLabel example = Plain.label(theme, "plain", "text");
        example.setName("example-" + group);
        examples.put(group, example);
        card.add(example, "wmin 0");
      }
      return card;
    }

    private Card card(String heading, String columns, int across) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fillx, wrap " + across),
                  columns,
                  theme.layout("[]$6")));
      card.add(
          Plain.label(theme, "strong", "text", texts.get(heading)), "span " + across + ", wmin 0");
      return card;
    }

    private void label(Card card, String key, JComponent field, String how) {
      JLabel label = Plain.label(theme, "plain", "muted", texts.get(key));
      label.setLabelFor(field);
      field.getAccessibleContext().setAccessibleName(label.getText());
      card.add(label, how);
    }

    private void row(Card card, String key, JComboBox<?> list) {
      list.setName(key);
      list.setFont(theme.font("field"));
      list.addActionListener(event -> change());
      label(card, key, list, "");
      card.add(list, theme.layout("h $32!, wmin 0"));
    }

    private void tick(JCheckBox box, String key, boolean now) {
      box.setName(key);
      box.setOpaque(false);
      box.setFont(theme.font("plain"));
      box.setForeground(theme.color("text"));
      box.setText(texts.get(key));
      box.setSelected(now);
      box.addActionListener(event -> change());
    }

    private void examples() {
      examples.forEach(
          (group, label) -> {
            String example = texts.get("screen.example." + group);
            String left = group.rule(settings.shown(group)).masked(example);
            label.setText(texts.get("screen.example", example, left.isEmpty() ? "–" : left));
          });
    }

    /** What stands in all fields holds; while they are filled nothing is complete yet. */
    private void change() {
      if (first == null || examples.size() < MaskGroup.values().length) {
        return;
      }
      Set<String> facing =
          monitors.entrySet().stream()
              .filter(one -> one.getValue().isSelected())
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(TreeSet::new));
      Map<MaskGroup, Masks.Level> levels = new EnumMap<>(MaskGroup.class);
      shown.forEach((group, list) -> levels.put(group, Choice.chosen(list)));
      PrivacySettings now =
          new PrivacySettings(
              always.isSelected(),
              Choice.chosen(idle),
              Choice.chosen(peek),
              facing,
              departments(staff.getText()),
              levels);
      if (!now.equals(settings)) {
        settings = now;
        examples();
        changed.accept(now);
      }
    }

    private static Map<String, String> departments(String lines) {
      Map<String, String> found = new TreeMap<>();
      Arrays.stream(lines.split("\n", -1))
          .map(line -> line.split("=", 2))
          .filter(parts -> parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank())
          .forEach(parts -> found.put(parts[0].strip(), parts[1].strip()));
      return found;
    }
  }
}
