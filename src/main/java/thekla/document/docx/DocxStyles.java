package thekla.document.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import thekla.document.Document;
import thekla.document.Document.Size;
import thekla.document.Typography;
import thekla.kernel.Fault;

/** Styles and lists of a new file, in the sizes and colours of every document. */
final class DocxStyles {

  private DocxStyles() {}

  static void put(XWPFDocument file, Document document) throws IOException {
    try {
      file.createStyles().setStyles(StylesDocument.Factory.parse(styles(document)).getStyles());
      file.createNumbering()
          .setNumbering(NumberingDocument.Factory.parse(read("numbering.xml")).getNumbering());
    } catch (XmlException e) {
      throw new Fault("document-styles", e);
    }
  }

  private static String styles(Document document) throws IOException {
    Typography typography = Typography.of(document.page());
    Map<String, String> values = new HashMap<>();
    values.put("ink", colour(Typography.INK));
    values.put("accent", colour(Typography.ACCENT));
    values.put("quiet", colour(Typography.QUIET));
    values.put("language", document.language().toLanguageTag());
    values.put("body", halfPoints(Typography.points(Size.BODY)));
    values.put("small", halfPoints(Typography.points(Size.SMALL)));
    values.put("large", halfPoints(Typography.points(Size.LARGE)));
    values.put("huge", halfPoints(Typography.points(Size.HUGE)));
    values.put("table", halfPoints(Typography.TABLE));
    values.put("foot", halfPoints(Typography.FOOT));
    values.put("right", String.valueOf(width(document.page())));
    for (int level = 1; level <= 4; level++) {
      values.put("heading" + level, halfPoints(typography.heading().get(level - 1)));
      values.put(
          "before" + level, String.valueOf(Math.round(typography.before().get(level - 1) * 20)));
    }
    String styles = read("styles.xml");
    for (var value : values.entrySet()) {
      styles = styles.replace("@" + value.getKey() + "@", value.getValue());
    }
    return styles;
  }

  /** Between the margins, in twentieths of a point. */
  static int width(Document.Page page) {
    return DocxWriter.twips(page.width() - 2.0 * page.margin());
  }

  static String colour(int rgb) {
    return String.format("%06X", rgb);
  }

  private static String halfPoints(float points) {
    return String.valueOf(Math.round(points * 2));
  }

  private static String read(String name) throws IOException {
    try (InputStream in = DocxStyles.class.getResourceAsStream("/thekla/document/docx/" + name)) {
      if (in == null) {
        throw new IOException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
