package thekla.notice.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnotesEndnotes;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import thekla.document.docx.JoinedPart;
import thekla.kernel.Refusal;
import thekla.notice.MergeField;
import thekla.notice.MessagePurpose;

/**
 * The shop's document, taken apart once: what stands before all letters, one letter with its fields
 * in one piece each, what stands behind. Fields are {@code {{name}}} or {@code «name»}.
 */
final class LetterText {

  private static final Pattern FIELD =
      Pattern.compile("\\{\\{([^{}<>\\n]*)}}|«([^«»<>\\n]*)»|\\{\\{|}}");

  private static final int LONGEST_NAME = 40;

  /** The one section of all letters stands behind the last. */
  private static final Pattern BODY =
      Pattern.compile("(.*?<w:body[^>]*>)(.*?)((?:<w:sectPr(?:(?!<w:sectPr).)*)?</w:body>.*)", 32);

  private final byte[] packed;
  private final String head;
  private final String letter;
  private final String foot;
  private final List<Refusal> mistakes;
  private final boolean letterhead;

  private LetterText(byte[] packed, Matcher parts, List<Refusal> mistakes, boolean letterhead) {
    this.letterhead = letterhead;
    this.packed = packed;
    head = parts.group(1);
    letter = parts.group(2);
    foot = parts.group(3);
    this.mistakes = List.copyOf(mistakes);
  }

  /** The whole document, its fields in one piece. */
  InputStream packed() {
    return new ByteArrayInputStream(packed);
  }

  String head() {
    return head;
  }

  String foot() {
    return foot;
  }

  List<Refusal> mistakes() {
    return mistakes;
  }

  /** Whether it has pictures, or heads or feet of pages with words. */
  boolean hasLetterhead() {
    return letterhead;
  }

  static LetterText of(Path document) throws IOException {
    try (InputStream in = Files.newInputStream(document);
        XWPFDocument opened = new XWPFDocument(in)) {
      joinFields(opened.getBodyElements());
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      opened.write(packed);
      JoinedPart text = JoinedPart.of(DocxLetters.documentOf(packed.toByteArray()));
      Matcher parts = BODY.matcher(new String(text.xml(), StandardCharsets.UTF_8));
      if (!parts.matches()) {
        throw new IOException("not a document");
      }
      List<Refusal> mistakes = mistakes(text.words());
      for (POIXMLDocumentPart part : opened.getRelations()) {
        if (part instanceof XWPFHeaderFooter || part instanceof XWPFAbstractFootnotesEndnotes) {
          mistakes.addAll(onEveryPage(part));
        }
      }
      return new LetterText(packed.toByteArray(), parts, mistakes, hasLetterhead(opened));
    } catch (POIXMLException
        | OpenXML4JRuntimeException
        | RecordFormatException
        | IllegalArgumentException e) {
      throw new IOException("not a document", e);
    }
  }

  private static boolean hasLetterhead(XWPFDocument opened) {
    return !opened.getAllPackagePictures().isEmpty()
        || Stream.concat(opened.getHeaderList().stream(), opened.getFooterList().stream())
            .anyMatch(part -> !part.getText().isBlank());
  }

  /** A field may be cut into pieces of different looks; it takes the look of its first. */
  private static void joinFields(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        join(paragraph);
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          for (XWPFTableCell cell : row.getTableCells()) {
            joinFields(cell.getBodyElements());
          }
        }
      }
    }
  }

  /** Heads, feet and notes are the same for all letters; a field in them would stay one. */
  private static List<Refusal> onEveryPage(POIXMLDocumentPart part) throws IOException {
    byte[] xml;
    try (InputStream in = part.getPackagePart().getInputStream()) {
      xml = in.readAllBytes();
    }
    return FIELD
        .matcher(JoinedPart.of(xml).words())
        .results()
        .filter(found -> found.group().startsWith("{{") || field(found).isPresent())
        .map(found -> Refusal.of("merge-field-page", "document", shown(found)))
        .toList();
  }

  private static String shown(MatchResult found) {
    String shown = found.group().replaceAll("[{}«»" + JoinedPart.CUT + "]", "").strip();
    return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
  }

  private static void join(XWPFParagraph paragraph) {
    List<XWPFRun> runs = paragraph.getRuns();
    for (int i = 0; i < runs.size(); i++) {
      int end = i;
      String text = text(runs.get(i));
      while (isOpen(text) && end + 1 < runs.size()) {
        end++;
        text += text(runs.get(end));
      }
      if (end > i && !isOpen(text)) {
        runs.get(i).setText(text, 0);
        for (int rest = i + 1; rest <= end; rest++) {
          runs.get(rest).setText("", 0);
        }
      }
    }
  }

  private static String text(XWPFRun run) {
    String text = run.getText(0);
    return text == null || !text.equals(run.text()) ? "" : text;
  }

  private static boolean isOpen(String text) {
    return text.lastIndexOf("{{") > text.lastIndexOf("}}")
        || text.endsWith("{")
        || (text.endsWith("}") && !text.endsWith("}}") && text.contains("{{"))
        || text.lastIndexOf('«') > text.lastIndexOf('»');
  }

  private static List<Refusal> mistakes(String whole) {
    List<Refusal> mistakes = new ArrayList<>();
    boolean unsubscribes = false;
    Matcher fields = FIELD.matcher(whole);
    while (fields.find()) {
      int line =
          1 + (int) whole.substring(0, fields.start()).chars().filter(c -> c == '\n').count();
      Optional<MergeField> field = field(fields);
      if (fields.group(1) == null && fields.group(2) == null) {
        mistakes.add(Refusal.of("merge-field-broken", "document", line));
      } else if (field.isEmpty()) {
        mistakes.add(Refusal.of("merge-field-unknown", "document", shown(fields), line));
      } else if (!MergeField.of(MessagePurpose.ADS).contains(field.get())) {
        mistakes.add(Refusal.of("merge-field-elsewhere", "document", field.get().field(), line));
      } else if (field.get() == MergeField.UNSUBSCRIBE) {
        unsubscribes = true;
      }
    }
    if (!unsubscribes) {
      mistakes.add(
          Refusal.of("unsubscribe-missing", "document", MergeField.UNSUBSCRIBE.placeholder()));
    }
    return mistakes;
  }

  /** Word does not take a dot in the name of a field of its own. */
  private static Optional<MergeField> field(MatchResult found) {
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    return name == null
        ? Optional.empty()
        : MergeField.named(name.strip()).or(() -> MergeField.named(name.strip().replace('_', '.')));
  }

  String filled(Map<MergeField, String> values) {
    Matcher fields = FIELD.matcher(letter);
    StringBuilder filled = new StringBuilder();
    while (fields.find()) {
      String value =
          isInText(fields.start())
              ? field(fields).map(field -> written(values.getOrDefault(field, ""))).orElse("")
              : fields.group();
      fields.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return fields.appendTail(filled).toString();
  }

  /** Not the name of a control or the description of a picture. */
  private boolean isInText(int at) {
    return letter.lastIndexOf('>', at) > letter.lastIndexOf('<', at);
  }

  /** As it stands in a text of the document; a line break is an element of its own. */
  private static String written(String value) {
    return value
        .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
  }

  String pageBreak() {
    return "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
  }
}
