package thekla.document.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.document.docx.Xml.Element;
import thekla.document.merge.Tag;

/**
 * The words of one paragraph, made whole: word processors cut a field into runs wherever they noted
 * something (spelling, looks, who typed when). A field in pieces stands in its first run after this
 * and has its looks. Word's own fields MERGEFIELD are fields here too; where Word takes no dot in a
 * name they have an underscore.
 */
final class Pieces {

  /** What stands around runs and shows them. */
  static final Set<String> AROUND =
      Set.of(
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

  /** What stands in a run and shows nothing. */
  private static final Set<String> UNSEEN =
      Set.of("w:rPr", "w:lastRenderedPageBreak", "w:annotationRef");

  private static final Pattern MERGE_FIELD =
      Pattern.compile("\\s*MERGEFIELD\\s+\"?([^\\s\"\\\\]+)\"?.*", Pattern.CASE_INSENSITIVE);

  /** Stands for what is no text; no field reaches over it. */
  private static final char BETWEEN = '\uFFFC';

  private static final int NOBODY = -1;

  private final List<Element> texts = new ArrayList<>();
  private final StringBuilder whole = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final IdentityHashMap<Element, String> moved = new IdentityHashMap<>();

  private Pieces() {}

  /** The same paragraph, each of its fields in one text. */
  static Element joined(Element paragraph) {
    Element shown = mergeFields(paragraph);
    Pieces pieces = new Pieces();
    pieces.collect(shown);
    if (pieces.whole.indexOf("{") < 0 && pieces.whole.indexOf("}") < 0) {
      return shown;
    }
    pieces.join();
    return pieces.moved.isEmpty() ? shown : pieces.rebuilt(shown);
  }

  private void collect(Element around) {
    for (Xml child : around.children()) {
      if (!(child instanceof Element element)) {
        continue;
      }
      if (element.is("w:r")) {
        element.elements().forEach(this::content);
      } else if (AROUND.contains(element.name())) {
        collect(element);
      } else if (element.name().startsWith("m:")) {
        whole.append(BETWEEN);
      }
    }
  }

  private void content(Element content) {
    if (content.is("w:t")) {
      texts.add(content);
      starts.add(whole.length());
      whole.append(content.text());
    } else if (!UNSEEN.contains(content.name())) {
      whole.append(BETWEEN);
    }
  }

  /** Each letter goes to its text, those of a tag all to the text it begins in. */
  private void join() {
    int[] owners = new int[whole.length()];
    Arrays.fill(owners, NOBODY);
    for (int i = 0; i < texts.size(); i++) {
      Arrays.fill(owners, starts.get(i), starts.get(i) + texts.get(i).text().length(), i);
    }
    boolean cut = false;
    Matcher tags = Tag.TAG.matcher(whole);
    while (tags.find()) {
      cut |= owners[tags.start()] != owners[tags.end() - 1];
      Arrays.fill(owners, tags.start(), tags.end(), owners[tags.start()]);
    }
    if (!cut) {
      return;
    }
    List<StringBuilder> now = new ArrayList<>();
    texts.forEach(text -> now.add(new StringBuilder()));
    for (int i = 0; i < owners.length; i++) {
      if (owners[i] != NOBODY) {
        now.get(owners[i]).append(whole.charAt(i));
      }
    }
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).toString().equals(texts.get(i).text())) {
        moved.put(texts.get(i), now.get(i).toString());
      }
    }
  }

  private Element rebuilt(Element around) {
    List<Xml> children = new ArrayList<>();
    for (Xml child : around.children()) {
      if (child instanceof Element element && element.is("w:r")) {
        Element run = element.map(this::now);
        if (run == element || !isBare(run)) {
          children.add(withoutEmpty(run));
        }
      } else if (child instanceof Element element && AROUND.contains(element.name())) {
        children.add(rebuilt(element));
      } else {
        children.add(child);
      }
    }
    return around.with(children);
  }

  private Element now(Element content) {
    String text = moved.get(content);
    return text == null ? content : text(content, text);
  }

  private static boolean isBare(Element run) {
    return run.elements().allMatch(Pieces::isNothing);
  }

  private static boolean isNothing(Element content) {
    return UNSEEN.contains(content.name()) || (content.is("w:t") && content.text().isEmpty());
  }

  private static Element withoutEmpty(Element run) {
    List<Xml> left =
        run.children().stream()
            .filter(
                child ->
                    !(child instanceof Element content
                        && content.is("w:t")
                        && content.text().isEmpty()))
            .toList();
    return left.size() == run.children().size() ? run : run.with(left);
  }

  /** A text like another, its room at the edges kept. */
  static Element text(Element like, String text) {
    return new Element(
        like.name().substring(0, like.name().indexOf(':')) + ":t",
        like.written().substring(0, like.written().indexOf(':') + 1) + "t",
        List.of(new Xml.Attribute("xml:space", "xml:space", "preserve")),
        List.of(new Xml.Text(text)));
  }

  private static Element mergeFields(Element around) {
    List<Xml> children = new ArrayList<>(around.children().size());
    boolean changed = false;
    for (int i = 0; i < around.children().size(); i++) {
      Xml child = around.children().get(i);
      if (child instanceof Element element) {
        if (element.is("w:fldSimple")) {
          Element field = simple(element);
          changed |= field != element;
          children.add(field);
          continue;
        }
        if (AROUND.contains(element.name())) {
          Element inside = mergeFields(element);
          changed |= inside != element;
          children.add(inside);
          continue;
        }
        if (element.is("w:r") && is(element, "begin")) {
          WordField field = WordField.at(around.children(), i);
          Element run = field == null ? null : named(field.instruction(), field.looks());
          if (field != null && run != null) {
            children.add(run);
            i = field.end();
            changed = true;
            continue;
          }
        }
      }
      children.add(child);
    }
    return changed ? around.with(children) : around;
  }

  private static Element simple(Element field) {
    Element like = field.child("w:r");
    Element run =
        named(field.value("w:instr"), like == null ? field.sibling("r", List.of()) : like);
    return run == null ? field : run;
  }

  private static @Nullable Element named(String instruction, Element like) {
    Matcher merge = MERGE_FIELD.matcher(instruction);
    if (!merge.matches()) {
      return null;
    }
    Element looks = like.child("w:rPr");
    Element text = text(like, "{{" + merge.group(1).replace('_', '.') + "}}");
    return like.with(looks == null ? List.of(text) : List.of(looks, text));
  }

  private static boolean is(Element run, String edge) {
    return run.elements()
        .anyMatch(
            content -> content.is("w:fldChar") && content.value("w:fldCharType").equals(edge));
  }

  /**
   * A field of Word's, from its first run to its last.
   *
   * @param looks the first run of what it showed
   */
  private record WordField(String instruction, Element looks, int end) {

    /** Null where it ends elsewhere, or another stands in it. */
    static @Nullable WordField at(List<Xml> runs, int begin) {
      StringBuilder instruction = new StringBuilder();
      Element looks = null;
      boolean separated = false;
      for (int i = begin; i < runs.size(); i++) {
        if (!(runs.get(i) instanceof Element run) || !run.is("w:r")) {
          continue;
        }
        if (i > begin && is(run, "begin")) {
          return null;
        }
        run.elements()
            .filter(content -> content.is("w:instrText"))
            .forEach(content -> instruction.append(content.text()));
        if (separated && looks == null && run.child("w:t") != null) {
          looks = run;
        }
        separated |= is(run, "separate");
        if (is(run, "end")) {
          return new WordField(
              instruction.toString(), looks == null ? (Element) runs.get(begin) : looks, i);
        }
      }
      return null;
    }
  }
}
