package thekla.document.pdf;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.Barcode128;
import org.openpdf.text.pdf.ColumnText;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Item;
import thekla.document.Document.Size;
import thekla.document.Document.Text;
import thekla.document.Typography;
import thekla.document.pdf.PdfTags.Part;

/** Sets the blocks of a document one below the other. */
final class PdfBlocks {

  static final float ROOM = 5;
  static final float INDENT = 16;
  static final float SIGNATURE = 42;
  static final float FIELD_LINE = 18;
  private static final float LABEL_SHARE = 0.34f;
  private static final int CONTENTS_BEGIN = 5;
  private static final int DEEPEST = 3;

  private final PdfSheets sheets;
  private final Typography typography;
  private final List<PdfSheets.Landmark> landmarks;
  private final PdfTables tables;
  private final PdfDepths depths;

  /**
   * @param landmarks of the first try, for the list of contents
   */
  PdfBlocks(PdfSheets sheets, Typography typography, List<PdfSheets.Landmark> landmarks) {
    this.sheets = sheets;
    this.typography = typography;
    this.landmarks = landmarks;
    tables = new PdfTables(sheets);
    depths = new PdfDepths(sheets, typography, tables);
  }

  void set(List<Block> blocks) {
    set(blocks, sheets.left(), sheets.width(), null);
  }

  private void set(List<Block> blocks, float x, float width, @Nullable Part in) {
    for (int i = 0; i < blocks.size(); i++) {
      set(blocks.get(i), depths.lead(blocks, i, x, width), depths.tail(blocks, i), x, width, in);
    }
  }

  /**
   * @param lead how much room it needs to begin
   * @param tail how much its last line needs below itself
   */
  private void set(Block block, float lead, float tail, float x, float width, @Nullable Part in) {
    switch (block) {
      case Document.Heading heading -> heading(heading, lead, x, width, in);
      case Document.Paragraph paragraph -> {
        sheets.need(lead);
        float points = Typography.points(paragraph.size());
        sheets.text(
            paragraph.text().runs().isEmpty() ? Text.of(" ") : paragraph.text(),
            points,
            false,
            Typography.INK,
            paragraph.align(),
            x,
            width,
            part(in, "P"));
        sheets.room(paragraph.size() == Size.BODY ? ROOM : 2);
      }
      case Document.Items items -> {
        items(items, tail, x, width, in, 1);
        sheets.room(ROOM);
      }
      case Document.Table table -> {
        sheets.room(ROOM);
        tables.set(table, x, width, in);
        sheets.room(ROOM);
      }
      case Document.Box box -> box(box, x, width, in);
      case Document.Fields fields -> fields(fields, tail, x, width, in);
      case Document.Signatures signatures -> signatures(signatures, x, width, in);
      case Document.Contents contents -> contents(contents, x, width, in);
      case Document.NewPage page -> sheets.next();
      case Document.Barcode barcode -> barcode(barcode, x, in);
      case Document.AddressWindow window -> window(window, in);
      case Document.Rule rule -> {
        sheets.room(3);
        sheets
            .tags()
            .besides(
                sheets.canvas(),
                () -> sheets.stroke(x, sheets.y(), x + width, sheets.y(), Typography.LINE, 0.5f));
        sheets.moveTo(sheets.y() - 3);
      }
    }
  }

  private @Nullable Part part(@Nullable Part in, String kind) {
    return sheets.tags().part(in, kind);
  }

  private void heading(
      Document.Heading heading, float lead, float x, float width, @Nullable Part in) {
    int level = Math.clamp(heading.level(), 1, 4);
    float points = typography.heading().get(level - 1);
    sheets.room(typography.before().get(level - 1));
    sheets.need(lead);
    sheets.landmark(heading.text().plain(), level);
    sheets.text(
        heading.text(),
        points,
        true,
        level == 1 ? Typography.INK : Typography.ACCENT,
        Align.START,
        x,
        width,
        part(in, "H" + level));
    sheets.room(level == 1 ? 6 : 3);
  }

  private void items(
      Document.Items items, float tail, float x, float width, @Nullable Part in, int depth) {
    Part list = part(in, "L");
    float points = Typography.points(Size.BODY);
    int number = 1;
    for (Item item : items.items()) {
      Part entry = part(list, "LI");
      boolean last = number == items.items().size();
      sheets.need(
          last && tail > 0 && item.below() == null
              ? sheets.depth(item.text(), points, false, width - INDENT) + tail
              : depths.begin(item.text(), points, width - INDENT));
      String sign = items.numbered() ? number + "." : depth == 1 ? "•" : "–";
      number++;
      ColumnText mark = sheets.column(Text.of(sign), points, false, Typography.QUIET, Align.START);
      mark.setSimpleColumn(x, sheets.bottom(), x + INDENT, sheets.y());
      sheets.tags().around(sheets.canvas(), part(entry, "Lbl"), mark::go);
      sheets.text(
          item.text(),
          points,
          false,
          Typography.INK,
          Align.START,
          x + INDENT,
          width - INDENT,
          part(entry, "LBody"));
      sheets.room(1.5f);
      Document.Items below = item.below();
      if (below != null && depth < DEEPEST) {
        items(below, last ? tail : 0, x + INDENT, width - INDENT, entry, depth + 1);
      }
    }
  }

  private void box(Document.Box box, float x, float width, @Nullable Part in) {
    float inner = width - 4 * PdfSheets.Box.PADDING;
    sheets.room(ROOM);
    sheets.need(Math.min(depths.whole(box, width), sheets.top() - sheets.bottom()));
    sheets.open(x, width);
    set(box.blocks(), x + 2 * PdfSheets.Box.PADDING, inner, part(in, "Div"));
    sheets.close();
    sheets.room(ROOM + 2);
  }

