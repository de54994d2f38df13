package thekla.document.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.document.docx.Xml.Element;
import thekla.document.docx.Xml.Mark;
import thekla.document.merge.Tag;

/**
 * A part in which fields and sections are marked where they stand, so that filling only follows the
 * marks. A section's edge alone in a paragraph or row is marked in its place; a section from a
 * row's first cell to its last stands around the row.
 */
final class Marked {

  /** Taken away text: what was in it is not filled. */
  private static final Set<String> GONE = Set.of("w:del", "w:moveFrom");

  /** What stands around paragraphs or rows and shows them. */
  private static final Set<String> AROUND = Set.of("w:sdt", "w:sdtContent", "w:customXml", "w:ins");

  /** What stands beside the words of a paragraph and shows nothing. */
  private static final Set<String> BESIDE =
      Set.of(
          "w:pPr",
          "w:rPr",
          "w:bookmarkStart",
          "w:bookmarkEnd",
          "w:proofErr",
          "w:permStart",
          "w:permEnd",
          "w:commentRangeStart",
          "w:commentRangeEnd",
          "w:lastRenderedPageBreak",
          "w:sdtPr",
          "w:sdtEndPr",
          "w:smartTagPr",
          "w:customXmlPr",
          "w:del",
          "w:moveFrom");

  private int tables;

  private Marked() {}

  static Element of(Element part) {
    return new Marked().blocks(part);
  }

  /** Paragraphs and tables below each other. */
  private Element blocks(Element around) {
    List<Xml> children = new ArrayList<>(around.children().size());
    boolean changed = false;
    for (Xml child : around.children()) {
      Xml now = child instanceof Element element ? block(element) : child;
      changed |= !Xml.same(now, child);
      boolean endsPart = now instanceof Mark mark && mark.at().find("w:pPr", "w:sectPr") != null;
      if (endsPart && ((Mark) now).tag() instanceof Tag.Open) {
        children.add(bare(((Mark) now).at()));
      }
      children.add(now);
      if (endsPart && ((Mark) now).tag() instanceof Tag.Close) {
        children.add(bare(((Mark) now).at()));
      }
    }
    return changed ? around.with(loosened(children)) : around;
  }

  private Xml block(Element element) {
    return switch (element.name()) {
      case "w:p" -> paragraph(element);
      case "w:tbl" -> table(element);
      default -> GONE.contains(element.name()) ? element : blocks(element);
    };
  }

  private Element table(Element table) {
    int number = ++tables;
    return rows(table, new int[1]).numbered(number);
  }

  private Element rows(Element around, int[] row) {
    List<Xml> children = new ArrayList<>();
    for (Xml child : around.children()) {
      if (child instanceof Element element && element.is("w:tr")) {
        children.addAll(row(blocks(element).numbered(++row[0])));
      } else if (child instanceof Element element && AROUND.contains(element.name())) {
        children.add(rows(element, row));
      } else {
        children.add(child);
      }
    }
    return around.with(loosened(children));
  }

  /** The row, or the edge it is, or the row between the edges that stood in it. */
  private static List<Xml> row(Element row) {
    List<Element> cells = new ArrayList<>();
    cells(row, cells);
    if (!row.marked() || cells.isEmpty()) {
      return List.of(row);
    }
    Mark first = edge(cells.getFirst(), false);
    if (first != null
        && isOnly(cells.getFirst(), first)
        && cells.stream().skip(1).noneMatch(Marked::shows)) {
      return List.of(new Mark(first.tag(), row));
    }
    Mark last = edge(cells.getLast(), true);
    if (cells.size() > 1
        && first != null
        && last != null
        && first.tag() instanceof Tag.Open open
        && last.tag() instanceof Tag.Close close
        && open.name().equals(close.name())
        && !closes(cells.getFirst(), open.name())) {
      Element between = without(without(row, first), last).numbered(row.number());
      return List.of(new Mark(open, row), between, new Mark(close, row));
    }
    return List.of(row);
  }

