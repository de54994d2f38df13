package thekla.document.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.document.Document;
import thekla.document.Document.Block;
import thekla.document.Document.Page;
import thekla.document.docx.Xml.Element;
import thekla.kernel.Refusal;

/**
 * Reads the shop's own DOCX as a document, its fields left as they are: headings, paragraphs,
 * lists, tables, boxes, page breaks, notes. Pictures, headers and footers stay behind.
 */
public final class DocxReader {

  private static final double MILLIMETRES_PER_TWIP = 25.4 / 1440;
  private static final String PROPERTIES = "docProps/core.xml";

  private DocxReader() {}

  /** What became of reading one. */
  public sealed interface Result {
    record Read(Document document) implements Result {}

    record Refused(Refusal reason) implements Result {}
  }

  public static Result read(Path file) {
    try {
      DocxFile docx = DocxFile.open(file);
      Styles styles = new Styles(docx.ofMain("styles"));
      Numbering numbering = new Numbering(docx.ofMain("numbering"));
      ReadBlocks blocks =
          new ReadBlocks(styles, numbering, new Runs(styles), docx.ofMain("footnotes"));
      Element body = docx.mainText().child("w:body");
      List<Block> read = body == null ? List.of() : blocks.all(body);
      return new Result.Read(
          new Document(title(docx, read, ZipParts.name(file)), language(styles), page(body), read));
    } catch (UnusableDocx e) {
      return new Result.Refused(e.refusal());
    }
  }

  private static String title(DocxFile docx, List<Block> blocks, String file) {
    String given = "";
    byte[] properties = docx.parts().get(PROPERTIES);
    if (properties != null) {
      try {
        Element title = XmlReader.read(properties).child("dc:title");
        given = title == null ? "" : title.text().strip();
      } catch (IOException e) {
        given = "";
      }
    }
    if (!given.isEmpty()) {
      return given;
    }
    Optional<String> heading =
        blocks.stream()
            .filter(Document.Heading.class::isInstance)
            .map(block -> ((Document.Heading) block).text().plain().strip())
            .filter(text -> !text.isEmpty() && !text.contains("{{"))
            .findFirst();
    return heading.orElse(file.replaceFirst("\\.[^.]*$", ""));
  }

  private static Locale language(Styles styles) {
    Element usual = styles.usual("w:lang");
    String tag = usual == null ? "" : usual.value("w:val");
    return tag.isEmpty() ? Locale.GERMAN : Locale.forLanguageTag(tag);
  }

  /** Of the last section; a document of ours has one size of paper. */
  private static Page page(@Nullable Element body) {
    Element section = body == null ? null : body.child("w:sectPr");
    int width = millimetres(section, "w:pgSz", "w:w", Page.A4.width());
    int height = millimetres(section, "w:pgSz", "w:h", Page.A4.height());
    int margin = millimetres(section, "w:pgMar", "w:left", Page.A4.margin());
    return new Page(width, height, margin);
  }

  private static int millimetres(
      @Nullable Element section, String setting, String side, int otherwise) {
    Element found = section == null ? null : section.child(setting);
    String twips = found == null ? "" : found.value(side);
    return twips.matches("[1-9]\\d{0,5}")
        ? (int) Math.round(Integer.parseInt(twips) * MILLIMETRES_PER_TWIP)
        : otherwise;
  }
}
