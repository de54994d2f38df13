package thekla.notice.ui;

import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.notice.MessageDraft;
import thekla.notice.MessagePurpose;
import thekla.notice.Messages;
import thekla.notice.NoticeShop;
import thekla.notice.SaveSenders;
import thekla.notice.SendTestMessage;
import thekla.notice.SmsSettings;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** Pictures of the pages about messages in {@code target/pictures}, to look at. */
@Tag("pictures")
class NoticePicturesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "de,light,1280,800",
    "de,dark,1280,800",
    "fr,light,1280,800",
    "de,light,700,590",
    "fr,light,700,590",
    "en,dark,700,590"
  })
  void every_page(String language, String looks, int width, int height) throws IOException {
    execute(
        () ->
            new StandaloneHost(folder, Locale.GERMANY)
                .apply(new DeskSettings(language, looks, 100)));
    Texts texts = new Texts(Locale.of(language, "DE"));
    String name = "notice-" + language + "-" + looks + "-" + width + "-";
    try (NoticeShop shop = new NoticeShop(folder.resolve("shop"))) {
      shop.seed.seed();
      shop.mailsTo(25);
      shop.textsTo(80, SmsSettings.Format.JSON);
      Customer anna = shop.anna();
      Background background = NoticePages.atOnce();
      JFrame frame = execute(() -> new JFrame());
      try {
        ComposePresenter compose = NoticePages.compose(shop, background);
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
          compose.open(
              new ComposePresenter.Request(
                  anna.id(),
                  MessagePurpose.CONSENT_REQUEST,
                  channel,
                  spoken -> NoticeShop.CONSENTS),
              id -> {});
          picture(
              frame,
              new ComposePage(
                  compose, new ComposePage.Ways(() -> {}, request -> {}, bindings -> {})),
              texts,
              new Dimension(width, height),
              name + "1-compose-" + channel);
        }
        TemplatesPresenter templates = NoticePages.templates(shop, background, texts);
        TemplatesPage editor = new TemplatesPage(templates, bindings -> {}, () -> {});
        picture(frame, editor, texts, new Dimension(width, height), name + "2-templates");
        templates.begin(MessagePurpose.CONSENT_REQUEST, Channel.SMS, language);
        templates.typed("Probe", Channel.SMS, language, "", "{{greeting}} {{kunde}}");
        picture(frame, editor, texts, new Dimension(width, height), name + "2-templates-new");
        messages(shop, anna);
        picture(
            frame,
            new MessagesAlone(NoticePages.messages(shop, background, texts, anna)),
            texts,
            new Dimension(width, height),
            name + "3-messages");
        SendersPresenter senders =
            new SendersPresenter(
                () ->
                    new SendersPresenter.Work(
                        shop.settings,
                        new SaveSenders(shop.settings),
                        new SendTestMessage(shop.senders, shop.clock)),
                background,
                () -> texts);
        picture(
            frame,
            new SendersPage(senders, bindings -> {}, () -> {}),
            texts,
            new Dimension(width, height),
            name + "4-senders");
      } finally {
        execute(frame::dispose);
      }
    }
  }

  private static void messages(NoticeShop shop, Customer anna) {
    List<String> subjects =
        List.of("Ihre E-Mail-Adresse bei Bücher Groß", "Noch eine Nachricht", "Und eine dritte");
    for (String subject : subjects) {
      shop.queued(
          new MessageDraft(
              anna.id(),
              MessagePurpose.CONSENT_REQUEST,
              Channel.EMAIL,
              "de",
              subject,
              "{{greeting}}\n\nhier steht, was geschrieben wurde.\n\n{{shop.name}}",
              NoticeShop.CONSENTS,
              null));
    }
    long first = shop.outbox.of(anna.id(), null, 10).getLast().id();
    var claimed = shop.outbox.claim(first, "x", shop.clock.now()).orElseThrow();
    shop.outbox.sent(claimed, shop.clock.now());
    claimed = shop.outbox.claim(first + 1, "y", shop.clock.now()).orElseThrow();
    shop.outbox.ended(
        claimed, Messages.State.UNCERTAIN, Refusal.of("mail-unanswered", ""), shop.clock.now());
  }

  /** The tab as a page of its own. */
  private record MessagesAlone(MessagesTab tab) implements Pages.Page {
    MessagesAlone(MessagesPresenter presenter) {
      this(new MessagesTab(presenter));
    }

    @Override
    public JComponent build(Texts texts, Theme theme) {
      return tab.build(texts, theme);
    }

    @Override
    public Component focus() {
      return tab.focus();
    }
  }

  private static void picture(
      JFrame frame, Pages.Page page, Texts texts, Dimension size, String name) throws IOException {
    BufferedImage image =
        execute(
            () -> {
              Pages pages = new Pages(texts);
              pages.open(page);
              JPanel window = new JPanel(new BorderLayout());
              window.setPreferredSize(size);
              window.add(pages.component());
              frame.setContentPane(window);
              frame.pack();
              frame.setVisible(true);
              Container content = frame.getContentPane();
              BufferedImage painted =
                  new BufferedImage(
                      content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
              Graphics2D graphics = painted.createGraphics();
              content.paint(graphics);
              graphics.dispose();
              return painted;
            });
    Path target = Path.of("target/pictures");
    Files.createDirectories(target);
    ImageIO.write(image, "png", target.resolve(name + ".png").toFile());
  }
}
