package thekla.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.Action;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.notice.MergeField;
import thekla.notice.MessageDraft;
import thekla.notice.MessagePurpose;
import thekla.notice.Messages;
import thekla.notice.NoticeShop;
import thekla.notice.SaveSenders;
import thekla.notice.SendTestMessage;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Theme;

/** The screens about messages, by their keys. */
class NoticeScreensTest {

  @TempDir Path folder;
  private final Texts texts = new Texts(Locale.GERMANY);
  private final Background background = NoticePages.atOnce();
  private NoticeShop shop;
  private Customer anna;

  @BeforeEach
  void open() {
    shop = new NoticeShop(folder);
    shop.seed.seed();
    shop.mailsTo(25);
    anna = shop.anna();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_message_is_sent_or_given_up_by_key() {
    List<String> told = new ArrayList<>();
    ComposePresenter presenter = NoticePages.compose(shop, background);
    presenter.open(
        new ComposePresenter.Request(
            anna.id(), MessagePurpose.CONSENT_REQUEST, Channel.EMAIL, language -> "ja"),
        id -> told.add("queued"));
    ComposePage page =
        new ComposePage(
            presenter,
            new ComposePage.Ways(
                () -> told.add("nothing sent"),
                request -> told.add("template for " + request.channel()),
                bindings -> told.add("keys")));
    JComponent built = execute(() -> page.build(texts, new Theme()));
    assertThat(unnamed(built)).isEmpty();
    press(built, "F1");
    press(built, "ESCAPE");
    press(built, "F7");
    assertThat(shop.outbox.isWaiting()).isFalse();
    type(built, "compose.subject", "<html><b>Hallo");
    press(built, "F10");
    assertThat(told).containsExactly("keys", "nothing sent", "template for EMAIL", "queued");
    assertThat(shop.outbox.of(anna.id(), null, 1).getFirst().subject()).isEqualTo("<html><b>Hallo");
  }

  @Test
  void a_field_is_put_where_the_text_is_written() {
    TemplatesPresenter presenter = NoticePages.templates(shop, background, texts);
    TemplatesPage page = new TemplatesPage(presenter, bindings -> {}, () -> {});
    JComponent built = execute(() -> page.build(texts, new Theme()));
    assertThat(unnamed(built)).isEmpty();
    press(built, "F7");
    type(built, "templates.name", "Eigene");
    type(built, "templates.subject", "Hallo");
    type(built, "templates.text", "Guten Tag ");
    execute(
        () -> {
          JTextComponent text = (JTextComponent) named(built, "templates.text");
          text.setCaretPosition(text.getDocument().getLength());
          JList<?> fields = (JList<?>) named(built, "templates.fields");
          fields.setSelectedIndex(
              MergeField.of(MessagePurpose.CONSENT_REQUEST).indexOf(MergeField.CUSTOMER_NAME));
          Object id = fields.getInputMap().get(KeyStroke.getKeyStroke("ENTER"));
          fields.getActionMap().get(id).actionPerformed(new ActionEvent(fields, 0, "ENTER"));
        });
    press(built, "F6");
    assertThat(text(built, "templates.preview")).isEqualTo("Hallo\n\nGuten Tag Anna Müller");
    press(built, "F6");
    press(built, "F10");
    assertThat(shop.templates.current())
        .filteredOn(template -> template.name().equals("Eigene"))
        .singleElement()
        .satisfies(
            template -> {
              assertThat(template.body()).isEqualTo("Guten Tag {{customer.name}}");
              assertThat(template.version()).isEqualTo(1);
            });
  }

  @Test
  void the_list_of_messages_is_filtered_and_changed_by_key() {
    shop.queued(
        new MessageDraft(
            anna.id(),
            MessagePurpose.CONSENT_REQUEST,
            Channel.EMAIL,
            "de",
            "Eins",
            "Text",
            "",
            null));
    MessagesPresenter presenter = NoticePages.messages(shop, background, texts, anna);
    MessagesTab tab = new MessagesTab(presenter);
    JComponent built = execute(() -> tab.build(texts, new Theme()));
    assertThat(unnamed(built)).isEmpty();
    assertThat(text(built, "messages.text")).isEqualTo("Eins\n\nText");
    press(built, "F4");
    press(built, "ctrl DELETE");
    assertThat(shop.outbox.of(anna.id(), null, 1).getFirst().state())
        .isEqualTo(Messages.State.CANCELLED);
    assertThat(text(built, "messages-status")).isEqualTo(texts.get("messages.cancelled"));
  }

  @Test
  void settings_are_saved_by_key_and_what_is_wrong_is_marked() {
    SendersPresenter presenter =
        new SendersPresenter(
            () ->
                new SendersPresenter.Work(
                    shop.settings,
                    new SaveSenders(shop.settings),
                    new SendTestMessage(shop.senders, shop.clock)),
            background,
            () -> texts);
    SendersPage page = new SendersPage(presenter, bindings -> {}, () -> {});
    JComponent built = execute(() -> page.build(texts, new Theme()));
    assertThat(unnamed(built)).isEmpty();
    type(built, "mail.port", "abc");
    press(built, "F10");
    assertThat(text(built, "status")).isEqualTo(texts.get("refusal.mail-port"));
    assertThat(named(built, "mail.port").getClientProperty("JComponent.outline")).isNotNull();
    type(built, "mail.port", "2525");
    press(built, "F10");
    assertThat(text(built, "status")).isEqualTo(texts.get("senders.saved"));
    assertThat(named(built, "mail.port").getClientProperty("JComponent.outline")).isNull();
    assertThat(shop.settings.mail().port()).isEqualTo(2525);
    press(built, "F5");
    assertThat(text(built, "status")).isEqualTo(texts.get("refusal.test-address"));
  }

  private static void press(JComponent page, String key) {
    execute(
        () -> {
          Object id =
              page.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                  .get(KeyStroke.getKeyStroke(key));
          Action action = page.getActionMap().get(id);
          assertThat(action).as(key).isNotNull();
          action.actionPerformed(new ActionEvent(page, 0, key));
        });
  }

  private static void type(JComponent page, String name, String text) {
    execute(() -> ((JTextComponent) named(page, name)).setText(text));
  }

  private static String text(JComponent page, String name) {
    return execute(
        () ->
            named(page, name) instanceof JLabel label
                ? label.getText()
                : ((JTextComponent) named(page, name)).getText());
  }

  private static JComponent named(Container page, String name) {
    return (JComponent)
        all(page).stream()
            .filter(component -> name.equals(component.getName()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(name));
  }

  private static List<String> unnamed(Container page) {
    return execute(
        () ->
            all(page).stream()
                .filter(
                    part ->
                        part instanceof JTextComponent
                            || part instanceof JComboBox<?>
                            || part instanceof JTable
                            || part instanceof JList<?>)
                .filter(Component::isFocusable)
                .filter(
                    part -> {
                      String spoken = part.getAccessibleContext().getAccessibleName();
                      return spoken == null || spoken.isBlank();
                    })
                .map(part -> part.getClass().getSimpleName() + " " + part.getName())
                .toList());
  }

  private static List<Component> all(Container page) {
    List<Component> found = new ArrayList<>();
    for (Component child : page.getComponents()) {
      found.add(child);
      if (child instanceof Container inner) {
        found.addAll(all(inner));
      }
    }
    return found;
  }
}
