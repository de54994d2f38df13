package thekla.document.docx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import thekla.document.docx.Xml.Attribute;
import thekla.document.docx.Xml.Element;
import thekla.document.merge.Gap;
import thekla.document.merge.Place;
import thekla.document.merge.Tag;

/** Fields that would stay as they are: in charts, and in what describes a picture or a table. */
final class Unfilled {

  /** Said of pictures and shapes, or written across the page. */
  private static final Set<String> SAID = Set.of("descr", "title", "alt", "string");

  /** Said of tables. */
  private static final Set<String> SAID_OF_TABLES = Set.of("w:tblCaption", "w:tblDescription");

  private final Set<Gap> gaps = new LinkedHashSet<>();

  private Unfilled() {}

  static List<Gap> in(DocxFile docx) throws UnusableDocx {
    Unfilled unfilled = new Unfilled();
    docx.texts().values().forEach(unfilled::descriptions);
    for (Element drawing : docx.drawings()) {
      unfilled.drawing(drawing);
    }
    return List.copyOf(unfilled.gaps);
  }

  private void descriptions(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (SAID.contains(attribute.name())
          || (SAID_OF_TABLES.contains(element.name()) && attribute.name().equals("w:val"))) {
        add(attribute.value(), Place.Part.DESCRIPTION);
      }
    }
    element.elements().forEach(this::descriptions);
  }

  /** Words may be cut in pieces; a paragraph or a value is read as one. */
  private void drawing(Element element) {
    if (element.name().endsWith(":p") || element.name().endsWith(":v")) {
      StringBuilder words = new StringBuilder();
      words(element, words);
      add(words.toString(), Place.Part.DRAWING);
    } else {
      element.elements().forEach(this::drawing);
    }
  }

  private static void words(Element element, StringBuilder all) {
    all.append(element.text());
    element.elements().forEach(child -> words(child, all));
  }

  private void add(String words, Place.Part part) {
    for (Tag tag : Tag.of(words)) {
      String name =
          switch (tag) {
            case Tag.Words plain -> "";
            case Tag.Field field -> field.name();
            case Tag.Open open -> open.name();
            case Tag.Close close -> close.name();
            case Tag.Broken broken -> broken.text();
          };
      if (!name.isEmpty()) {
        gaps.add(new Gap(Gap.Why.NOT_FILLED, name, Place.START.in(part)));
      }
    }
  }
}
