package thekla.customer.ui;

import java.awt.Component;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.customer.ContactKind;
import thekla.customer.ui.FieldWords.Choice;
import thekla.kernel.Refusal;
import thekla.text.Texts;
import thekla.ui.Card;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.Editors;
import thekla.ui.KeyCap;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** The contact points of a card in Swing, one a row; other rooms' part stands below. */
final class ContactsForm {

  static final Command ADD = Command.of("add-contact", "ctrl N");
  static final Command REMOVE = Command.of("remove-contact", "ctrl D");

  private final Theme theme;
  private final Texts texts;
  private final FieldWords words;
  private final CardPresenter presenter;
  private final JPanel grid;
  private final JCheckBox confirmation;
  private final Map<Integer, Row> rows = new LinkedHashMap<>();
  private final JPanel foot;
  private boolean showing;

  private record Row(
      int id, JComboBox<Choice> kind, JTextField value, JTextField note, JLabel problem) {}

  ContactsForm(Theme theme, Texts texts, CardPresenter presenter, Action add) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    words = new FieldWords(texts);
    grid =
        new JPanel(
            new MigLayout(
                theme.layout("insets 0, fillx, wrap 4, hidemode 3"),
                theme.layout("[$110!,fill]$6[$110::,grow 60,fill]$6[$80::,grow 40,fill]$4[$26!]"),
                theme.layout("[]$2[]$3")));
    grid.setOpaque(false);
    confirmation = new JCheckBox(texts.get("card.confirmed"));
    confirmation.setName("confirmed");
    confirmation.setFont(theme.font("plain"));
    confirmation.setForeground(theme.color("hint"));
    confirmation.setOpaque(false);
    confirmation.addActionListener(event -> presenter.confirm(confirmation.isSelected()));
    foot = new JPanel(new MigLayout("insets 0", theme.layout("[]$6[]"), ""));
    foot.setOpaque(false);
    JButton button = new JButton(add);
    button.setName(ADD.id());
    button.setFont(theme.font("plain"));
    foot.add(button, theme.layout("h $28!"));
    foot.add(new KeyCap(theme, ADD.keyText(texts)));
  }

  /**
   * @param below what another room shows about these contact points
   */
  JComponent component(@Nullable JComponent below) {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $8 $12 $8 $12, fillx, wrap 1, hidemode 3"),
                "[grow,fill]",
                theme.layout("[]$4[]$4[]")));
    card.add(grid, "wmin 0");
    card.add(confirmation, "wmin 0");
    card.add(foot, "wmin 0");
    JPanel page =
        new JPanel(
            new MigLayout(
                theme.layout("insets $6 0 $4 0, fillx, wrap 1"),
                "[grow,fill]",
                theme.layout("[]$6[]")));
    page.setOpaque(false);
    page.add(card, "wmin 0");
    if (below != null) {
      page.add(below, "wmin 0");
    }
    return Downwards.scrolling(theme, page);
  }

  void show(CardState state) {
    showing = true;
    try {
      List<Integer> wanted = state.contacts().stream().map(ContactRow::id).toList();
      if (!wanted.equals(List.copyOf(rows.keySet()))) {
        rebuild(wanted);
      }
      Map<ContactKind, Integer> counted = new HashMap<>();
      state.contacts().forEach(contact -> fill(contact, state, counted));
    } finally {
      showing = false;
    }
    confirmation.setVisible(state.asksForConfirmation());
    confirmation.setSelected(state.confirmed());
  }

  private void rebuild(List<Integer> wanted) {
    grid.removeAll();
    rows.clear();
    grid.add(Plain.label(theme, "small", "muted", texts.get("card.contact.kind")));
    grid.add(Plain.label(theme, "small", "muted", texts.get("card.contact.value")));
    grid.add(Plain.label(theme, "small", "muted", texts.get("card.contact.note")), "wrap");
    wanted.forEach(this::add);
    grid.revalidate();
    grid.repaint();
  }

  private void add(int id) {
    JComboBox<Choice> kind = Plain.choices();
    for (ContactKind one : ContactKind.values()) {
      kind.addItem(new Choice(one.name(), words.label(lower(one))));
    }
    kind.setFont(theme.font("field"));
    kind.addActionListener(
        event -> {
          if (!showing && kind.getSelectedItem() instanceof Choice choice) {
            presenter.contactIs(id, ContactKind.valueOf(choice.value()));
          }
        });
    JTextField value = text(typed -> presenter.contactTyped(id, typed));
    if (rows.isEmpty()) {
      value.addFocusListener(headingsToo(value));
    }
    JTextField note = text(typed -> presenter.contactNoted(id, typed));
    JLabel problem = Plain.label(theme, "small", "problem");
    JButton remove = new JButton("×");
    remove.setFont(theme.font("plain"));
    remove.setFocusable(false);
    remove.setMargin(new Insets(0, 0, 0, 0));
    remove.getAccessibleContext().setAccessibleName(REMOVE.label(texts));
    remove.addActionListener(event -> presenter.removeContact(id));
    rows.put(id, new Row(id, kind, value, note, problem));
    grid.add(kind, theme.layout("h $30!, wmin 0"));
    grid.add(value, theme.layout("h $30!, wmin 0"));
    grid.add(note, theme.layout("h $30!, wmin 0"));
    grid.add(remove, theme.layout("h $30!, w $26!"));
    grid.add(problem, "skip 1, span 3, wmin 0");
  }

  private JTextField text(Consumer<String> typed) {
    JTextField field = new JTextField();
    field.setFont(theme.font("field"));
    field
        .getDocument()
        .addDocumentListener(
            new Typing(
                field,
                text -> {
                  if (!showing) {
                    typed.accept(text);
                  }
                }));
    return field;
  }

  /** In a window with little room the first row comes with its headings. */
  private FocusListener headingsToo(JTextField value) {
    return new FocusAdapter() {
      @Override
      public void focusGained(FocusEvent event) {
        SwingUtilities.invokeLater(
            () -> grid.scrollRectToVisible(new Rectangle(0, 0, 1, value.getHeight())));
      }
    };
  }

  private static String lower(ContactKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void fill(ContactRow contact, CardState state, Map<ContactKind, Integer> counted) {
    Row row = rows.get(contact.id());
    if (row == null) {
      return;
    }
    int count = counted.merge(contact.kind(), 1, Integer::sum);
    String kind = words.label(lower(contact.kind()));
    row.value().setName(lower(contact.kind()) + (count == 1 ? "" : "-" + count));
    row.value().getAccessibleContext().setAccessibleName(kind);
    row.note().setName(row.value().getName() + "-note");
    row.note()
        .getAccessibleContext()
        .setAccessibleName(kind + ": " + texts.get("card.contact.note"));
    row.kind()
        .getAccessibleContext()
        .setAccessibleName(texts.get("card.contact.kind") + ": " + kind);
    row.kind().setSelectedItem(new Choice(contact.kind().name(), kind));
    text(row.value(), contact.value());
    text(row.note(), contact.note());
    row.value().setEditable(!state.masked());
    row.note().setEditable(!state.masked());
    row.kind().setEnabled(!state.masked());
    Refusal problem = state.problems().get(contact.field());
    String said = problem == null ? null : texts.refusal(problem);
    row.problem().setText(said);
    row.problem().setVisible(said != null);
    Editors.mark(theme, row.value(), said);
  }

  private static void text(JTextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
      field.setCaretPosition(0);
    }
  }

  /** Takes the row out in which the focus is. */
  void removeFocused() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    for (Row row : List.copyOf(rows.values())) {
      for (JComponent field : List.of(row.kind(), row.value(), row.note())) {
        if (owner != null && SwingUtilities.isDescendingFrom(owner, field)) {
          presenter.removeContact(row.id());
          return;
        }
      }
    }
  }

  /**
   * @param name as in {@link ContactRow#field}
   */
  @Nullable JComponent field(String name) {
    for (Row row : rows.values()) {
      if (ContactRow.field(row.id()).equals(name)) {
        return row.value();
      }
    }
    return null;
  }

  Component first() {
    for (Row row : rows.values()) {
      return row.value();
    }
    return foot.getComponent(0);
  }
}
