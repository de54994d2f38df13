package thekla.document.docx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import thekla.document.docx.Xml.Element;
import thekla.document.merge.Gap;
import thekla.document.merge.Tag;
import thekla.document.merge.Values;
import thekla.kernel.Refusal;
import thekla.kernel.WholeFile;

/**
 * A document the shop made in its word processor, with fields as {@link thekla.document.merge}
 * knows them: in its text, tables, headers, footers, notes, text boxes and content controls. Looked
 * through once, then filled as often as wanted, from any thread.
 */
public final class DocxTemplate {

  private final Map<String, byte[]> parts;
  private final Map<String, Element> marked;
  private final DocxFile docx;
  private final Styles styles;

  private DocxTemplate(DocxFile docx, Map<String, Element> marked) throws UnusableDocx {
    this.docx = docx;
    this.marked = marked;
    parts = docx.parts();
    styles = new Styles(docx.ofMain("styles"));
  }

  /** What became of opening one. */
  public sealed interface Result {
    record Opened(DocxTemplate template) implements Result {}

    record Refused(Refusal reason) implements Result {}

    /**
     * Brackets that are no fields, sections that do not end where they began.
     *
     * @param file its name
     */
    record Mistaken(String file, List<Gap> mistakes) implements Result {}
  }

  /** Opens it and looks it through; nothing of it is fetched from elsewhere. */
  public static Result open(Path file) {
    try {
      DocxFile docx = DocxFile.open(file);
      Map<String, Element> marked = new LinkedHashMap<>();
      docx.texts()
          .forEach(
              (name, text) -> {
                Element part = Marked.of(text);
                if (part.marked()) {
                  marked.put(name, part);
                }
              });
      DocxTemplate template = new DocxTemplate(docx, marked);
      List<Gap> mistakes = new ArrayList<>(Unfilled.in(docx));
      template.texts(Values.ofEverything(), mistakes);
      return mistakes.isEmpty()
          ? new Result.Opened(template)
          : new Result.Mistaken(ZipParts.name(file), List.copyOf(mistakes));
    } catch (UnusableDocx e) {
      return new Result.Refused(e.refusal());
    }
  }

  /** The names of all fields and sections in it. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    marked.values().forEach(part -> names(part, names));
    return names;
  }

  private static void names(Element around, Set<String> names) {
    for (Xml child : around.children()) {
      switch (child) {
        case Element element -> names(element, names);
        case Xml.Mark(Tag.Field field, Element at) -> names.add(field.name());
        case Xml.Mark(Tag.Open open, Element at) -> names.add(open.name());
        default -> {}
      }
    }
  }

  /**
   * Writes the document with these values. The file stands there whole or not at all; one of this
   * name is replaced.
   *
   * @return why it was not written; empty when it was
   * @throws IOException when it cannot be written
   */
  public List<Gap> fill(Values values, Path out) throws IOException {
    List<Gap> gaps = new ArrayList<>();
    Map<String, Element> filled = texts(values, gaps);
    if (gaps.isEmpty()) {
      write(filled, out.toAbsolutePath());
    }
    return List.copyOf(gaps);
  }

  private Map<String, Element> texts(Values values, List<Gap> gaps) {
    Map<String, Element> filled = new LinkedHashMap<>();
    marked.forEach(
        (name, part) ->
            filled.put(name, new PartFill(styles, docx.place(name), gaps).fill(part, values)));
    return filled;
  }

  private void write(Map<String, Element> filled, Path out) throws IOException {
    Path unused =
        WholeFile.write(
            out,
            file -> {
              try (ZipOutputStream zip = new ZipOutputStream(file)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                  Element text = filled.get(part.getKey());
                  zip.putNextEntry(new ZipEntry(part.getKey()));
                  zip.write(text == null ? part.getValue() : XmlText.of(text));
                  zip.closeEntry();
                }
              }
            });
  }
}
