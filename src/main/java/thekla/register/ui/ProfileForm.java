package thekla.register.ui;

import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import thekla.kernel.Refusal;
import thekla.register.ui.ProfilePresenter.Choices;
import thekla.register.ui.ProfilePresenter.Keeps;
import thekla.register.ui.ProfilePresenter.Measure;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Editors;
import thekla.ui.PageFrame;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The fields of the shop's profile in Swing, by the names refusals use. */
final class ProfileForm implements ProfilePresenter.View {

  private static final int LIST_ROWS = 3;

  private final Theme theme;
  private final Texts texts;
  private final ProfilePresenter presenter;
  private final PageFrame frame;
  private final JPanel page;
  private final Map<String, JTextComponent> fields = new LinkedHashMap<>();
  private final Map<String, JTextArea> beside = new HashMap<>();
  private final Map<Purpose, JCheckBox> purposes = new EnumMap<>(Purpose.class);
  private final Map<String, JCheckBox> measures = new LinkedHashMap<>();
  private final Map<String, JCheckBox> services = new LinkedHashMap<>();
  private final JComboBox<Choice<Profile.Authority>> authority = Plain.choices();
  private final Card ticks;
  private final JTextArea periods;
  private boolean showing;

  ProfileForm(Theme theme, Texts texts, ProfilePresenter presenter, PageFrame frame) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    this.frame = frame;
    page =
        new JPanel(
            new MigLayout("insets 0, fillx, wrap 1", "[grow,fill]", theme.layout("[]$10[]")));
    page.setOpaque(false);
    Card people = card("profile.people");
    List.of("owner", "phone", "email", "web").forEach(name -> row(people, name));
    List.of("dpo", "representative")
        .forEach(
            name -> {
              row(people, name + ".name");
              row(people, name + ".contact");
            });
    Card complaints = card("profile.authority");
    authority.setName("authority");
    authority.setFont(theme.font("field"));
    complaints.add(Editors.label(theme, texts.get("profile.authority.choose"), authority));
    complaints.add(authority, theme.layout("h $32!, span 2, wmin 0"));
    List.of("authority.name", "authority.address", "authority.web")
        .forEach(name -> row(complaints, name));
    authority.addActionListener(event -> authorityChosen());
    Card used = card("profile.purposes");
    for (Purpose purpose : Purpose.values()) {
      if (purpose.isChosen()) {
        purposes.put(
            purpose, tick(used, "purpose." + purpose, texts.get("profile.purpose." + purpose)));
      }
    }
    Card partners = card("profile.partners");
    TypedProfile.LISTS.forEach(name -> lines(partners, name));
    Card agreement = card("profile.agreement");
    List.of("agreement.hours", "agreement.objectionDays").forEach(name -> row(agreement, name));
    TypedProfile.SERVICES.forEach(
        name -> services.put(name, tick(agreement, name, texts.get("profile.service." + name))));
    Card keeping = card("profile.periods");
    List.of("period.cancelled", "period.notCollected").forEach(name -> row(keeping, name));
    periods = Plain.words(theme, "plain", "muted", "");
    periods.setName("periods");
    keeping.add(periods, "span 3, growx, wmin 0");
    ticks = card("profile.measures");
    fields.forEach(this::listen);
  }

  JComponent component() {
    return page;
  }

  JComponent first() {
    return field("owner");
  }

  private Card card(String heading) {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fillx, wrap 3, hidemode 3"),
                theme.layout("[$260!]$10[$150:$360:$520,grow,fill]$10[$100:$200:,grow,fill]"),
                theme.layout("[]$6")));
    card.add(Plain.words(theme, "strong", "text", texts.get(heading)), "span 3, growx, wmin 0");
    page.add(card, "wmin 0");
    return card;
  }

  private void row(Card card, String name) {
    JTextField field = new JTextField();
    field.setFont(theme.font("field"));
    named(card, name, field);
    card.add(field, theme.layout("h $32!, wmin 0"));
    problem(card, name);
  }

  private void lines(Card card, String name) {
    JTextArea area = Editors.area(theme);
    area.setRows(LIST_ROWS);
    named(card, name, area);
    JScrollPane scroll = new JScrollPane(area);
    card.add(scroll, "wmin 0, growx");
    problem(card, name);
    card.add(
        Plain.words(theme, "small", "muted", texts.get("profile." + name + ".how")),
        "skip 1, span 2, growx, wmin 0");
  }

  private void named(Card card, String name, JTextComponent field) {
    field.setName(name);
    fields.put(name, field);
    card.add(
        Editors.label(theme, texts.get("profile." + name), field),
        field instanceof JTextArea ? "top, wmin 0" : "wmin 0");
    seen(field);
  }

  private void problem(Card card, String name) {
    JTextArea problem = Plain.words(theme, "plain", "problem", "");
    problem.setName(name + "-problem");
    beside.put(name, problem);
    card.add(problem, "wmin 0");
  }

  private JCheckBox tick(Card card, String name, String label) {
    JCheckBox box = Plain.text(new JCheckBox(label));
    box.setName(name);
    box.setOpaque(false);
    box.setFont(theme.font("plain"));
    box.setForeground(theme.color("text"));
    box.addActionListener(event -> typed());
    card.add(box, "span 3, wmin 0");
    seen(box);
    return box;
  }

  /** Its words wrap, which those of a box cannot; a click on them ticks it, too. */
  private JCheckBox measure(String ref, String said) {
    JCheckBox box = tick(ticks, ref, ref);
    ticks.remove(box);
    box.getAccessibleContext().setAccessibleName(ref + "  " + said);
    JTextArea words = Plain.words(theme, "plain", "text", said);
    words.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            box.doClick();
          }
        });
    ticks.add(box, theme.layout("span 3, split 2, w $60!, top"));
    ticks.add(words, "growx, pushx, wmin 0, aligny center");
    return box;
  }

  /** Scrolls to what has the focus. */
  private void seen(JComponent field) {
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            field.scrollRectToVisible(
                new Rectangle(
                    0, -theme.px(24), field.getWidth(), field.getHeight() + theme.px(48)));
          }
        });
  }

  private void listen(String name, JTextComponent field) {
    field.getDocument().addDocumentListener(new Typing(field, text -> typed()));
  }

  private void authorityChosen() {
    int chosen = authority.getSelectedIndex();
    if (showing || chosen <= 0) {
      return;
    }
    Profile.Authority one = authority.getItemAt(chosen).value();
    field("authority.name").setText(one.name());
    field("authority.web").setText(one.web());
    field("authority.address").setText(one.address());
    typed();
  }

  private void typed() {
    if (showing) {
      return;
    }
    presenter.typed(
        new TypedProfile(
            fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getText())),
            ticked(purposes),
            ticked(measures),
            ticked(services)));
  }

  private static <K> Set<K> ticked(Map<K, JCheckBox> boxes) {
    Set<K> ticked = new HashSet<>();
    boxes.forEach(
        (key, box) -> {
          if (box.isSelected()) {
            ticked.add(key);
          }
        });
    return ticked;
  }

  void save() {
    presenter.save(field("period.cancelled").getText(), field("period.notCollected").getText());
  }

  private JTextComponent field(String name) {
    JTextComponent field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException(name);
    }
    return field;
  }

  @Override
  public void show(TypedProfile profile, Choices choices, Keeps keeps) {
    showing = true;
    try {
      fields.forEach((name, field) -> set(field, profile.text(name)));
      set(field("period.cancelled"), keeps.cancelled(profile));
      set(field("period.notCollected"), keeps.shelf(profile));
      periods.setText(
          keeps.all().entrySet().stream()
              .map(one -> one.getKey() + ": " + one.getValue())
              .collect(Collectors.joining("  ·  ")));
      authority.removeAllItems();
      authority.addItem(new Choice<>(Profile.Authority.NONE, texts.get("profile.authority.own")));
      choices.authorities().forEach(one -> authority.addItem(new Choice<>(one, one.name())));
      for (int i = 1; i < authority.getItemCount(); i++) {
        if (authority.getItemAt(i).value().name().equals(profile.text("authority.name"))) {
          authority.setSelectedIndex(i);
        }
      }
      for (Measure measure : choices.measures()) {
        measures.computeIfAbsent(measure.ref(), ref -> measure(ref, measure.text()));
      }
      purposes.forEach((one, box) -> box.setSelected(profile.purposes().contains(one)));
      measures.forEach((one, box) -> box.setSelected(profile.measures().contains(one)));
      services.forEach((one, box) -> box.setSelected(profile.services().contains(one)));
    } finally {
      showing = false;
    }
    page.revalidate();
  }

  private static void set(JTextComponent field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
      field.setCaretPosition(0);
    }
  }

  @Override
  public void refused(List<Refusal> reasons) {
    beside.values().forEach(problem -> problem.setText(""));
    fields.values().forEach(field -> Editors.mark(theme, field, null));
    frame.status("", "muted");
    for (Refusal reason : reasons) {
      String name = TypedProfile.field(reason);
      int line = TypedProfile.line(reason);
      String words =
          line == 0
              ? texts.refusal(reason)
              : texts.get("profile.in-line", line, texts.refusal(reason));
      JTextArea place = beside.get(name);
      if (place == null) {
        frame.status(words, "problem");
      } else {
        place.setText(place.getText().isEmpty() ? words : place.getText() + "\n" + words);
        Editors.mark(theme, field(name), words);
      }
    }
    if (!reasons.isEmpty() && fields.containsKey(TypedProfile.field(reasons.getFirst()))) {
      field(TypedProfile.field(reasons.getFirst())).requestFocusInWindow();
    }
  }

  @Override
  public void say(String text, String color) {
    frame.status(text, color);
  }
}
