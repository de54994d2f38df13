package thekla.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.UnitOfWork;
import thekla.kernel.WholeFile;
import thekla.privacy.DayOfPrivacy;
import thekla.privacy.PrivacyDays;
import thekla.privacy.PrivacySheet;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

/** Makes the daily privacy sheet as a PDF below the data folder. */
public final class DaySheets {

  private final Path folder;
  private final PrivacyDays days;
  private final UnitOfWork work;
  private final ShopDetails shop;
  private final BusinessClock clock;

  DaySheets(
      Path dataFolder, PrivacyDays days, UnitOfWork work, ShopDetails shop, BusinessClock clock) {
    this.folder = dataFolder.resolve("sheets");
    this.days = days;
    this.work = work;
    this.shop = shop;
    this.clock = clock;
  }

  public DayOfPrivacy day(LocalDate day) {
    return work.call(() -> days.of(day, clock.zone()));
  }

  /** The sheet's words in a language. */
  public PrivacySheet sheet(Texts texts) {
    return new PrivacySheet(texts, shop.load());
  }

  /** Of today. */
  public Path write(Supplier<Texts> texts) {
    return write(clock.today(), texts.get());
  }

  public Path write(LocalDate day, Texts texts) {
    Path file = folder.resolve("privacy-" + day + ".pdf");
    try {
      return WholeFile.write(
          file, out -> new PdfWriter().write(sheet(texts).document(day(day)), out));
    } catch (IOException e) {
      throw new Fault("sheet-file", e);
    }
  }
}
