package thekla.document.docx;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.document.docx.Xml.Element;
import thekla.document.merge.Place;

/** A DOCX file, looked through before anything of it is used: no macros, nothing from elsewhere. */
final class DocxFile {

  /** Of all texts together; a letter has some 10 KiB. */
  private static final int LONGEST_TEXT = 16 * ZipParts.MIB;

  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONS = "_rels/.rels";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** What a mail merge or a template leaves behind; a letter goes without. */
  private static final Set<String> DISPENSABLE =
      Set.of(
          "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "mailMergeRecipientData");

  private static final Set<String> DISPENSABLE_SETTINGS =
      Set.of("w:attachedTemplate", "w:mailMerge");

  private static final Pattern DRAWING =
      Pattern.compile(".*drawingml\\.(chart|diagramData|diagramDrawing)\\+xml");

  private static final Pattern FETCHING =
      Pattern.compile(
          "(?m)^\\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD)\\b",
          Pattern.CASE_INSENSITIVE);

  private final String file;
  private final Map<String, byte[]> parts;
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, Element> texts = new LinkedHashMap<>();
  private final Map<String, String> ofMain = new HashMap<>();
  private String main = "";

  private DocxFile(String file, Map<String, byte[]> parts) {
    this.file = file;
    this.parts = parts;
  }

  static DocxFile open(Path path) throws UnusableDocx {
    DocxFile docx = new DocxFile(ZipParts.name(path), ZipParts.of(path));
    try {
      docx.readTypes();
      docx.refuseMacros();
      docx.readRelations(RELATIONS);
      for (String name : List.copyOf(docx.parts.keySet())) {
        if (name.endsWith(".rels") && !name.equals(RELATIONS)) {
          docx.readRelations(name);
        }
      }
      docx.readTexts();
      docx.cleanSettings();
    } catch (IOException e) {
      throw UnusableDocx.because("docx-broken", docx.file);
    }
    return docx;
  }

  /** All parts, also those read as texts. */
  Map<String, byte[]> parts() {
    return parts;
  }

  /** The main text, headers, footers and notes by their names in the file. */
  Map<String, Element> texts() {
    return texts;
  }

  /** Charts and drawn lists: shown with the text, and not filled. */
  List<Element> drawings() throws UnusableDocx {
    List<Element> all = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (DRAWING.matcher(types.getOrDefault(part.getKey(), "")).matches()) {
        try {
          all.add(XmlReader.read(part.getValue()));
        } catch (IOException e) {
          throw UnusableDocx.because("docx-broken", file);
        }
      }
    }
    return all;
  }

  Element mainText() {
    Element text = texts.get(main);
    if (text == null) {
      throw new IllegalStateException(file);
    }
    return text;
  }

  Place.Part place(String name) {
    String type = types.getOrDefault(name, "");
    if (type.endsWith(".header+xml")) {
      return Place.Part.HEADER;
    }
    if (type.endsWith(".footer+xml")) {
      return Place.Part.FOOTER;
    }
    return type.endsWith("notes+xml") ? Place.Part.NOTE : Place.Part.TEXT;
  }

  /**
   * A part that belongs to the main text.
   *
   * @param type "styles", "numbering", "footnotes"; see ISO 29500-1, 11.3
   */
  @Nullable Element ofMain(String type) throws UnusableDocx {
    byte[] part = parts.get(ofMain.getOrDefault(type, ""));
    try {
      return part == null ? null : XmlReader.read(part);
    } catch (IOException e) {
      throw UnusableDocx.because("docx-broken", file);
    }
  }

  private Element xml(String name) throws IOException, UnusableDocx {
    byte[] part = parts.get(name);
    if (part == null) {
      throw UnusableDocx.because("docx-other", file);
    }
    return XmlReader.read(part);
  }

  private void readTypes() throws IOException, UnusableDocx {
    Map<String, String> byEnding = new HashMap<>();
    for (Element type : xml(TYPES).elements().toList()) {
      if (type.is("Default")) {
        byEnding.put(type.value("Extension").toLowerCase(Locale.ROOT), type.value("ContentType"));
      } else {
        types.put(type.value("PartName").replaceFirst("^/", ""), type.value("ContentType"));
      }
    }
    for (String name : parts.keySet()) {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      types.computeIfAbsent(name, any -> byEnding.getOrDefault(ending, ""));
    }
  }

