package thekla.customer.ui;

import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.CustomerKind;
import thekla.customer.MessageKind;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The card as a form: nothing but a name or a company is asked for. */
public final class CardPage implements Pages.Page {

  static final Command SAVE = Command.of("save-card", "F10");
  private static final List<String> COUNTRIES =
      List.of("DE", "AT", "FR", "CH", "BE", "LU", "NL", "IT", "GB", "PL", "ES");

  private final CardPresenter presenter;
  private final Runnable back;
  private @Nullable Form form;

  public CardPage(CardPresenter presenter, Runnable back) {
    this.presenter = presenter;
    this.back = back;
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts).on(SAVE, presenter::save).on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("card.heading"), bindings);
    frame.button(SAVE, true).button(PageFrame.BACK, false);
    Form built = new Form(theme, texts, frame);
    form = built;
    JComponent page = frame.with(built.component());
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    Form built = form;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.first();
  }

  /** One choice of a list. */
  private record Choice(String value, String label) {
    @Override
    public String toString() {
      return label;
    }
  }

  /** The fields in Swing. */
  private final class Form implements CardPresenter.View {
    private final Theme theme;
    private final Texts texts;
    private final PageFrame frame;
    private final Map<CardField, JComponent> fields = new EnumMap<>(CardField.class);
    private final Map<CardField, JLabel> problems = new EnumMap<>(CardField.class);
    private final JLabel number;
    private final JPanel page;
    private boolean showing;

    Form(Theme theme, Texts texts, PageFrame frame) {
      this.theme = theme;
      this.texts = texts;
      this.frame = frame;
      number = Plain.label(theme, "number", "text");
      page =
          new JPanel(
              new MigLayout(
                  theme.layout("insets 0, fillx, wrap 2"),
                  theme.layout("[0:pref:,grow,fill,sg]$10[0:pref:,grow,fill,sg]"),
                  "[top]"));
      page.setOpaque(false);
      page.add(
          part(
              "card.person",
              List.of(
                  CardField.KIND,
                  CardField.SALUTATION,
                  CardField.TITLE,
                  CardField.FIRST_NAME,
                  CardField.LAST_NAME,
                  CardField.COMPANY)));
      page.add(
          part(
              "card.address",
              List.of(CardField.STREET, CardField.POSTCODE, CardField.TOWN, CardField.COUNTRY)));
      page.add(
          part(
              "card.contacts",
              List.of(CardField.PHONE, CardField.MOBILE, CardField.EMAIL, CardField.FAX)));
      page.add(
          part(
              "card.more",
              List.of(
                  CardField.LANGUAGE, CardField.MESSAGE_KIND, CardField.NOTE, CardField.INACTIVE)));
    }

    private JComponent part(String heading, List<CardField> shown) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $10 $12 $10 $12, fillx, wrap 2, hidemode 3"),
                  theme.layout("[$100!]$8[$60::,grow,fill]"),
                  theme.layout("[]$4")));
      card.add(
          Plain.label(theme, "strong", "text", texts.get(heading)),
          heading.equals("card.person") ? "" : "span 2");
      if (heading.equals("card.person")) {
        card.add(number);
      }
      for (CardField field : shown) {
        JComponent component = component(field);
        component.setName(field.field());
        component.setFont(theme.font("field"));
        JLabel label = Plain.label(theme, "plain", "muted", texts.get("card." + field.field()));
        label.setLabelFor(component);
        component.getAccessibleContext().setAccessibleName(label.getText());
        JLabel problem = Plain.label(theme, "small", "problem");
        problem.setVisible(false);
        fields.put(field, component);
        problems.put(field, problem);
        card.add(label);
        card.add(component, theme.layout("h $30!, wmin 0"));
        card.add(problem, "skip 1, wmin 0");
      }
      return card;
    }

    private JComponent component(CardField field) {
      return switch (field) {
        case KIND ->
            list(
                field,
                List.of(
                    new Choice(
                        CustomerKind.ORDER_CUSTOMER.name(), texts.get("card.kind.ORDER_CUSTOMER")),
                    new Choice(
                        CustomerKind.ACCOUNT_CUSTOMER.name(),
                        texts.get("card.kind.ACCOUNT_CUSTOMER"))));
        case COUNTRY ->
            list(
                field,
                COUNTRIES.stream()
                    .map(
                        code ->
                            new Choice(
                                code,
                                java.util.Locale.of("", code).getDisplayCountry(texts.locale())))
                    .toList());
        case LANGUAGE ->
            list(
                field,
                Texts.LANGUAGES.stream()
                    .map(
                        language ->
                            new Choice(
                                language.getLanguage(),
                                language.getDisplayLanguage(texts.locale())))
                    .toList());
        case MESSAGE_KIND -> list(field, List.of());
        case INACTIVE -> {
          JCheckBox box = new JCheckBox(texts.get("card.inactive.hint"));
          box.setOpaque(false);
          box.addActionListener(event -> presenter.typed(field, String.valueOf(box.isSelected())));
          yield box;
        }
        default -> {
          JTextField text = new JTextField();
          text.getDocument()
              .addDocumentListener(
                  new Typing(
                      text,
                      typed -> {
                        if (!showing) {
                          presenter.typed(field, typed);
                        }
                      }));
          if (field == CardField.NOTE) {
            text.putClientProperty("JTextField.placeholderText", texts.get("card.note.hint"));
          }
          yield text;
        }
      };
    }

    private JComboBox<Choice> list(CardField field, List<Choice> choices) {
      JComboBox<Choice> list = Plain.choices();
      choices.forEach(list::addItem);
      list.addActionListener(
          event -> {
            if (!showing && list.getSelectedItem() instanceof Choice choice) {
              presenter.typed(field, choice.value());
            }
          });
      return list;
    }

    @Override
    public void show(Map<CardField, String> values, String shownNumber, List<MessageKind> kinds) {
      showing = true;
      try {
        number.setText(shownNumber.isEmpty() ? texts.get("card.new") : shownNumber);
        fields.forEach((field, component) -> fill(field, component, values, kinds));
      } finally {
        showing = false;
      }
    }

    private void fill(
        CardField field,
        JComponent component,
        Map<CardField, String> values,
        List<MessageKind> kinds) {
      String value = values.getOrDefault(field, "");
      switch (component) {
        case JTextField text -> {
          if (!text.getText().equals(value)) {
            text.setText(value);
          }
        }
        case JCheckBox box -> box.setSelected(Boolean.parseBoolean(value));
        case JComboBox<?> combo -> {
          @SuppressWarnings("unchecked") // made by list()
          JComboBox<Choice> list = (JComboBox<Choice>) combo;
          if (field == CardField.MESSAGE_KIND && list.getItemCount() != kinds.size()) {
            list.removeAllItems();
            for (MessageKind kind : kinds) {
              list.addItem(
                  new Choice(kind.letter(), kind.letter() + " – " + kind.label(texts.locale())));
            }
          }
          select(list, value);
        }
        default -> throw new IllegalStateException(field.name());
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

    @Override
    public void refused(List<Refusal> reasons) {
      Map<String, String> byField =
          reasons.stream()
              .collect(Collectors.toMap(Refusal::field, texts::refusal, (first, second) -> first));
      JComponent first = null;
      for (CardField field : CardField.values()) {
        String problem = byField.get(field.field());
        JComponent component = fields.get(field);
        JLabel label = problems.get(field);
        if (component == null || label == null) {
          continue;
        }
        label.setText(problem == null ? "" : problem);
        label.setVisible(problem != null);
        component.putClientProperty(
            "JComponent.outline", problem == null ? null : theme.color("problem"));
        component.getAccessibleContext().setAccessibleDescription(problem);
        if (problem != null && first == null) {
          first = component;
        }
      }
      frame.status(texts.refusal(reasons.getFirst()), "problem");
      if (first != null) {
        first.requestFocusInWindow();
      }
    }

    JComponent component() {
      return Downwards.scrolling(theme, page);
    }

    Component first() {
      JComponent last = fields.get(CardField.LAST_NAME);
      return last == null ? page : last;
    }
  }
}
