package thekla.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thekla.document.Document.Run;
import thekla.document.Document.Size;
import thekla.document.Document.Text;
import thekla.document.docx.Xml.Element;

/** Reads the words of a paragraph with their looks. */
final class Runs {

  private static final double HALF_POINTS = 20;

  /** What Word writes for boxes to tick, in its own fonts. */
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "F0A8", "☐", "F06F", "☐", "F071", "☐", "F0FE", "☒", "F0FD", "☒", "F0FC", "✓", "F0B7",
          "•");

  private final Styles styles;

  Runs(Styles styles) {
    this.styles = styles;
  }

  /**
   * What stands in a paragraph beside its words.
   *
   * @param box takes each text box
   * @param page called between the words before and behind a page break
   * @param note gives the words that refer to a note
   */
  record Others(Consumer<Element> box, Consumer<Text> page, Function<String, String> note) {}

  /** The words behind the last page break. */
  Text text(Element paragraph, Others others) {
    Reading reading = new Reading(styles.of(paragraph), others);
    reading.inline(Pieces.joined(paragraph));
    return reading.text();
  }

  /** By the first words of a paragraph, beside what is usual in the document. */
  Size size(Element paragraph) {
    Element usual = styles.usual("w:sz");
    double base = number(usual, HALF_POINTS);
    Element standard =
        styles.<Element>find(styles.standard(), style -> style.find("w:rPr", "w:sz"));
    base = number(standard, base);
    Element run = first(paragraph);
    Element own = run == null ? null : run.find("w:rPr", "w:sz");
    Element styled =
        styles.<Element>find(styles.of(paragraph), style -> style.find("w:rPr", "w:sz"));
    double share = number(own == null ? styled : own, base) / base;
    if (share <= 0.82) {
      return Size.SMALL;
    }
    if (share < 1.25) {
      return Size.BODY;
    }
    return share < 2.5 ? Size.LARGE : Size.HUGE;
  }

  private static double number(@Nullable Element size, double otherwise) {
    return size != null && size.value("w:val").matches("[1-9]\\d{0,3}")
        ? Integer.parseInt(size.value("w:val"))
        : otherwise;
  }

  private static @Nullable Element first(Element around) {
    for (Element child : around.elements().toList()) {
      if (child.is("w:r") && child.child("w:t") != null) {
        return child;
      }
      if (Pieces.AROUND.contains(child.name())) {
        Element found = first(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private final class Reading {
    private final String style;
    private final Others others;
    private final List<Run> runs = new ArrayList<>();

    Reading(String style, Others others) {
      this.style = style;
      this.others = others;
    }

    Text text() {
      Text read = new Text(runs);
      runs.clear();
      return read;
    }

    void inline(Element around) {
      around
          .elements()
          .forEach(
              child -> {
                if (child.is("w:r")) {
                  run(child);
                } else if (Pieces.AROUND.contains(child.name())) {
                  inline(child);
                }
              });
    }

    private void run(Element run) {
      if (is(run, "w:vanish")) {
        return;
      }
      boolean strong = is(run, "w:b");
      boolean emphasis = is(run, "w:i");
      run.elements().forEach(content -> content(content, strong, emphasis));
    }

    private boolean is(Element run, String look) {
      Element looks = run.child("w:rPr");
      Boolean own = looks == null ? null : looks.flag(look);
      if (own == null && looks != null) {
        own = styles.<Boolean>find(looks.valueOf("w:rStyle"), one -> flag(one, look));
      }
      if (own == null) {
        own = styles.<Boolean>find(style, one -> flag(one, look));
      }
      return Boolean.TRUE.equals(own);
    }

    private static @Nullable Boolean flag(Element style, String look) {
      Element looks = style.child("w:rPr");
      return looks == null ? null : looks.flag(look);
    }

    private void content(Element content, boolean strong, boolean emphasis) {
      switch (content.name()) {
        case "w:t" -> add(content.text(), strong, emphasis);
        case "w:tab" -> add(" ", strong, emphasis);
        case "w:cr" -> add("\n", strong, emphasis);
        case "w:noBreakHyphen" -> add("\u2011", strong, emphasis);
        case "w:softHyphen" -> add("\u00ad", strong, emphasis);
        case "w:sym" -> add(SYMBOLS.getOrDefault(content.value("w:char"), ""), strong, emphasis);
        case "w:footnoteReference" ->
            add(others.note().apply(content.value("w:id")), strong, emphasis);
        case "w:br" -> {
          if (content.value("w:type").equals("page")) {
            others.page().accept(text());
          } else {
            add("\n", strong, emphasis);
          }
        }
        default -> boxes(content);
      }
    }

    private void boxes(Element around) {
      if (around.is("w:txbxContent")) {
        others.box().accept(around);
      } else if (!around.is("mc:Fallback")) {
        around.elements().forEach(this::boxes);
      }
    }

    private void add(String words, boolean strong, boolean emphasis) {
      if (words.isEmpty()) {
        return;
      }
      if (!runs.isEmpty()) {
        Run last = runs.getLast();
        if (last.strong() == strong && last.emphasis() == emphasis) {
          runs.set(runs.size() - 1, new Run(last.text() + words, strong, emphasis));
          return;
        }
      }
      runs.add(new Run(words, strong, emphasis));
    }
  }
}