  private static void cells(Element around, List<Element> cells) {
    around
        .elements()
        .forEach(
            child -> {
              if (child.is("w:tc")) {
                cells.add(child);
              } else if (AROUND.contains(child.name())) {
                cells(child, cells);
              }
            });
  }

  /** The edge of a section that a cell begins or ends with. */
  private static @Nullable Mark edge(Element around, boolean last) {
    List<Xml> children = last ? around.children().reversed() : around.children();
    for (Xml child : children) {
      switch (child) {
        case Mark mark -> {
          return mark.isEdge() ? mark : null;
        }
        case Element element -> {
          if (shows(element)) {
            return element.is("w:tbl") || element.is("w:r") ? null : edge(element, last);
          }
        }
        case Xml.Text text -> {}
      }
    }
    return null;
  }

  private static boolean isOnly(Element around, Mark only) {
    return around.children().stream()
        .allMatch(
            child ->
                Xml.same(child, only)
                    || child instanceof Xml.Text
                    || (child instanceof Element element
                        && (!shows(element) || (!element.is("w:r") && isOnly(element, only)))));
  }

  private static boolean closes(Element around, String name) {
    return around.children().stream()
        .anyMatch(
            child ->
                child instanceof Mark mark
                    ? mark.tag().equals(new Tag.Close(name))
                    : child instanceof Element element && closes(element, name));
  }

  private static Element without(Element around, Mark gone) {
    List<Xml> children = new ArrayList<>();
    for (Xml child : around.children()) {
      if (Xml.same(child, gone)) {
        if (gone.at().is("w:p")) {
          children.add(bare(gone.at()));
        }
      } else {
        children.add(child instanceof Element element ? without(element, gone) : child);
      }
    }
    return children.equals(around.children()) ? around : around.with(children);
  }

  /** A paragraph without words. */
  static Element bare(Element paragraph) {
    Element looks = paragraph.child("w:pPr");
    return paragraph.with(looks == null ? List.of() : List.of(looks));
  }

  /** Whether there is anything to see of it: words, a picture, a field. */
  static boolean shows(Xml piece) {
    return switch (piece) {
      case Mark mark -> true;
      case Xml.Text text -> !text.text().isBlank();
      case Element element ->
          switch (element.name()) {
            case "w:t" -> !element.text().isBlank();
            case "w:tab", "w:cr" -> false;
            case "w:br" -> !element.value("w:type").isEmpty();
            default ->
                !BESIDE.contains(element.name())
                    && !element.name().endsWith("Pr")
                    && (CONTAINERS.contains(element.name())
                        ? element.children().stream().anyMatch(Marked::shows)
                        : true);
          };
    };
  }

  private static final Set<String> CONTAINERS =
      Set.of(
          "w:r",
          "w:p",
          "w:tc",
          "w:tr",
          "w:hyperlink",
          "w:ins",
          "w:moveTo",
          "w:smartTag",
          "w:customXml",
          "w:sdt",
          "w:sdtContent",
          "w:fldSimple",
          "w:dir",
          "w:bdo");

  private Xml paragraph(Element paragraph) {
    Element marked = inline(Pieces.joined(paragraph));
    Mark edge = marked.marked() ? edge(marked, false) : null;
    return edge != null && isOnly(marked, edge) ? new Mark(edge.tag(), paragraph) : marked;
  }

  private Element inline(Element around) {
    List<Xml> children = new ArrayList<>();
    boolean changed = false;
    for (Xml child : around.children()) {
      if (child instanceof Element element && element.is("w:r")) {
        List<Xml> pieces = run(element);
        changed |= pieces.size() != 1 || !Xml.same(pieces.getFirst(), element);
        children.addAll(pieces);
      } else if (child instanceof Element element && Pieces.AROUND.contains(element.name())) {
        Element inside = inline(element);
        changed |= inside != element;
        children.add(inside);
      } else {
        children.add(child);
      }
    }
    return changed ? around.with(loosened(children)) : around;
  }

