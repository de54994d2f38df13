package thekla.document.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Item;
import thekla.document.Document.Items;
import thekla.document.Document.Paragraph;
import thekla.document.Document.Text;
import thekla.document.docx.Xml.Element;

/** Reads paragraphs and tables as blocks. */
final class ReadBlocks {

  private static final Set<String> FRAMES =
      Set.of("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo");

  private static final List<String> SIDES = List.of("w:top", "w:bottom", "w:left", "w:right");

  private final Styles styles;
  private final Numbering numbering;
  private final Runs runs;
  private final @Nullable Element notes;
  private final Map<String, Integer> noted = new LinkedHashMap<>();

  ReadBlocks(Styles styles, Numbering numbering, Runs runs, @Nullable Element notes) {
    this.styles = styles;
    this.numbering = numbering;
    this.runs = runs;
    this.notes = notes;
  }

  /** The text, its notes at its end. */
  List<Block> all(Element body) {
    List<Block> all = new ArrayList<>(in(body));
    List<Block> below = notes();
    if (!below.isEmpty()) {
      all.add(new Document.Rule());
      all.addAll(below);
    }
    return all;
  }

  /** What stands in a cell, a box or the whole text. */
  List<Block> in(Element around) {
    List<Element> elements = new ArrayList<>();
    unframed(around, elements);
    Below below = new Below();
    for (int i = 0; i < elements.size(); i++) {
      int end = i;
      while (end < elements.size() && isBoxed(elements.get(end))) {
        end++;
      }
      if (end > i) {
        Below inside = new Below();
        elements.subList(i, end).forEach(inside::add);
        below.put(new Document.Box(inside.blocks()));
        i = end - 1;
      } else {
        below.add(elements.get(i));
      }
    }
    return below.blocks();
  }

  private static void unframed(Element around, List<Element> elements) {
    around
        .elements()
        .forEach(
            child -> {
              if (child.is("w:p") || child.is("w:tbl")) {
                elements.add(child);
              } else if (FRAMES.contains(child.name())) {
                unframed(child, elements);
              }
            });
  }

  private boolean isBoxed(Element element) {
    return element.is("w:p") && SIDES.stream().allMatch(side -> hasLine(element, side));
  }

  private boolean hasLine(Element paragraph, String side) {
    Element lines = styles.paragraph(paragraph, "w:pBdr");
    String line = lines == null ? "" : lines.valueOf(side);
    return !line.isEmpty() && !line.equals("none") && !line.equals("nil");
  }

  private List<Block> notes() {
    List<Block> all = new ArrayList<>();
    Element part = notes;
    if (part == null) {
      return all;
    }
    for (Map.Entry<String, Integer> one : List.copyOf(noted.entrySet())) {
      part.elements()
          .filter(note -> note.value("w:id").equals(one.getKey()))
          .forEach(
              note ->
                  all.add(
                      Paragraph.small("[" + one.getValue() + "] " + Words.shown(note).strip())));
    }
    return all;
  }

  private String note(String id) {
    return "[" + noted.computeIfAbsent(id, any -> noted.size() + 1) + "]";
  }

  private Align align(Element paragraph) {
    Element found = styles.paragraph(paragraph, "w:jc");
    return switch (found == null ? "" : found.value("w:val")) {
      case "center" -> Align.CENTER;
      case "right", "end" -> Align.END;
      default -> Align.START;
    };
  }

  /** Blocks as they come, list items gathered to lists. */
  private final class Below {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private String contents = "";
    private boolean hasContents;

    private record Entry(Numbering.Place place, Text text) {}

    List<Block> blocks() {
      endList();
      return blocks;
    }

    void put(Block block) {
      endList();
      blocks.add(block);
    }

    void add(Element element) {
      if (element.is("w:tbl")) {
        Optional<Element> single = ReadTable.onlyCell(element);
        if (single.isPresent()) {
          put(new Document.Box(in(single.get())));
        } else {
          put(new ReadTable(ReadBlocks.this::cell, ReadBlocks.this::align).of(element));
        }
      } else if (!isContents(element)) {
        paragraph(element);
      }
    }

