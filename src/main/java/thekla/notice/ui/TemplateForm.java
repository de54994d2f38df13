package thekla.notice.ui;

import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import thekla.customer.Channel;
import thekla.kernel.Refusal;
import thekla.notice.MergeField;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.SmsParts;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Editors;
import thekla.ui.KeyCap;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** One template's fields, its preview, and the merge fields that can be put in. */
final class TemplateForm {

  private final Theme theme;
  private final Texts texts;
  private final TemplatesPresenter presenter;
  private final JTextField name = new JTextField();
  private final JComboBox<Choice<String>> channel = Plain.choices();
  private final JComboBox<Choice<String>> language = Plain.choices();
  private final JTextField subject = new JTextField();
  private final JTextField code = new JTextField();
  private final JLabel codeLabel;
  private final JLabel subjectLabel;
  private final JTextArea body;
  private final JTextArea preview;
  private final JPanel faces = new JPanel(new CardLayout());
  private final JToggleButton previewing = new JToggleButton();
  private final JList<MergeField> fields;
  private final JLabel parts;
  private final DefaultListModel<MergeField> offered = new DefaultListModel<>();
  private JTextComponent last;
  private boolean showing;

  TemplateForm(Theme theme, Texts texts, TemplatesPresenter presenter) {
    this.theme = theme;
    this.texts = texts;
    this.presenter = presenter;
    body = Editors.area(theme);
    body.setName("templates.text");
    last = body;
    preview = Editors.area(theme);
    preview.setEditable(false);
    preview.setName("templates.preview");
    preview.getAccessibleContext().setAccessibleName(texts.get("templates.preview"));
    fields = fieldList();
    parts = Plain.label(theme, "small", "muted");
    codeLabel = Editors.label(theme, texts.get("templates.code"), code);
    subjectLabel = Editors.label(theme, texts.get("templates.subject"), subject);
    for (Channel one : List.of(Channel.EMAIL, Channel.SMS)) {
      channel.addItem(new Choice<>(one.name(), texts.get("messages.channel." + one.name())));
    }
    Texts.LANGUAGES.forEach(
        one ->
            language.addItem(
                new Choice<>(one.getLanguage(), one.getDisplayLanguage(texts.locale()))));
    code.getDocument()
        .addDocumentListener(
            new Typing(
                code,
                text -> {
                  if (!showing) {
                    presenter.code(text);
                  }
                }));
    for (JTextComponent field : List.of(name, subject, body)) {
      field.getDocument().addDocumentListener(new Typing(field, text -> typed()));
    }
    for (JComboBox<Choice<String>> list : List.of(channel, language)) {
      list.addActionListener(event -> typed());
    }
    for (JTextComponent field : List.of(subject, body)) {
      field.addFocusListener(
          new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
              last = field;
            }
          });
    }
  }

  Card card(Bindings bindings) {
    Card card =
        new Card(
            theme,
            new MigLayout(
                theme.layout("insets $12 $14 $12 $14, fill, wrap 2, hidemode 3"),
                theme.layout("[]$10[$60::,grow,fill]"),
                theme.layout("[]$6")));
    row(card, "templates.name", Editors.label(theme, texts.get("templates.name"), name), name);
    card.add(Editors.label(theme, texts.get("templates.kind"), channel));
    channel.setName("templates.kind");
    language.setName("templates.language");
    language.getAccessibleContext().setAccessibleName(texts.get("templates.language"));
    card.add(channel, theme.layout("h $32!, wmin 0, split 2, grow"));
    card.add(language, theme.layout("h $32!, wmin 0, grow"));
    row(card, "templates.code", codeLabel, code);
    row(card, "templates.subject", subjectLabel, subject);
    card.add(Editors.label(theme, texts.get("templates.text"), body));
    card.add(tools(bindings), "wmin 0");
    faces.setOpaque(false);
    faces.add(new JScrollPane(body), "text");
    faces.add(new JScrollPane(preview), "preview");
    JPanel both =
        new JPanel(
            new MigLayout(
                "insets 0, fill",
                theme.layout("[$60::,grow,fill]$8[$150:$170:$190,fill]"),
                "[grow,fill]"));
    both.setOpaque(false);
    both.add(faces, "wmin 0, hmin 0");
    both.add(new JScrollPane(fields), "wmin 0, hmin 0");
    card.add(both, theme.layout("span 2, push, grow, wmin 0, hmin $60"));
    card.add(parts, "span 2, wmin 0");
    return card;
  }

  private void row(Card card, String key, JLabel label, JComponent field) {
    field.setName(key);
    field.setFont(theme.font("field"));
    card.add(label);
    card.add(field, theme.layout("h $32!, wmin 0"));
  }

  private JPanel tools(Bindings bindings) {
    JPanel tools = new JPanel(new MigLayout("insets 0", theme.layout("[]$6[]push[]$6[]"), ""));
    tools.setOpaque(false);
    previewing.setAction(bindings.action(TemplatesPage.PREVIEW));
    previewing.setName("preview-template");
    previewing.setFont(theme.font("plain"));
    previewing.setFocusable(false);
    tools.add(previewing);
    tools.add(new KeyCap(theme, TemplatesPage.PREVIEW.keyText(texts)));
    tools.add(Editors.label(theme, texts.get("templates.fields"), fields));
    tools.add(new KeyCap(theme, TemplatesPage.FIELDS.keyText(texts)));
    return tools;
  }

  private JList<MergeField> fieldList() {
    JList<MergeField> list = new JList<>(offered);
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setName("templates.fields");
    list.setFont(theme.font("plain"));
    list.setCellRenderer(
        new DefaultListCellRenderer() {
          private static final long serialVersionUID = 1L;

          @Override
          public Component getListCellRendererComponent(
              JList<?> source, Object value, int index, boolean selected, boolean focused) {
            Plain.text(this);
            super.getListCellRendererComponent(source, value, index, selected, focused);
            if (value instanceof MergeField field) {
              setText(texts.get("templates.field." + field.field()));
              setToolTipText(field.placeholder());
            }
            return this;
          }
        });
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            insert();
          }
        });
    list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "insert");
    list.getActionMap()
        .put(
            "insert",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                insert();
              }
            });
    return list;
  }

  private void insert() {
    MergeField field = fields.getSelectedValue();
    if (field != null && !previewing.isSelected()) {
      last.replaceSelection(field.placeholder());
      last.requestFocusInWindow();
    }
  }

  void toFields() {
    fields.requestFocusInWindow();
  }

  void togglePreview() {
    boolean now = faces.getComponent(1).isVisible();
    face(!now);
    if (now) {
      body.requestFocusInWindow();
    } else {
      presenter.preview();
      preview.requestFocusInWindow();
    }
  }

  private void face(boolean previewed) {
    previewing.setSelected(previewed);
    fields.setEnabled(!previewed);
    ((CardLayout) faces.getLayout()).show(faces, previewed ? "preview" : "text");
  }

  void preview(String filledSubject, String filledBody) {
    preview.setText((filledSubject.isBlank() ? "" : filledSubject + "\n\n") + filledBody);
    preview.setCaretPosition(0);
  }

  private void typed() {
    if (!showing) {
      Channel chosen = Channel.valueOf(Choice.chosen(channel));
      presenter.typed(
          name.getText(),
          chosen,
          Choice.chosen(language),
          chosen == Channel.EMAIL ? subject.getText() : "",
          body.getText());
      channelChosen(chosen);
    }
  }

  private void channelChosen(Channel chosen) {
    subject.setVisible(chosen == Channel.EMAIL);
    subjectLabel.setVisible(chosen == Channel.EMAIL);
    SmsParts counted = SmsParts.of(body.getText());
    parts.setVisible(chosen == Channel.SMS);
    parts.setText(texts.get("templates.parts", counted.parts(), counted.units()));
  }

  void show(MessageTemplate template) {
    showing = true;
    try {
      set(name, template.name());
      set(subject, template.subject());
      set(code, template.reportCode());
      boolean report = template.purpose() == MessagePurpose.NOT_AVAILABLE;
      code.setVisible(report);
      codeLabel.setVisible(report);
      offer(template.purpose());
      set(body, template.body());
      Choice.select(channel, template.channel().name());
      Choice.select(language, template.language());
      // a saved template keeps its way and language; another one is another template
      channel.setEnabled(template.id() == 0);
      language.setEnabled(template.id() == 0);
      channelChosen(template.channel());
      mark(Refusal.of("", ""));
      face(false);
    } finally {
      showing = false;
    }
  }

  /** The fields a message for this may have. */
  private void offer(MessagePurpose purpose) {
    List<MergeField> fitting = MergeField.of(purpose);
    if (!fitting.equals(Collections.list(offered.elements()))) {
      offered.clear();
      offered.addAll(fitting);
      fields.setSelectedIndex(0);
    }
  }

  private static void set(JTextComponent field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
      field.setCaretPosition(0);
    }
  }

  /** Marks the field a refusal stands beside, and goes there. */
  void mark(Refusal reason) {
    Map<String, JComponent> byField =
        Map.of("name", name, "subject", subject, "body", body, "code", code);
    byField.forEach(
        (field, component) -> {
          boolean wrong = field.equals(reason.field());
          Editors.mark(theme, component, wrong ? texts.refusal(reason) : null);
          if (wrong && !previewing.isSelected()) {
            component.requestFocusInWindow();
          }
        });
  }

  JTextField name() {
    return name;
  }
}