  /** A form: labels on the left, a line to write on or the value on the right. */
  private void fields(Document.Fields fields, float tail, float x, float width, @Nullable Part in) {
    float points = Typography.points(Size.BODY);
    float split = width * LABEL_SHARE;
    int left = fields.fields().size();
    for (Document.Field field : fields.fields()) {
      left--;
      Part part = part(in, "P");
      float deep =
          Math.max(
              sheets.depth(Text.of(field.label()), points - 1, false, split - 6),
              field.value().isBlank()
                  ? FIELD_LINE
                  : sheets.depth(field.value(), points, false, width - split));
      sheets.need(left == 0 ? deep + tail : deep);
      float top = sheets.y();
      ColumnText label =
          sheets.column(Text.of(field.label()), points - 1, false, Typography.QUIET, Align.START);
      label.setSimpleColumn(x, top - deep - 40, x + split - 6, top);
      sheets.tags().around(sheets.canvas(), part, label::go);
      if (field.value().isBlank()) {
        sheets.moveTo(top - deep);
      } else {
        sheets.text(
            field.value(),
            points,
            false,
            Typography.INK,
            Align.START,
            x + split,
            width - split,
            part);
        sheets.moveTo(Math.min(sheets.y(), top - deep));
      }
      float line = sheets.y() + 1;
      sheets
          .tags()
          .besides(
              sheets.canvas(),
              () -> sheets.stroke(x + split, line, x + width, line, Typography.LINE, 0.5f));
      sheets.room(3);
    }
    sheets.room(ROOM);
  }

  private void signatures(Document.Signatures signatures, float x, float width, @Nullable Part in) {
    int count = signatures.labels().size();
    float points = Typography.points(Size.NORMAL);
    sheets.need(SIGNATURE + points * 3);
    float gap = 18;
    float each = (width - gap * (count - 1)) / count;
    float base = sheets.y() - SIGNATURE;
    float lowest = base;
    for (int i = 0; i < count; i++) {
      float from = x + i * (each + gap);
      sheets
          .tags()
          .besides(
              sheets.canvas(),
              () -> sheets.stroke(from, base, from + each, base, Typography.INK, 0.6f));
      ColumnText label =
          sheets.column(
              Text.of(signatures.labels().get(i)), points, false, Typography.QUIET, Align.START);
      label.setSimpleColumn(from, base - 60, from + each, base - 1);
      sheets.tags().around(sheets.canvas(), part(in, "P"), label::go);
      lowest = Math.min(lowest, label.getYLine());
    }
    sheets.moveTo(lowest - 8);
  }

  private void contents(Document.Contents contents, float x, float width, @Nullable Part in) {
    float points = Typography.points(Size.BODY);
    heading(
        new Document.Heading(contents.heading(), 2),
        CONTENTS_BEGIN * points * Typography.LEADING,
        x,
        width,
        in);
    Part list = part(in, "TOC");
    for (PdfSheets.Landmark landmark : landmarks) {
      if (landmark.level() != 2 || landmark.text().equals(contents.heading())) {
        continue;
      }
      sheets.need(points * Typography.LEADING);
      float top = sheets.y();
      Part entry = part(list, "TOCI");
      sheets.text(
          Text.of(landmark.text()),
          points,
          false,
          Typography.INK,
          Align.START,
          x,
          width - 40,
          entry);
      ColumnText number =
          sheets.column(
              Text.of(String.valueOf(landmark.page())), points, false, Typography.QUIET, Align.END);
      float last = sheets.y() + points * (0.3f + Typography.LEADING);
      number.setSimpleColumn(x + width - 40, sheets.bottom(), x + width, Math.min(top, last));
      sheets.tags().around(sheets.canvas(), entry, number::go);
      sheets.room(2);
    }
    sheets.room(ROOM);
  }

  /** Fixed to the page; what follows begins below it. */
  private void window(Document.AddressWindow window, @Nullable Part in) {
    float millimetre = PdfSheets.POINTS_PER_MILLIMETRE;
    float top = sheets.height();
    ColumnText sender =
        sheets.column(Text.of(window.sender()), 6.5f, false, Typography.QUIET, Align.START);
    sender.setSimpleColumn(
        25 * millimetre, top - 90 * millimetre, 105 * millimetre, top - 54 * millimetre);
    sheets.tags().around(sheets.canvas(), part(in, "P"), sender::go);
    ColumnText lines =
        sheets.column(
            Text.of(String.join("\n", window.lines())),
            Typography.points(Size.BODY),
            false,
            Typography.INK,
            Align.START);
    lines.setSimpleColumn(
        25 * millimetre, top - 90 * millimetre, 105 * millimetre, sender.getYLine() - 5);
    sheets.tags().around(sheets.canvas(), part(in, "P"), lines::go);
    sheets.moveTo(Math.min(sheets.y(), top - 98 * millimetre));
  }

  private void barcode(Document.Barcode barcode, float x, @Nullable Part in) {
    Barcode128 code = new Barcode128();
    code.setCode(barcode.code());
    code.setFont(PdfFonts.regular());
    code.setSize(8);
    code.setBaseline(9);
    code.setBarHeight(30);
    code.setX(1.1f);
    Image image = code.createImageWithBarcode(sheets.canvas(), Color.BLACK, Color.BLACK);
    sheets.need(image.getHeight() + 4);
    Part figure = part(in, "Figure");
    sheets.tags().describe(figure, barcode.code());
    float base = sheets.y() - 4 - image.getHeight();
    image.setAbsolutePosition(x, base);
    sheets
        .tags()
        .around(
            sheets.canvas(),
            figure,
            () -> {
              sheets.canvas().addImage(image);
              return true;
            });
    sheets.moveTo(base - 4);
  }
}
