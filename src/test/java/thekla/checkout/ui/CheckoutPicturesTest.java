package thekla.checkout.ui;

import static org.assertj.swing.edt.GuiActionRunner.execute;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thekla.app.DeskSettings;
import thekla.app.standalone.StandaloneHost;
import thekla.checkout.TillShop;
import thekla.kernel.Money;
import thekla.order.OrderLine;
import thekla.order.TrackedOrder;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.FileChoice;
import thekla.ui.Masking;
import thekla.ui.Pages;
import thekla.ui.Theme;

/** Pictures of the pages of checkout in {@code target/pictures}, to look at. */
@Tag("pictures")
class CheckoutPicturesTest {

  @TempDir Path folder;

  private static OrderLine line(String gtin, String title, int pieces) {
    return new OrderLine(null, gtin, title, null, pieces, Money.euro(1990), null);
  }

  @ParameterizedTest
  @CsvSource({"de,light,1280,800", "de,light,700,590", "fr,dark,700,590"})
  void every_page(String language, String looks, int width, int height) throws IOException {
    execute(
        () ->
            new StandaloneHost(folder, Locale.GERMANY)
                .apply(new DeskSettings(language, looks, 100)));
    Texts texts = new Texts(Locale.of(language, "DE"));
    String name = "checkout-" + language + "-" + looks + "-" + width + "-";
    Background background =
        new Background(
            Runnable::run,
            Runnable::run,
            failure -> {
              throw new AssertionError(failure);
            });
    try (TillShop shop = new TillShop(folder.resolve("shop"))) {
      final Dimension size = new Dimension(width, height);
      TrackedOrder order =
          shop.waiting(
              line(TillShop.NOVEL, "Der Zauberberg", 2),
              line(TillShop.ATLAS, "Harry Potter und der Stein der Weisen, illustriert", 1));
      shop.waiting(line(TillShop.ATLAS, "Atlas der abgelegenen Inseln", 1));
      JFrame frame = execute(CheckoutPicturesTest::frame);
      PickUpPresenter pickUp =
          new PickUpPresenter(
              () ->
                  new PickUpPresenter.Work(
                      shop.graph.checkout.pickUp,
                      () -> TillShop.ANNA,
                      shop::today,
                      found -> String.valueOf(found.order().placed().pickupNumber())),
              background,
              Masking.off(),
              () -> texts);
      PickUpPage page = new PickUpPage(pickUp, bindings -> {}, () -> {});
      picture(frame, page, texts, size, name + "1-pickup-empty");
      execute(() -> pickUp.find("eilig"));
      picture(frame, page, texts, size, name + "2-pickup-hits");
      execute(() -> pickUp.find(String.valueOf(order.number())));
      picture(frame, page, texts, size, name + "3-pickup-order");
      TillFilePresenter till =
          new TillFilePresenter(
              () ->
                  new TillFilePresenter.Work(
                      shop.graph.checkout.bookFile,
                      shop.graph.checkout.imports,
                      shop.graph.checkout.watchSettings,
                      shop.graph.checkout.setWatch),
              background,
              () -> texts,
              failure -> "fault");
      TillFilePage files = new TillFilePage(till, new FileChoice(), bindings -> {}, () -> {});
      picture(frame, files, texts, size, name + "4-till-empty");
      Path file =
          Files.writeString(
              folder.resolve("kasse-2026-11-21.csv"),
              "receipt;time;article;gtin;pieces\nP1;2026-11-21;%d;%s;1\nP2;2026-11-21;999995;;1\nP"
                  .formatted(order.number(), TillShop.NOVEL));
      execute(() -> till.begin(file));
      picture(frame, files, texts, size, name + "5-till-preview");
      execute(till::book);
      Files.writeString(file, "receipt;time;article;gtin;pieces\nQ1;2026-11-21;4711;;1\n");
      execute(() -> till.begin(file));
      execute(till::book);
      picture(frame, files, texts, size, name + "6-till-last");
      execute(frame::dispose);
    }
  }

  private static JFrame frame() {
    JFrame frame = new JFrame();
    frame.setUndecorated(true);
    return frame;
  }

  private static void picture(
      JFrame frame, Pages.Page page, Texts texts, Dimension size, String name) throws IOException {
    JComponent shown =
        execute(
            () -> {
              Theme theme = new Theme();
              JComponent built = page.build(texts, theme);
              built.setOpaque(true);
              built.setBackground(theme.color("page"));
              built.setPreferredSize(size);
              frame.setContentPane(built);
              frame.pack();
              frame.setVisible(true);
              return built;
            });
    // the bar of buttons lays its rows out anew when it knows its width
    BasicRobot.robotWithCurrentAwtHierarchyWithoutScreenLock().waitForIdle();
    BufferedImage image =
        execute(
            () -> {
              BufferedImage painted =
                  new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
              Graphics2D graphics = painted.createGraphics();
              shown.paint(graphics);
              graphics.dispose();
              return painted;
            });
    Path file = Path.of("target", "pictures", name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }
}
