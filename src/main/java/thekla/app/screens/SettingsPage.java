package thekla.app.screens;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.app.DeskSettings;
import thekla.kernel.Refusal;
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

/** Language, looks and size of this desk, and the shop's details. */
final class SettingsPage implements Pages.Page {

  private static final Command SAVE = Command.of("save-shop", "F10");
  private static final Command CONSENT_TEXTS = Command.of("consent-texts", "F4");
  private static final Command TEMPLATES = Command.of("templates", "F6");
  private static final Command SENDERS = Command.of("senders", "F7");
  private static final Command PRINTERS = Command.of("printers", "F3");
  private static final Command PRIVACY = Command.of("privacy", "F9");
  private static final Command PROFILE = Command.of("profile", "F8");
  private static final Command SCREEN = Command.of("privacy-settings", "F5");
  private static final Command KEYS = Command.of("own-keys", "F2");
  private static final String HINT = "skip 1, span 2, growx, wmin 0";
  private static final List<Integer> SCALES = List.of(100, 125, 150, 175, 200);

  private final SettingsPresenter presenter;
  private final Ways ways;
  private final Runnable back;
  private @Nullable Form form;

  /** What is opened from here. */
  record Ways(
      Runnable consentTexts,
      Runnable templates,
      Runnable senders,
      Runnable printers,
      Runnable privacy,
      Runnable profile,
      Runnable screen,
      Runnable keys) {}

  SettingsPage(SettingsPresenter presenter, Ways ways, Runnable back) {
    this.presenter = presenter;
    this.ways = ways;
    this.back = back;
  }