    /** Word's list of contents is made anew. */
    private boolean isContents(Element paragraph) {
      String name =
          Optional.ofNullable(
                  styles.<String>find(styles.of(paragraph), style -> style.valueOf("w:name")))
              .orElse("")
              .toLowerCase(Locale.ROOT);
      if (name.matches("(toc|toa|contents|index) heading")) {
        contents = Words.shown(paragraph).strip();
        return true;
      }
      if (!name.matches("(toc|contents) \\d")) {
        return false;
      }
      if (!hasContents) {
        put(new Document.Contents(contents));
        hasContents = true;
      }
      return true;
    }

    private void paragraph(Element paragraph) {
      if (isOn(paragraph, "w:pageBreakBefore")) {
        put(new Document.NewPage());
      }
      List<Element> boxes = new ArrayList<>();
      Text text =
          runs.text(
              paragraph,
              new Runs.Others(
                  boxes::add,
                  before -> {
                    words(paragraph, before);
                    boxes.forEach(box -> put(new Document.Box(in(box))));
                    boxes.clear();
                    put(new Document.NewPage());
                  },
                  ReadBlocks.this::note));
      words(paragraph, text);
      boxes.forEach(box -> put(new Document.Box(in(box))));
      if (beginsPage(paragraph)) {
        put(new Document.NewPage());
      }
    }

    private boolean isOn(Element paragraph, String setting) {
      Element looks = paragraph.child("w:pPr");
      Boolean own = looks == null ? null : looks.flag(setting);
      if (own == null) {
        own =
            styles.<Boolean>find(
                styles.of(paragraph),
                style -> {
                  Element inside = style.child("w:pPr");
                  return inside == null ? null : inside.flag(setting);
                });
      }
      return Boolean.TRUE.equals(own);
    }

    private static boolean beginsPage(Element paragraph) {
      Element section = paragraph.find("w:pPr", "w:sectPr");
      return section != null && !section.valueOf("w:type").equals("continuous");
    }

    private void words(Element paragraph, Text text) {
      int level = styles.heading(paragraph);
      if (text.isBlank()) {
        if (hasLine(paragraph, "w:bottom") || hasLine(paragraph, "w:top")) {
          put(new Document.Rule());
        }
      } else if (level > 0) {
        put(new Document.Heading(text.plain().strip(), level));
      } else {
        Optional<Numbering.Place> place = numbering.of(paragraph, styles);
        if (place.isPresent()) {
          entries.add(new Entry(place.get(), text));
        } else {
          put(new Paragraph(text, runs.size(paragraph), align(paragraph)));
        }
      }
    }

    private void endList() {
      int from = 0;
      while (from < entries.size()) {
        int to = from + 1;
        while (to < entries.size() && goesOn(entries.get(from).place(), entries.get(to).place())) {
          to++;
        }
        blocks.add(items(entries.subList(from, to)));
        from = to;
      }
      entries.clear();
    }

    private static boolean goesOn(Numbering.Place first, Numbering.Place next) {
      return next.level() > first.level()
          || (next.level() == first.level() && next.numbered() == first.numbered());
    }

    private static Items items(List<Entry> some) {
      int level = some.getFirst().place().level();
      List<Item> items = new ArrayList<>();
      for (int i = 0; i < some.size(); ) {
        int end = i + 1;
        while (end < some.size() && some.get(end).place().level() > level) {
          end++;
        }
        Items below = end > i + 1 ? items(some.subList(i + 1, end)) : null;
        items.add(new Item(some.get(i).text(), below));
        i = end;
      }
      return new Items(some.getFirst().place().numbered(), items);
    }
  }

  /** A cell has words only: its paragraphs as lines, its lists with dashes. */
  private Text cell(Element cell) {
    List<Document.Run> all = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    lines(cell, elements);
    for (Element paragraph : elements) {
      Text text =
          runs.text(paragraph, new Runs.Others(box -> {}, before -> {}, ReadBlocks.this::note));
      if (!all.isEmpty()) {
        all.add(new Document.Run("\n", false, false));
      }
      if (numbering.of(paragraph, styles).isPresent() && !text.isBlank()) {
        all.add(new Document.Run("– ", false, false));
      }
      all.addAll(text.runs());
    }
    return new Text(all);
  }

  private static void lines(Element around, List<Element> paragraphs) {
    around
        .elements()
        .forEach(
            child -> {
              if (child.is("w:p")) {
                paragraphs.add(child);
              } else {
                lines(child, paragraphs);
              }
            });
  }
}
