package thekla.document.docx;

import java.io.IOException;
import thekla.document.docx.Xml.Element;

/**
 * A part of the shop's document, each of its fields in one piece wherever it stands: paragraphs,
 * tables, text boxes, content controls; fields of Word's own are fields like others.
 */
public final class JoinedPart {

  /** Between words that stand in different pieces. */
  public static final char CUT = '\uFFFC';

  private final Element root;

  private JoinedPart(Element root) {
    this.root = root;
  }

  /**
   * @param xml as it stands in the file
   */
  public static JoinedPart of(byte[] xml) throws IOException {
    return new JoinedPart(joined(XmlReader.read(xml)));
  }

  private static Element joined(Element element) {
    Element whole = element.is("w:p") ? Pieces.joined(element) : element;
    return whole.map(JoinedPart::joined);
  }

  /** As it stands in a file. */
  public byte[] xml() {
    return XmlText.of(root);
  }

  /** What is read in it, a line for each paragraph; a text box comes behind its paragraph. */
  public String words() {
    StringBuilder all = new StringBuilder();
    paragraphs(root, all);
    return all.toString();
  }

  private static void paragraphs(Element around, StringBuilder all) {
    around
        .elements()
        .filter(child -> !child.is("mc:Fallback"))
        .forEach(
            child -> {
              if (child.is("w:p")) {
                words(child, all);
                all.append('\n');
              }
              paragraphs(child, all);
            });
  }

  private static void words(Element around, StringBuilder all) {
    around
        .elements()
        .forEach(
            child -> {
              switch (child.name()) {
                case "w:t" -> all.append(child.text()).append(CUT);
                case "w:tab" -> all.append('\t');
                case "w:br", "w:cr" -> all.append('\n');
                case "w:p", "w:pPr", "w:del", "w:moveFrom" -> {}
                default -> words(child, all);
              }
            });
  }
}
