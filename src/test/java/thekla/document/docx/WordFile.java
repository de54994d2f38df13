package thekla.document.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A DOCX as Word writes it, put together part by part. */
final class WordFile {

  static final String MAIN = "word/document.xml";

  private static final String NAMES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          + " xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14 w15\"";

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String mainType = TYPE + "document.main+xml";
  private String footer = "";

  private WordFile() {}

  /**
   * @param body paragraphs and tables
   */
  static WordFile of(String body) {
    WordFile file = new WordFile();
    file.parts.put(MAIN, body.getBytes(StandardCharsets.UTF_8));
    return file.part(
            "styles",
            "styles",
            "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/><w:lang w:val=\"de-DE\"/></w:rPr>"
                + "</w:rPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name"
                + " w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading"
                + " 1\"/><w:basedOn w:val=\"Standard\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>"
                + "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"Abschnitt\"><w:name"
                + " w:val=\"Abschnitt\"/><w:basedOn w:val=\"berschrift1\"/></w:style>")
        .part("settings", "settings", "<w:zoom w:percent=\"100\"/>");
  }

  static String p(String... runs) {
    StringBuilder all = new StringBuilder("<w:p w14:paraId=\"11111111\">");
    for (String run : runs) {
      all.append(run.startsWith("<") ? run : r(run));
    }
    return all.append("</w:p>").toString();
  }

  static String heading(String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr>" + r(text) + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol"
        + " w:w=\"3000\"/><w:gridCol w:w=\"6000\"/></w:tblGrid>"
        + String.join("", rows)
        + "</w:tbl>";
  }

  static String row(String... cells) {
    StringBuilder all = new StringBuilder("<w:tr w:rsidR=\"00A11B22\">");
    for (String cell : cells) {
      all.append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>")
          .append(cell.startsWith("<") ? cell : p(cell))
          .append("</w:tc>");
    }
    return all.append("</w:tr>").toString();
  }

  WordFile header(String body) {
    footer += "<w:headerReference w:type=\"default\" r:id=\"header\"/>";
    return part("header", "hdr", body);
  }

  WordFile footer(String body) {
    footer += "<w:footerReference w:type=\"default\" r:id=\"footer\"/>";
    return part("footer", "ftr", body);
  }

  WordFile footnotes(String body) {
    return part("footnotes", "footnotes", body);
  }

  WordFile numbering(String body) {
    return part("numbering", "numbering", body);
  }

  WordFile part(String name, String root, String body) {
    types
        .append("<Override PartName=\"/word/" + name + ".xml\" ContentType=\"" + TYPE + name)
        .append("+xml\"/>");
    relation(name, name, name + ".xml", false);
    return raw("word/" + name + ".xml", "<w:" + root + NAMES + ">" + body + "</w:" + root + ">");
  }

  WordFile relation(String id, String type, String target, boolean external) {
    relations
        .append("<Relationship Id=\"" + id + "\" Type=\"" + RELATION + type + "\" Target=\"")
        .append(target + "\"" + (external ? " TargetMode=\"External\"" : "") + "/>");
    return this;
  }

  WordFile raw(String name, String content) {
    return raw(name, content.getBytes(StandardCharsets.UTF_8));
  }

  WordFile raw(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  WordFile type(String name, String type) {
    types.append("<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>");
    return this;
  }

  WordFile mainType(String type) {
    mainType = type;
    return this;
  }

  Path in(Path file) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          bytes(
              "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  + "<Default Extension=\"rels\""
                  + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                  + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                  + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                  + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                  + "<Override PartName=\"/word/document.xml\" ContentType=\""
                  + mainType
                  + "\"/>"
                  + types
                  + "</Types>"));
      put(
          zip,
          "_rels/.rels",
          bytes(
              relations(
                  "<Relationship Id=\"rId1\" Type=\""
                      + RELATION
                      + "officeDocument\" Target=\"word/document.xml\"/>")));
      put(zip, "word/_rels/document.xml.rels", bytes(relations(relations.toString())));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        byte[] content = part.getValue();
        put(zip, part.getKey(), part.getKey().equals(MAIN) ? main(content) : content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private byte[] main(byte[] body) {
    return bytes(
        "<w:document"
            + NAMES
            + "><w:body>"
            + new String(body, StandardCharsets.UTF_8)
            + "<w:sectPr>"
            + footer
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
            + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\""
            + " w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** One that a word processor saved. */
  static Path saved(String name, Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name);
        OutputStream out = Files.newOutputStream(file)) {
      in.transferTo(out);
    }
    return file;
  }

  static String xml(Path file, String part) {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(part))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
