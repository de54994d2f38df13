package thekla.notice.ui;

import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;
import thekla.notice.MailSettings;
import thekla.notice.Notices.Group;
import thekla.notice.SmsSettings;
import thekla.notice.ToldShop;
import thekla.text.Texts;
import thekla.ui.Theme;

/** Pictures of the notices in {@code target/pictures}, to look at. */
@Tag("pictures")
class NoticesPicturesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"de,light,1280,800", "de,light,700,590", "fr,dark,700,590"})
  void every_list(String language, String looks, int width, int height) throws IOException {
    execute(
        () ->
            new StandaloneHost(folder, Locale.GERMANY)
                .apply(new DeskSettings(language, looks, 100)));
    Texts texts = new Texts(Locale.of(language, "DE"));
    String name = "notices-" + language + "-" + looks + "-" + width + "-";
    try (ToldShop shop = new ToldShop(folder.resolve("shop"))) {
      shop.all.graph.post.settings.save(MailSettings.NONE, SmsSettings.NONE);
      for (String kind : new String[] {"M", "S", "T", "T", "B"}) {
        shop.parcel()
            .with(shop.ordered(shop.agreed("de"), kind, "Der Prozess", "Das Schloss"), "17")
            .without(shop.ordered(shop.agreed("de"), kind, "Amerika"), "07", true)
            .closed();
      }
      shop.all.graph.post.send.sendDue();
      shop.parcel().with(shop.ordered(shop.agreed("de"), "M", "Emma"), "17").closed();
      NoticesPresenter presenter = NoticePages.notices(shop, new ArrayList<>(), texts);
      JFrame frame = execute(() -> new JFrame());
      try {
        NoticesPage page = new NoticesPage(presenter, () -> {}, bindings -> {}, () -> {});
        JComponent built = execute(() -> page.build(texts, new Theme()));
        for (Group group : Group.values()) {
          execute(() -> presenter.show(group));
          picture(frame, built, width, height, name + group.name().toLowerCase(Locale.ROOT));
        }
        execute(() -> presenter.show(Group.CALLS));
        execute(
            () ->
                presenter.call(
                    shop.all.graph.post.notices.notices.list(Group.CALLS, 1).getFirst()));
        picture(frame, built, width, height, name + "calling");
      } finally {
        execute(frame::dispose);
      }
      Path letter = shop.all.graph.post.notices.letters.print().printed().getFirst();
      try (var pdf = Loader.loadPDF(letter.toFile())) {
        ImageIO.write(
            new PDFRenderer(pdf).renderImageWithDPI(0, 70),
            "png",
            Path.of("target", "pictures", name + "letter.png").toFile());
      }
    }
  }

  private static void picture(JFrame frame, JComponent page, int width, int height, String name)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    execute(
        () -> {
          JPanel content = new JPanel(new BorderLayout());
          content.setBackground(new Theme().color("page"));
          content.setOpaque(true);
          content.add(page);
          frame.setContentPane(content);
          content.setPreferredSize(new Dimension(width, height));
          frame.pack();
          content.setSize(width, height);
          content.validate();
          Graphics2D pen = image.createGraphics();
          content.paint(pen);
          pen.dispose();
        });
    Files.createDirectories(Path.of("target", "pictures"));
    ImageIO.write(image, "png", Path.of("target", "pictures", name + ".png").toFile());
  }
}