  /** A run cut at its fields; a text box in it is a text of its own. */
  private List<Xml> run(Element run) {
    Element looks = run.child("w:rPr");
    List<Xml> pieces = new ArrayList<>();
    List<Xml> together = new ArrayList<>();
    boolean changed = false;
    for (Xml child : run.children()) {
      if (!(child instanceof Element content) || content == looks) {
        continue;
      }
      if (!content.is("w:t")) {
        Element boxes = boxes(content);
        changed |= boxes != content;
        together.add(boxes);
        continue;
      }
      for (Tag tag : Tag.of(content.text())) {
        if (tag instanceof Tag.Words words) {
          together.add(Pieces.text(content, words.text()));
        } else {
          changed = true;
          close(run, looks, together, pieces);
          pieces.add(new Mark(tag, run.with(looks == null ? List.of() : List.of(looks))));
        }
      }
    }
    close(run, looks, together, pieces);
    return changed ? pieces : List.of(run);
  }

  private static void close(
      Element run, @Nullable Element looks, List<Xml> together, List<Xml> pieces) {
    if (!together.isEmpty()) {
      List<Xml> content = new ArrayList<>();
      if (looks != null) {
        content.add(looks);
      }
      content.addAll(together);
      together.clear();
      pieces.add(run.with(content));
    }
  }

  private Element boxes(Element content) {
    return content.is("w:txbxContent") ? blocks(content) : content.map(this::boxes);
  }

  /**
   * Where a section begins in a frame around the words (a link, a tracked change, a content
   * control) and ends outside it, the frame is cut there; a content control goes.
   */
  private static List<Xml> loosened(List<Xml> pieces) {
    List<Xml> all = new ArrayList<>();
    for (Xml piece : pieces) {
      if (!(piece instanceof Element frame)
          || !frame.marked()
          || frame.is("w:sdtContent")
          || !Pieces.AROUND.contains(frame.name())) {
        all.add(piece);
      } else if (isBalanced(framed(frame))) {
        all.add(frame.is("w:sdt") ? frame.map(Marked::plain) : frame);
      } else if (frame.is("w:sdt")) {
        all.addAll(framed(frame));
      } else {
        cut(frame, all);
      }
    }
    return all;
  }

  private static List<Xml> framed(Element frame) {
    Element content = frame.is("w:sdt") ? frame.child("w:sdtContent") : frame;
    return content == null ? List.of() : content.children();
  }

  private static void cut(Element frame, List<Xml> all) {
    List<Xml> part = new ArrayList<>();
    for (Xml child : frame.children()) {
      if (child instanceof Mark mark && mark.isEdge()) {
        if (!part.isEmpty()) {
          all.add(frame.with(List.copyOf(part)));
          part.clear();
        }
        all.add(mark);
      } else {
        part.add(child);
      }
    }
    if (!part.isEmpty()) {
      all.add(frame.with(part));
    }
  }

  private static boolean isBalanced(List<Xml> pieces) {
    Deque<String> open = new ArrayDeque<>();
    for (Xml piece : pieces) {
      if (piece instanceof Mark mark && mark.tag() instanceof Tag.Open begin) {
        open.push(begin.name());
      } else if (piece instanceof Mark mark
          && mark.tag() instanceof Tag.Close end
          && !end.name().equals(open.poll())) {
        return false;
      }
    }
    return open.isEmpty();
  }

  /** A control with a field is no longer an empty one, nor bound to data elsewhere in the file. */
  private static Element plain(Element properties) {
    return properties.is("w:sdtPr")
        ? properties.with(
            properties.children().stream()
                .filter(
                    child ->
                        !(child instanceof Element element
                            && Set.of("w:dataBinding", "w15:dataBinding", "w:showingPlcHdr")
                                .contains(element.name())))
                .toList())
        : properties;
  }
}
