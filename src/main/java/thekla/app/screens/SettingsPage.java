package thekla.app.screens;

import java.awt.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import thekla.app.DeskSettings;
import thekla.shop.Shop;
import thekla.text.Texts;
import thekla.ui.Bindings;
import thekla.ui.Card;
import thekla.ui.Command;
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
  private static final List<Integer> SCALES = List.of(100, 125, 150, 175, 200);

  private final SettingsPresenter presenter;
  private final Ways ways;
  private final Runnable back;
  private @Nullable Form form;

  /** What is opened from here. */
  record Ways(Runnable consentTexts, Runnable templates, Runnable senders) {}

  SettingsPage(SettingsPresenter presenter, Ways ways, Runnable back) {
    this.presenter = presenter;
    this.ways = ways;
    this.back = back;
  }

  @Override
  public JComponent build(Texts texts, Theme theme) {
    Bindings bindings =
        new Bindings(texts)
            .on(SAVE, presenter::saveShop)
            .on(CONSENT_TEXTS, ways.consentTexts())
            .on(TEMPLATES, ways.templates())
            .on(SENDERS, ways.senders())
            .on(PageFrame.BACK, back);
    PageFrame frame = new PageFrame(theme, texts, texts.get("settings.heading"), bindings);
    frame
        .button(SAVE, true)
        .button(CONSENT_TEXTS, false)
        .button(TEMPLATES, false)
        .button(SENDERS, false)
        .button(PageFrame.BACK, false);
    Form built = new Form(theme, texts, frame);
    form = built;
    JComponent page = frame.with(built.page);
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

  private record Choice<V>(V value, String label) {
    @Override
    public String toString() {
      return label;
    }
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
      if (presenter.decidesLooks()) {
        row(desk, "settings.looks", looks);
      }
      SCALES.forEach(percent -> scale.addItem(new Choice<>(percent, percent + " %")));
      if (presenter.decidesLooks()) {
        row(desk, "settings.scale", scale);
      }
      page.add(desk);
      Card shop = card("settings.shop");
      row(shop, "settings.shop.name", name);
      row(shop, "settings.shop.address", address);
      row(shop, "settings.shop.contact", contact);
      for (String code : List.of("DE", "AT", "FR")) {
        country.addItem(new Choice<>(code, Locale.of("", code).getDisplayCountry(texts.locale())));
      }
      row(shop, "settings.shop.country", country);
      page.add(shop);
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
      for (JTextField field : List.of(name, address, contact)) {
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
      presenter.shopTyped(
          new Shop(
              name.getText().strip(),
              address.getText().strip(),
              contact.getText().strip(),
              country.getItemAt(Math.max(0, country.getSelectedIndex())).value()));
    }

    private Card card(String heading) {
      Card card =
          new Card(
              theme,
              new MigLayout(
                  theme.layout("insets $12 $14 $12 $14, wrap 2"),
                  theme.layout("[$170!]$10[$150:$360:$460,fill]"),
                  theme.layout("[]$6")));
      card.add(Plain.label(theme, "strong", "text", texts.get(heading)), "span 2");
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
    }

    @Override
    public void show(DeskSettings settings, @Nullable Shop shop) {
      showing = true;
      try {
        String spoken = settings.language();
        select(language, spoken.isEmpty() ? texts.locale().getLanguage() : spoken);
        select(looks, settings.theme());
        select(scale, settings.scale());
        if (shop != null) {
          name.setText(shop.name());
          address.setText(shop.address());
          contact.setText(shop.contact());
          select(country, shop.country());
        }
        for (JComponent field : List.of(name, address, contact, country)) {
          field.setEnabled(shop != null);
        }
      } finally {
        showing = false;
      }
    }

    private static <V> void select(JComboBox<Choice<V>> list, V value) {
      for (int i = 0; i < list.getItemCount(); i++) {
        if (list.getItemAt(i).value().equals(value)) {
          list.setSelectedIndex(i);
        }
      }
    }

    @Override
    public void saved() {
      frame.status(texts.get("settings.saved"), "accent");
    }
  }
}
