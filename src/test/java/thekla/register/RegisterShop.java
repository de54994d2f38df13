package thekla.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import thekla.app.Register;
import thekla.consent.ConsentShop;
import thekla.shop.Shop;
import thekla.text.Texts;

/** A shop that began its register with the example. */
final class RegisterShop implements AutoCloseable {

  static final Texts GERMAN = new Texts(Locale.GERMANY);

  final ConsentShop shop;
  final Register register;
  private final Path folder;

  RegisterShop(Path folder) {
    this.folder = folder;
    shop = new ConsentShop(folder.resolve("data"));
    register = shop.graph.register;
    shop.graph.shop.save(
        new Shop("Buchhandlung Muster", "Marktplatz 1, 50667 Köln", "0221 1", "DE"));
    assertThat(register.start.start("de")).isEmpty();
  }

  @Override
  public void close() {
    shop.close();
  }

  RegisterEntry entry(String id) {
    return register.read.entries().stream()
        .filter(one -> one.activity().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  IssueRegister.Result.Issued issue(Layout layout, Texts texts, Format... formats) {
    IssueRegister.Result result =
        register.issue.issue(
            new IssueRegister.Wanted(layout, texts, Set.of(formats), folder.resolve("out"), false),
            ConsentShop.ANNA);
    assertThat(result).isInstanceOf(IssueRegister.Result.Issued.class);
    return (IssueRegister.Result.Issued) result;
  }

  static Activity retitled(Activity activity, String title) {
    return ActivityWords.each(activity, said -> said.equals(activity.title()) ? title : said);
  }

  static String text(Path pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      return stripper.getText(document).replace('\u00a0', ' ');
    }
  }

  static String flat(String text) {
    return text.replaceAll("[\\s\u00ad\u202f\u00a0]+", "");
  }

  static String docx(Path file) throws Exception {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
