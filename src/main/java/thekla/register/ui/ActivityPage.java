package thekla.register.ui;

import static java.util.Objects.requireNonNull;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.register.Activity;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Choice;
import thekla.ui.Command;
import thekla.ui.Downwards;
import thekla.ui.Editors;
import thekla.ui.KeyPlace;
import thekla.ui.PageFrame;
import thekla.ui.Pages;
import thekla.ui.Plain;
import thekla.ui.Theme;
import thekla.ui.Typing;

/** One processing activity, every field with its help (Art. 30(1) GDPR). */
public final class ActivityPage implements Pages.Page {

  static final Command SAVE = Command.of("save-activity", "F10");

  private final ActivityPresenter presenter;
  private final Runnable back;
  private @Nullable Form form;

  public ActivityPage(ActivityPresenter presenter, Runnable back) {
    this.presenter = presenter;
    this.back = back;
  }

  /** Its keys. */
  public static KeyPlace keys() {
    return KeyPlace.of("activity.heading", SAVE, PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings = new Bindings(texts).on(SAVE, presenter::save).on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("activity.heading"), bindings);
    frame.button(SAVE, true).button(PageFrame.BACK, false);
    Form built = new Form(theme, texts, frame);
    form = built;
    JComponent page = frame.with(Downwards.scrolling(theme, built.card));
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    return requireNonNull(form, "not built").field("title");
  }

  /** The fields in Swing, by the names refusals use. */
  private final class Form implements ActivityPresenter.View {
    private final Theme theme;
    private final Texts texts;
    private final PageFrame frame;
    private final Card card;
    private final Map<String, JTextComponent> fields = new LinkedHashMap<>();
    private final Map<String, JTextArea> beside = new HashMap<>();
    private final JComboBox<Choice<Activity.Status>> status = Plain.choices();
    private final JCheckBox dpia = new JCheckBox();
    private boolean showing;

    Form(Theme theme, Texts texts, PageFrame frame) {
      this.theme = theme;
      this.texts = texts;
      this.frame = frame;
      card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fillx, wrap 3, hidemode 3"),
                  theme.layout("[$190!]$10[$150:$460:,grow,fill]$10[$100:$160:$260,fill]"),
                  theme.layout("[]$4")));
      row("title", new JTextField());
      status.setName("status");
      status.setFont(theme.font("field"));
      for (Activity.Status one : Activity.Status.values()) {
        status.addItem(new Choice<>(one, texts.get("register.status." + one.name())));
      }
      status.addActionListener(event -> typed());
      card.add(Editors.label(theme, texts.get("activity.status"), status));
      card.add(status, theme.layout("h $32!, growx 0, wrap"));
      TypedActivity.LINES.forEach(name -> row(name, Editors.area(theme)));
      TypedActivity.LINE.forEach(name -> row(name, new JTextField()));
      dpia.setName("dpia-required");
      dpia.setText(texts.get("activity.dpia.required"));
      dpia.setOpaque(false);
      dpia.setFont(theme.font("plain"));
      dpia.setForeground(theme.color("text"));
      dpia.addActionListener(event -> typed());
      card.add(dpia, "skip 1, span 2, wmin 0");
      fields.forEach(
          (name, field) ->
              field.getDocument().addDocumentListener(new Typing(field, text -> typed())));
    }

    private void row(String name, JTextComponent field) {
      field.setName(name);
      field.setFont(theme.font("field"));
      fields.put(name, field);
      card.add(Editors.label(theme, texts.get("activity." + name), field), "top, wmin 0");
      boolean lines = field instanceof JTextArea;
      card.add(
          lines ? new JScrollPane(field) : field,
          lines ? "wmin 0, growx" : theme.layout("h $32!, wmin 0"));
      JTextArea problem = Plain.words(theme, "plain", "problem", "");
      problem.setName(name + "-problem");
      beside.put(name, problem);
      card.add(problem, "wmin 0");
      card.add(
          Plain.words(
              theme,
              "small",
              "muted",
              texts.get("activity." + name + ".help", TypedPeriods.example(texts))),
          "skip 1, span 2, growx, wmin 0");
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

    JTextComponent field(String name) {
      return requireNonNull(fields.get(name), name);
    }

    private void typed() {
      if (!showing) {
        presenter.typed(
            new TypedActivity(
                fields.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getText())),
                Choice.chosen(status),
                dpia.isSelected()));
      }
    }

    @Override
    public void show(String id, TypedActivity activity) {
      showing = true;
      try {
        fields.forEach(
            (name, field) -> {
              field.setText(activity.text(name));
              if (field instanceof JTextArea area) {
                area.setRows(Math.clamp(activity.text(name).lines().count() + 1, 2, 8));
              }
              field.setCaretPosition(0);
            });
        Choice.select(status, activity.status());
        dpia.setSelected(activity.dpia());
      } finally {
        showing = false;
      }
      frame.status(id, "muted");
    }

    @Override
    public void refused(List<Refusal> reasons) {
      beside.values().forEach(problem -> problem.setText(""));
      fields.values().forEach(field -> Editors.mark(theme, field, null));
      for (Refusal reason : reasons) {
        JTextArea place = beside.get(TypedProfile.field(reason));
        if (place == null) {
          frame.status(texts.refusal(reason), "problem");
        } else {
          place.setText(texts.refusal(reason));
          Editors.mark(theme, field(TypedProfile.field(reason)), texts.refusal(reason));
        }
      }
      if (!reasons.isEmpty() && fields.containsKey(TypedProfile.field(reasons.getFirst()))) {
        field(TypedProfile.field(reasons.getFirst())).requestFocusInWindow();
      }
    }
  }
}
