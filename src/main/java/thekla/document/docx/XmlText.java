package thekla.document.docx;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import thekla.document.docx.Xml.Attribute;
import thekla.document.docx.Xml.Element;

/**
 * A part as text. Names that may stand only once in a part (bookmarks, paragraphs' ids) stay with
 * the first where rows or blocks were repeated.
 */
final class XmlText {

  private static final int FIRST_NEW_ID = 1_000_000;

  private final StringBuilder out = new StringBuilder();
  private final Set<String> once = new HashSet<>();
  private int newId = FIRST_NEW_ID;

  private XmlText() {}

  static byte[] of(Element root) {
    XmlText text = new XmlText();
    text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    text.write(root);
    return text.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Characters that no XML may hold are left out. */
  static String legal(String text) {
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      if (!isLegal(letter)) {
        return text.codePoints()
            .filter(XmlText::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
      i += Character.charCount(letter);
    }
    return text;
  }

  private static boolean isLegal(int letter) {
    return letter >= ' '
        ? letter < Character.MIN_SURROGATE
            || (letter > Character.MAX_SURROGATE && letter != 0xFFFE && letter != 0xFFFF)
        : letter == '\n' || letter == '\t' || letter == '\r';
  }

  private void write(Element element) {
    if (isSecond(element)) {
      return;
    }
    out.append('<').append(element.written());
    for (Attribute attribute : element.attributes()) {
      write(element, attribute);
    }
    if (element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Xml child : element.children()) {
      switch (child) {
        case Element inside -> write(inside);
        case Xml.Text text -> escape(text.text(), false);
        case Xml.Mark mark -> throw new IllegalStateException(mark.tag().toString());
      }
    }
    out.append("</").append(element.written()).append('>');
  }

  private boolean isSecond(Element element) {
    return switch (element.name()) {
      case "w:bookmarkStart", "w:bookmarkEnd" -> !once.add(element.name() + element.value("w:id"));
      case "w:sdtPr" -> {
        String id = element.valueOf("w:id");
        yield !id.isEmpty() && !once.add("w:sdt" + id) && secondControl(element);
      }
      default -> false;
    };
  }

  /** A repeated content control has no id; Word gives it one. */
  private boolean secondControl(Element properties) {
    write(properties.with(properties.children().stream().filter(this::isNoId).toList()));
    return true;
  }

  private boolean isNoId(Xml child) {
    return !(child instanceof Element element && element.is("w:id"));
  }

  private void write(Element element, Attribute attribute) {
    String value = attribute.value();
    switch (attribute.name()) {
      case "w14:paraId", "w14:textId" -> {
        if (!once.add(attribute.name() + value)) {
          return;
        }
      }
      case "id" -> {
        if (element.is("wp:docPr") && !once.add("wp:docPr" + value)) {
          value = String.valueOf(newId++);
        }
      }
      default -> {}
    }
    out.append(' ').append(attribute.written()).append("=\"");
    escape(value, true);
    out.append('"');
  }

  private void escape(String text, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        default -> {
          if (quoted && (letter == '"' || letter == '\n' || letter == '\t')) {
            out.append("&#").append((int) letter).append(';');
          } else {
            out.append(letter);
          }
        }
      }
    }
  }
}
