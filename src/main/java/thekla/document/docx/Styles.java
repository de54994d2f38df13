package thekla.document.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import thekla.document.docx.Xml.Element;

/** What the named looks of a document say, with those they are based on. */
final class Styles {

  private static final int MOST_STEPS = 20;
  private static final int BODY_TEXT = 9;
  private static final int DEEPEST_HEADING = 4;

  private final Map<String, Element> byId = new HashMap<>();
  private final Map<String, String> standard = new HashMap<>();
  private @Nullable Element defaults;

  Styles(@Nullable Element part) {
    if (part == null) {
      return;
    }
    defaults = part.child("w:docDefaults");
    part.elements()
        .filter(style -> style.is("w:style"))
        .forEach(
            style -> {
              byId.put(style.value("w:styleId"), style);
              if (style.value("w:default").equals("1") || style.value("w:default").equals("true")) {
                standard.put(style.value("w:type"), style.value("w:styleId"));
              }
            });
  }

  /** What a style says of it, or the nearest one it is based on. */
  <T> @Nullable T find(String id, Function<Element, @Nullable T> says) {
    Element style = byId.get(id);
    for (int step = 0; style != null && step < MOST_STEPS; step++) {
      T said = says.apply(style);
      if (said != null) {
        return said;
      }
      style = byId.get(style.valueOf("w:basedOn"));
    }
    return null;
  }

  /** The usual style of paragraphs. */
  String standard() {
    return standard.getOrDefault("paragraph", "");
  }

  /** The style of a paragraph; the usual one where it names none. */
  String of(Element paragraph) {
    Element looks = paragraph.child("w:pPr");
    String id = looks == null ? "" : looks.valueOf("w:pStyle");
    return id.isEmpty() ? standard() : id;
  }

  /** A setting of a paragraph: its own, or its style's. */
  @Nullable Element paragraph(Element paragraph, String setting) {
    Element own = paragraph.find("w:pPr", setting);
    return own != null
        ? own
        : this.<Element>find(of(paragraph), style -> style.find("w:pPr", setting));
  }

  /** A setting for all runs. */
  @Nullable Element usual(String setting) {
    Element all = defaults;
    return all == null ? null : all.find("w:rPrDefault", "w:rPr", setting);
  }

  /** 1 to 4 for a heading, a title included; 0 for other paragraphs. */
  int heading(Element paragraph) {
    Element level = paragraph(paragraph, "w:outlineLvl");
    if (level != null && level.value("w:val").matches("\\d")) {
      int outline = Integer.parseInt(level.value("w:val"));
      return outline >= BODY_TEXT ? 0 : Math.min(outline + 1, DEEPEST_HEADING);
    }
    String name =
        find(
            of(paragraph), style -> style.child("w:name") == null ? null : style.valueOf("w:name"));
    return name != null && name.toLowerCase(Locale.ROOT).equals("title") ? 1 : 0;
  }
}
