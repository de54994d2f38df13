package thekla.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import thekla.document.docx.Xml.Attribute;
import thekla.document.docx.Xml.Element;
import thekla.document.docx.Xml.Mark;
import thekla.document.merge.Gap;
import thekla.document.merge.Place;
import thekla.document.merge.Sections;
import thekla.document.merge.Tag;
import thekla.document.merge.Values;

/** Follows the marks of one part and puts values where they stand. */
final class PartFill {

  /** What Word opens only with a paragraph in it, at its end. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote");

  private final Styles styles;
  private final List<Gap> gaps;
  private Place place;
  private boolean rightToLeft;

  /**
   * @param gaps takes those found
   */
  PartFill(Styles styles, Place.Part part, List<Gap> gaps) {
    this.styles = styles;
    this.gaps = gaps;
    place = Place.START.in(part);
  }

  Element fill(Element part, Values values) {
    return part.marked() ? part.with(children(part, values)) : part;
  }

  private List<Xml> children(Element around, Values values) {
    return Sections.of(around.children(), PartFill::edge).each(values, this::become, this::gap);
  }

  private static Optional<Tag> edge(Xml piece) {
    return piece instanceof Mark mark && mark.isEdge() ? Optional.of(mark.tag()) : Optional.empty();
  }

  private List<Xml> become(Xml piece, Values values) {
    return switch (piece) {
      case Mark mark -> words(mark, values);
      case Element element when element.is("w:p") -> paragraph(element, values);
      case Element element when element.marked() -> element(element, values);
      default -> List.of(piece);
    };
  }

  private List<Xml> words(Mark mark, Values values) {
    return switch (mark.tag()) {
      case Tag.Field field -> {
        String words = values.words(field.name());
        if (words == null || words.isBlank()) {
          gap(values.knows(field.name()) ? Gap.Why.EMPTY : Gap.Why.UNKNOWN, field.name());
          yield List.of();
        }
        yield Words.runs(words, mark.at(), rightToLeft);
      }
      case Tag.Broken broken -> {
        gap(Gap.Why.BROKEN, broken.text());
        yield List.of();
      }
      default -> throw new IllegalStateException(mark.tag().toString());
    };
  }

  private List<Xml> paragraph(Element paragraph, Values values) {
    Element filled = paragraph;
    if (paragraph.marked()) {
      boolean around = rightToLeft;
      rightToLeft = isRightToLeft(paragraph);
      filled = paragraph.with(children(paragraph, values));
      rightToLeft = around;
    }
    if (styles.heading(paragraph) > 0) {
      place = place.under(Words.shown(filled));
    }
    if (!paragraph.conditional() || Marked.shows(filled)) {
      return List.of(filled);
    }
    return paragraph.find("w:pPr", "w:sectPr") == null
        ? List.of()
        : List.of(Marked.bare(paragraph));
  }

  private static boolean isRightToLeft(Element paragraph) {
    Element looks = paragraph.child("w:pPr");
    return looks != null && Boolean.TRUE.equals(looks.flag("w:bidi"));
  }

  private List<Xml> element(Element element, Values values) {
    Place before = place;
    place =
        switch (element.name()) {
          case "w:tbl" -> place.at(element.number(), 0);
          case "w:tr" -> place.at(place.table(), element.number());
          case "w:txbxContent" -> place.in(Place.Part.TEXT_BOX).at(0, 0);
          default -> place;
        };
    Element filled = element.with(whole(element, children(element, values)));
    place =
        switch (element.name()) {
          case "w:tbl", "w:tr", "w:txbxContent" -> before;
          default -> before.under(place.heading());
        };
    return vanishes(element, filled) ? List.of() : List.of(filled);
  }

  private static boolean vanishes(Element element, Element filled) {
    return switch (element.name()) {
      case "w:tbl" -> !filled.holds(child -> child.is("w:tr"));
      case "w:tr" -> element.conditional() && !Marked.shows(filled);
      case "w:sdt" -> {
        Element content = filled.child("w:sdtContent");
        yield content == null || content.children().isEmpty();
      }
      default -> false;
    };
  }

  /** Two tables that came to stand side by side would be shown as one. */
  private static List<Xml> whole(Element around, List<Xml> children) {
    List<Xml> all = new ArrayList<>(children.size());
    for (Xml child : children) {
      if (isTable(child) && !all.isEmpty() && isTable(all.getLast())) {
        all.add(thin((Element) child));
      }
      all.add(child);
    }
    if (NEVER_EMPTY.contains(around.name())
        && !(!all.isEmpty() && all.getLast() instanceof Element last && last.is("w:p"))) {
      all.add(
          around
              .elements()
              .filter(child -> child.is("w:p"))
              .findFirst()
              .map(Marked::bare)
              .orElseGet(() -> around.sibling("p", List.of())));
    }
    return all;
  }

  private static boolean isTable(Xml piece) {
    return piece instanceof Element element && element.is("w:tbl");
  }

  private static Element thin(Element table) {
    String prefix = table.written().substring(0, table.written().indexOf(':') + 1);
    Element spacing =
        new Element(
            "w:spacing",
            prefix + "spacing",
            List.of(
                new Attribute("w:before", prefix + "before", "0"),
                new Attribute("w:after", prefix + "after", "0"),
                new Attribute("w:line", prefix + "line", "20"),
                new Attribute("w:lineRule", prefix + "lineRule", "exact")),
            List.of());
    return table.sibling("p", List.of(table.sibling("pPr", List.of(spacing))));
  }

  private void gap(Gap.Why why, String field) {
    Gap gap = new Gap(why, field, place);
    if (!gaps.contains(gap)) {
      gaps.add(gap);
    }
  }
}
