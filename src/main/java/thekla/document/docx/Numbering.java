package thekla.document.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.document.docx.Xml.Element;

/** Which lists have bullets and which have numbers. */
final class Numbering {

  private final Map<String, Element> kinds = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();

  /**
   * The place of a list item.
   *
   * @param level 0 for the outermost
   */
  record Place(int level, boolean numbered) {}

  Numbering(@Nullable Element part) {
    if (part != null) {
      part.elements()
          .forEach(
              child -> {
                if (child.is("w:abstractNum")) {
                  kinds.put(child.value("w:abstractNumId"), child);
                } else if (child.is("w:num")) {
                  lists.put(child.value("w:numId"), child);
                }
              });
    }
  }

  /** Empty for a paragraph that is no list item. */
  Optional<Place> of(Element paragraph, Styles styles) {
    Element item = styles.paragraph(paragraph, "w:numPr");
    Element list = item == null ? null : lists.get(item.valueOf("w:numId"));
    if (item == null || list == null) {
      return Optional.empty();
    }
    String level = item.valueOf("w:ilvl").isEmpty() ? "0" : item.valueOf("w:ilvl");
    String format = format(list, level);
    return format.equals("none") || !level.matches("\\d")
        ? Optional.empty()
        : Optional.of(new Place(Integer.parseInt(level), !format.equals("bullet")));
  }

  private String format(Element list, String level) {
    Element kind = kinds.get(list.valueOf("w:abstractNumId"));
    return kind == null
        ? "bullet"
        : kind.elements()
            .filter(one -> one.is("w:lvl") && one.value("w:ilvl").equals(level))
            .map(one -> one.valueOf("w:numFmt"))
            .findFirst()
            .orElse("bullet");
  }
}