  /** Its keys. */
  static KeyPlace keys() {
    return KeyPlace.of(
        "settings.heading",
        SAVE,
        CONSENT_TEXTS,
        TEMPLATES,
        SENDERS,
        PRINTERS,
        PRIVACY,
        PROFILE,
        SCREEN,
        KEYS,
        PageFrame.BACK);
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings =
        new Bindings(texts)
            .on(SAVE, presenter::saveShop)
            .on(CONSENT_TEXTS, ways.consentTexts())
            .on(TEMPLATES, ways.templates())
            .on(SENDERS, ways.senders())
            .on(PRINTERS, ways.printers())
            .on(PRIVACY, ways.privacy())
            .on(PROFILE, ways.profile())
            .on(SCREEN, ways.screen())
            .on(KEYS, ways.keys())
            .on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("settings.heading"), bindings);
    frame
        .button(SAVE, true)
        .button(CONSENT_TEXTS, false)
        .button(TEMPLATES, false)
        .button(SENDERS, false)
        .button(PRINTERS, false)
        .button(PRIVACY, false)
        .button(PROFILE, false)
        .button(SCREEN, false)
        .button(KEYS, false)
        .button(PageFrame.BACK, false);
    Form built = new Form(theme, texts, frame);
    form = built;
    JComponent page = frame.with(built.scrolling);
    presenter.attach(built);
    return page;
  }

  @Override
  public Component focus() {
    Form built = form;
    if (built == null) {
      throw new IllegalStateException("not built");
    }
    return built.language;
  }

  private final class Form implements SettingsPresenter.View {
    private final Theme theme;
    private final Texts texts;
    private final PageFrame frame;
    private final JPanel page;
    private final JComboBox<Choice<String>> language = Plain.choices();
    private final JComboBox<Choice<String>> looks = Plain.choices();
    private final JComboBox<Choice<Integer>> scale = Plain.choices();
    private final JComboBox<Choice<String>> country = Plain.choices();
    private final JTextField name = new JTextField();
    private final JTextField address = new JTextField();
    private final JTextField contact = new JTextField();
    private final JTextField since = new JTextField();
    private final JTextField days = new JTextField();
    private final JCheckBox softOptIn = new JCheckBox();
    private final JCheckBox frenchBusiness = new JCheckBox();
    private final List<JComponent> french = new ArrayList<>();
    private final Map<String, JTextArea> beside = new HashMap<>();
    private final JComponent scrolling;
    private boolean showing;

    Form(Theme theme, Texts texts, PageFrame frame) {
      this.theme = theme;
      this.texts = texts;
      this.frame = frame;
      page =
          new JPanel(
              new MigLayout("insets 0, fillx, wrap 1", "[grow,fill]", theme.layout("[]$10[]")));
      page.setOpaque(false);
      Card desk = card("settings.desk");
      Texts.LANGUAGES.forEach(
          known ->
              language.addItem(new Choice<>(known.getLanguage(), known.getDisplayLanguage(known))));
      row(desk, "settings.language", language);
      looks.addItem(new Choice<>("light", texts.get("settings.light")));
      looks.addItem(new Choice<>("dark", texts.get("settings.dark")));
      looks.addItem(new Choice<>("contrast", texts.get("settings.contrast")));
      if (presenter.decidesLooks()) {
        row(desk, "settings.looks", looks);
      }
      SCALES.forEach(percent -> scale.addItem(new Choice<>(percent, percent + " %")));
      if (presenter.decidesLooks()) {
        row(desk, "settings.scale", scale);
      }
      page.add(desk, "wmin 0");
      Card shop = card("settings.shop");
      row(shop, "settings.shop.name", name);
      row(shop, "settings.shop.address", address);
      row(shop, "settings.shop.contact", contact);
      for (String code : List.of("DE", "AT", "FR")) {
        country.addItem(new Choice<>(code, Locale.of("", code).getDisplayCountry(texts.locale())));
      }
      row(shop, "settings.shop.country", country);
      row(shop, ShopDraft.SINCE, since);
      page.add(shop, "wmin 0");
      Card keeping = card("settings.keeping");
      row(keeping, ShopDraft.DAYS, days);
      tick(keeping, "settings.soft-opt-in", softOptIn);
      keeping.add(hint("settings.soft-opt-in.needs"), HINT);
      french.add(tick(keeping, "settings.french-business", frenchBusiness));
      french.add(frenchBusiness);
      JComponent needs = hint("settings.french-business.needs");
      french.add(needs);
      keeping.add(needs, HINT);
      page.add(keeping, "wmin 0");
      scrolling = Downwards.scrolling(theme, page);
      listen(
          language,
          value -> {
            DeskSettings now = presenter.now();
            presenter.set(new DeskSettings(value, now.theme(), now.scale()));
          });
      listen(
          looks,
          value -> {
            DeskSettings now = presenter.now();
            presenter.set(new DeskSettings(now.language(), value, now.scale()));
          });
      listen(
          scale,
          value -> {
            DeskSettings now = presenter.now();
            presenter.set(new DeskSettings(now.language(), now.theme(), value));
          });
      listen(country, value -> shopTyped());
      for (JCheckBox box : List.of(softOptIn, frenchBusiness)) {
        box.addActionListener(event -> shopTyped());
      }
      for (JTextField field : List.of(name, address, contact, since, days)) {
        field
            .getDocument()
            .addDocumentListener(
                new Typing(
                    field,
                    text -> {
                      if (!showing) {
                        shopTyped();
                      }
                    }));
      }
    }

    private <V> void listen(JComboBox<Choice<V>> list, Consumer<V> chosen) {
      list.addActionListener(
          event -> {
            int index = list.getSelectedIndex();
            if (!showing && index >= 0) {
              chosen.accept(list.getItemAt(index).value());
            }
          });
    }

    private void shopTyped() {
      ShopDraft typed =
          new ShopDraft(
              name.getText(),
              address.getText(),
              contact.getText(),
              Choice.chosen(country),
              since.getText(),
              softOptIn.isSelected(),
              frenchBusiness.isSelected(),
              days.getText());
      french.forEach(part -> part.setVisible(typed.isFrench()));
      presenter.shopTyped(typed);
    }

    private Card card(String heading) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, fillx, wrap 3, hidemode 3"),
                  theme.layout(
                      "[$170::]$10[$150:$360:$560,grow 300,fill]$10[$100:$200:,grow,fill]"),
                  theme.layout("[]$6")));
      card.add(Plain.label(theme, "strong", "text", texts.get(heading)), "span 3");
      return card;
    }

    private void row(Card card, String key, JComponent field) {
      field.setName(key);
      field.setFont(theme.font("field"));
      JLabel label = Plain.label(theme, "plain", "muted", texts.get(key));
      label.setLabelFor(field);
      field.getAccessibleContext().setAccessibleName(label.getText());
      card.add(label);
      card.add(field, theme.layout("h $32!"));
      JTextArea problem = Plain.words(theme, "plain", "problem", "");
      problem.setName(key + "-problem");
      beside.put(key, problem);
      card.add(problem, "wmin 0");
      seen(field);
    }

    /** A row to tick, its label beside it. */
    private JLabel tick(Card card, String key, JCheckBox box) {
      box.setName(key);
      box.setOpaque(false);
      box.setFont(theme.font("plain"));
      box.setForeground(theme.color("text"));
      box.setText(texts.get(key));
      JLabel label = Plain.label(theme, "plain", "muted", texts.get("settings.advertising"));
      card.add(label);
      card.add(box, "span 2, wmin 0");
      seen(box);
      return label;
    }

    private JComponent hint(String key) {
      return Plain.words(theme, "small", "muted", texts.get(key));
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

    /** Seen from its beginning. */
    private static void fill(JTextField field, String text) {
      if (!field.getText().equals(text)) {
        field.setText(text);
        field.setCaretPosition(0);
      }
    }

    @Override
    public void show(DeskSettings settings, @Nullable ShopDraft shop) {
      showing = true;
      try {
        String spoken = settings.language();
        Choice.select(language, spoken.isEmpty() ? texts.locale().getLanguage() : spoken);
        Choice.select(looks, settings.theme());
        Choice.select(scale, settings.scale());
        if (shop != null) {
          fill(name, shop.name());
          fill(address, shop.address());
          fill(contact, shop.contact());
          Choice.select(country, shop.country());
          fill(since, shop.since());
          fill(days, shop.exchangeDays());
          softOptIn.setSelected(shop.softOptIn());
          frenchBusiness.setSelected(shop.frenchBusiness());
        }
        french.forEach(part -> part.setVisible(shop != null && shop.isFrench()));
        for (JComponent field :
            List.of(name, address, contact, country, since, days, softOptIn, frenchBusiness)) {
          field.setEnabled(shop != null);
        }
      } finally {
        showing = false;
      }
    }

    @Override
    public void refused(List<Refusal> problems) {
      beside.values().forEach(problem -> problem.setText(""));
      frame.status("", "muted");
      for (Refusal problem : problems) {
        JTextArea words = beside.get(problem.field());
        if (words != null) {
          words.setText(texts.refusal(problem));
        }
      }
      for (JTextField field : List.of(since, days)) {
        Editors.mark(
            theme,
            field,
            problems.stream()
                .filter(one -> one.field().equals(field.getName()))
                .map(texts::refusal)
                .findFirst()
                .orElse(null));
      }
    }

    @Override
    public void focus(String field) {
      for (JTextField one : List.of(since, days)) {
        if (field.equals(one.getName())) {
          one.requestFocusInWindow();
        }
      }
    }

    @Override
    public void saved() {
      frame.status(texts.get("settings.saved"), "accent");
    }
  }
}