  private void refuseMacros() throws UnusableDocx {
    for (String name : parts.keySet()) {
      String type = types.getOrDefault(name, "").toLowerCase(Locale.ROOT);
      if (type.contains("macroenabled")
          || type.contains("vbaproject")
          || type.contains("activex")
          || name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
        throw UnusableDocx.because("docx-macros", file, name);
      }
    }
  }

  private void readRelations(String name) throws IOException, UnusableDocx {
    Element relations = xml(name);
    String source = name.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
    boolean dispensed = false;
    for (Element relation : relations.elements().toList()) {
      String type = relation.value("Type").replaceFirst(".*/", "");
      if (relation.value("TargetMode").equals("External")) {
        if (DISPENSABLE.contains(type)) {
          dispensed = true;
        } else if (!type.equals("hyperlink")) {
          throw UnusableDocx.because("docx-linked", file, source + ": " + type);
        }
      } else if (type.equals("aFChunk")) {
        throw UnusableDocx.because("docx-linked", file, source + ": " + type);
      } else if (source.isEmpty() && type.equals("officeDocument")) {
        main = target(source, relation);
      } else if (source.equals(main)) {
        ofMain.put(type, target(source, relation));
      }
    }
    if (dispensed) {
      parts.put(name, XmlText.of(relations.with(kept(relations, DocxFile::isKept))));
    }
  }

  private static boolean isKept(Element relation) {
    return !relation.value("TargetMode").equals("External")
        || !DISPENSABLE.contains(relation.value("Type").replaceFirst(".*/", ""));
  }

  private static List<Xml> kept(Element parent, Predicate<Element> kept) {
    return parent.children().stream()
        .filter(child -> !(child instanceof Element element) || kept.test(element))
        .toList();
  }

  private String target(String source, Element relation) throws UnusableDocx {
    try {
      return URI.create("/" + source)
          .resolve(relation.value("Target"))
          .getPath()
          .replaceFirst("^/", "");
    } catch (IllegalArgumentException e) {
      throw UnusableDocx.because("docx-broken", file);
    }
  }

  private void readTexts() throws IOException, UnusableDocx {
    if (!types.getOrDefault(main, "").startsWith(WORD)) {
      throw UnusableDocx.because("docx-other", file);
    }
    int left = LONGEST_TEXT;
    for (String name : List.copyOf(parts.keySet())) {
      byte[] part = parts.get(name);
      if (part != null && (name.equals(main) || place(name) != Place.Part.TEXT)) {
        left -= part.length;
        if (left < 0) {
          throw UnusableDocx.because("docx-too-large", file, name, LONGEST_TEXT / ZipParts.MIB);
        }
        Element text = XmlReader.read(part);
        if (text.holds(DocxFile::fetches)) {
          throw UnusableDocx.because("docx-linked", file, name);
        }
        texts.put(name, text);
      }
    }
    if (types.getOrDefault(main, "").endsWith(".template.main+xml")) {
      parts.computeIfPresent(
          TYPES,
          (name, all) ->
              new String(all, StandardCharsets.UTF_8)
                  .replace(WORD + "template.main+xml", WORD + "document.main+xml")
                  .getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A field may be cut into pieces; each begins a line here. */
  private static boolean fetches(Element element) {
    if (element.is("w:fldSimple")) {
      return FETCHING.matcher(element.value("w:instr")).find();
    }
    if (!element.is("w:p")) {
      return false;
    }
    StringBuilder fields = new StringBuilder();
    instructions(element, fields);
    return FETCHING.matcher(fields).find();
  }

  private static void instructions(Element element, StringBuilder fields) {
    for (Element child : element.elements().toList()) {
      if (child.is("w:fldChar") && child.value("w:fldCharType").equals("begin")) {
        fields.append('\n');
      } else if (child.is("w:instrText")) {
        fields.append(child.text());
      } else {
        instructions(child, fields);
      }
    }
  }

  private void cleanSettings() throws IOException {
    String name = ofMain.getOrDefault("settings", "");
    byte[] part = parts.get(name);
    if (part != null) {
      Element settings = XmlReader.read(part);
      if (settings.holds(setting -> DISPENSABLE_SETTINGS.contains(setting.name()))) {
        parts.put(
            name,
            XmlText.of(
                settings.with(
                    kept(settings, setting -> !DISPENSABLE_SETTINGS.contains(setting.name())))));
      }
    }
  }
}
