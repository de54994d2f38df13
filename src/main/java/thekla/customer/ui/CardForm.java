package thekla.customer.ui;

import java.awt.Component;
import java.awt.Insets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.MessageKind;
import thekla.customer.ui.FieldWords.Choice;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Downwards;
import thekla.ui.Editors;
import thekla.ui.Plain;
import thekla.ui.Tabs;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The fields of a card besides its contact points, in Swing: head, address and note. */
final class CardForm {

  private final Theme theme;
  private final Texts texts;
  private final FieldWords words;
  private final CardPresenter presenter;
  private final Map<CardField, JComponent> fields = new EnumMap<>(CardField.class);
  private final Map<CardField, JLabel> problems = new EnumMap<>(CardField.class);
  private final JLabel number;
  private final JLabel name;
  private boolean showing;

  CardForm(Theme theme, Texts texts, CardPresenter presenter) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    words = new FieldWords(texts);
    number = Plain.label(theme, "number", "text");
    number.setName("card-number");
    name = Plain.label(theme, "number", "text");
    name.setName("card-name");
  }

  /** Number, name and the two switches. */
  JComponent head() {
    JPanel head =
        new JPanel(
            new MigLayout(
                theme.layout("insets 0 $4 0 0, fillx"),
                theme.layout("[]$12[0:pref:,grow,fill]$12[]$12[]"),
                ""));
    head.setOpaque(false);
    head.add(number);
    head.add(name, "wmin 0");
    head.add(component(CardField.INACTIVE));
    head.add(component(CardField.RESTRICTED));
    return head;
  }

  /** Who, where, and how they are spoken to. */
  JComponent address() {
    JPanel page =
        new JPanel(
            new MigLayout(
                theme.layout("insets $8 0 $8 0, fillx"),
                theme.layout("[0:pref:,grow,fill,sg]$10[0:pref:,grow,fill,sg]"),
                "[top]"));
    page.setOpaque(false);
    page.add(
        part(
            "card.person",
            CardField.KIND,
            CardField.SALUTATION,
            CardField.TITLE,
            CardField.FIRST_NAME,
            CardField.LAST_NAME,
            CardField.COMPANY),
        "spany 2, growy");
    page.add(
        part(
            "card.address",
            CardField.STREET,
            CardField.POSTCODE,
            CardField.TOWN,
            CardField.COUNTRY),
        "wrap");
    page.add(part("card.more", CardField.LANGUAGE, CardField.MESSAGE_KIND, CardField.MINOR));
    return Downwards.scrolling(theme, page);
  }

  private JComponent part(String heading, CardField... shown) {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fillx, wrap 2, hidemode 3"),
                theme.layout("[$100!]$8[$60::,grow,fill]"),
                theme.layout("[]$4")));
    card.add(Plain.label(theme, "strong", "text", texts.get(heading)), "span 2");
    for (CardField field : shown) {
      JComponent component = component(field);
      JLabel label = Plain.label(theme, "plain", "muted", words.label(field.field()));
      label.setLabelFor(component);
      card.add(label);
      card.add(component, theme.layout("h $30!, wmin 0"));
      card.add(problem(field), "skip 1, wmin 0");
    }
    return card;
  }

  JComponent note() {
    JTextArea note = new JTextArea();
    register(CardField.NOTE, note);
    note.setLineWrap(true);
    note.setWrapStyleWord(true);
    note.setMargin(new Insets(theme.px(6), theme.px(8), theme.px(6), theme.px(8)));
    Editors.leftByTab(note);
    typing(CardField.NOTE, note);
    JScrollPane scroll = new JScrollPane(note);
    Tabs.leavePageKeys(scroll);
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $10 $12 $10 $12, fill, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$6[grow,fill]$4[]")));
    JLabel label = Plain.label(theme, "plain", "muted", texts.get("card.note.hint"));
    label.setLabelFor(note);
    card.add(label, "wmin 0");
    card.add(scroll, theme.layout("wmin 0, hmin $60"));
    card.add(problem(CardField.NOTE), "wmin 0");
    JPanel page = new JPanel(new MigLayout(theme.layout("insets $8 0 $8 0, fill"), "[grow,fill]"));
    page.setOpaque(false);
    page.add(card, "grow, hmin 0");
    return page;
  }

  private JLabel problem(CardField field) {
    JLabel problem = Plain.label(theme, "small", "problem");
    problem.setVisible(false);
    problems.put(field, problem);
    return problem;
  }

  private void register(CardField field, JComponent component) {
    component.setName(field.field());
    component.setFont(theme.font("field"));
    component.getAccessibleContext().setAccessibleName(words.label(field.field()));
    fields.put(field, component);
  }

  private JComponent component(CardField field) {
    JComponent made =
        switch (field) {
          case INACTIVE, RESTRICTED -> {
            JCheckBox box = new JCheckBox(words.label(field.field()));
            box.setOpaque(false);
            box.setToolTipText(
                texts.get(
                    field == CardField.INACTIVE ? "card.inactive.hint" : "card.restricted.hint"));
            box.addActionListener(
                event -> presenter.typed(field, String.valueOf(box.isSelected())));
            yield box;
          }
          case KIND, COUNTRY, LANGUAGE, MESSAGE_KIND, MINOR -> list(field);
          default -> {
            JTextField text = new JTextField();
            typing(field, text);
            yield text;
          }
        };
    register(field, made);
    return made;
  }

  private void typing(CardField field, JTextComponent text) {
    text.getDocument()
        .addDocumentListener(
            new Typing(
                text,
                typed -> {
                  if (!showing) {
                    presenter.typed(field, typed);
                  }
                }));
  }

  private JComboBox<Choice> list(CardField field) {
    JComboBox<Choice> list = Plain.choices();
    words.choices(field, List.of()).forEach(list::addItem);
    list.addActionListener(
        event -> {
          if (!showing && list.getSelectedItem() instanceof Choice choice) {
            presenter.typed(field, choice.value());
          }
        });
    return list;
  }

  void show(CardState state) {
    showing = true;
    try {
      number.setText(state.number().isEmpty() ? texts.get("card.new") : state.number());
      name.setText(state.name());
      fields.forEach((field, component) -> fill(field, component, state));
    } finally {
      showing = false;
    }
    problems.forEach(
        (field, label) -> {
          Refusal problem = state.problems().get(field.field());
          String text = problem == null ? null : texts.refusal(problem);
          label.setText(text);
          label.setVisible(text != null);
          JComponent component = fields.get(field);
          if (component != null) {
            Editors.mark(theme, component, text);
          }
        });
  }

  private void fill(CardField field, JComponent component, CardState state) {
    String value = state.value(field);
    switch (component) {
      case JTextComponent text -> {
        text.setEditable(!state.masked());
        if (!text.getText().equals(value)) {
          text.setText(value);
          text.setCaretPosition(0);
        }
      }
      case JCheckBox box -> box.setSelected(Boolean.parseBoolean(value));
      case JComboBox<?> combo -> {
        @SuppressWarnings("unchecked") // made by list()
        JComboBox<Choice> list = (JComboBox<Choice>) combo;
        if (field == CardField.MESSAGE_KIND) {
          offer(list, state.kinds());
        }
        select(list, value);
      }
      default -> throw new IllegalStateException(field.name());
    }
    if (!(component instanceof JTextComponent)) {
      component.setEnabled(!state.masked());
    }
  }

  private void offer(JComboBox<Choice> list, List<MessageKind> kinds) {
    if (list.getItemCount() < kinds.size()) {
      list.removeAllItems();
      words.choices(CardField.MESSAGE_KIND, kinds).forEach(list::addItem);
    }
  }

  private static void select(JComboBox<Choice> list, String value) {
    for (int i = 0; i < list.getItemCount(); i++) {
      if (list.getItemAt(i).value().equals(value)) {
        list.setSelectedIndex(i);
        return;
      }
    }
    if (!value.isEmpty()) {
      list.addItem(new Choice(value, value));
      list.setSelectedIndex(list.getItemCount() - 1);
    }
  }

  @Nullable JComponent field(String name) {
    for (CardField field : CardField.values()) {
      if (field.field().equals(name)) {
        return fields.get(field);
      }
    }
    return null;
  }

  Component first(CardField field) {
    JComponent component = fields.get(field);
    if (component == null) {
      throw new IllegalStateException("not built");
    }
    return component;
  }
}
