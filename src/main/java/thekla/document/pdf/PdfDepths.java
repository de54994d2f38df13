package thekla.document.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.document.Document;
import thekla.document.Document.Block;
import thekla.document.Document.Item;
import thekla.document.Document.Run;
import thekla.document.Document.Size;
import thekla.document.Document.Text;
import thekla.document.Typography;

/**
 * How much room blocks need, so that no heading, caption or closing is left alone at a page's foot
 * and no signature at its top. Lengths are points.
 */
final class PdfDepths {

  private static final int CAPTION_LINES = 3;
  private static final int CLOSING_LINES = 2;
  private static final int FIRST_FIELDS = 2;
  private static final float BARCODE = 60;
  private static final float SIGNATURES = PdfBlocks.SIGNATURE + 3 * Typography.points(Size.NORMAL);
  private static final float BODY = Typography.points(Size.BODY) * Typography.LEADING;

  private final PdfSheets sheets;
  private final Typography typography;
  private final PdfTables tables;

  PdfDepths(PdfSheets sheets, Typography typography, PdfTables tables) {
    this.sheets = sheets;
    this.typography = typography;
    this.tables = tables;
  }

  /** How much a text needs to begin: short ones are not torn apart. */
  float begin(Text text, float points, float width) {
    return Math.min(
        sheets.depth(text, points, false, width),
        PdfSheets.KEPT_LINES * points * Typography.LEADING);
  }

  /** What a block needs with those it must not be torn from; at most a page. */
  float lead(List<Block> blocks, int i, float x, float width) {
    return Math.min(needed(blocks, i, x, width), sheets.top() - sheets.bottom());
  }

  private float needed(List<Block> blocks, int i, float x, float width) {
    return switch (blocks.get(i)) {
      case Document.Heading heading ->
          depth(heading, width) + 2 * PdfBlocks.ROOM + after(blocks, i, x, width);
      case Document.Paragraph paragraph ->
          stays(blocks, i, width)
              ? depth(paragraph, width) + PdfBlocks.ROOM + after(blocks, i, x, width)
              : 0;
      case Document.Rule rule -> PdfBlocks.ROOM + after(blocks, i, x, width);
      default -> 0;
    };
  }

  /** What the block after this one needs to begin. */
  private float after(List<Block> blocks, int i, float x, float width) {
    if (i + 1 == blocks.size()) {
      return 0;
    }
    float needed = needed(blocks, i + 1, x, width);
    return needed > 0
        ? before(blocks.get(i + 1)) + needed
        : switch (blocks.get(i + 1)) {
          case Document.Paragraph paragraph ->
              begin(paragraph.text(), Typography.points(paragraph.size()), width);
          case Document.Items items ->
              items.items().isEmpty()
                  ? 0
                  : begin(
                      items.items().get(0).text(),
                      Typography.points(Size.BODY),
                      width - PdfBlocks.INDENT);
          case Document.Table table -> 2 * PdfBlocks.ROOM + tables.lead(table, x, width);
          case Document.Box box -> PdfBlocks.ROOM + whole(box, width);
          case Document.Fields fields ->
              PdfBlocks.FIELD_LINE * 1.3f * Math.min(FIRST_FIELDS, fields.fields().size());
          case Document.Signatures signatures -> SIGNATURES;
          case Document.Barcode barcode -> BARCODE;
          default -> BODY;
        };
  }

  /** What the last line of a list or form is not to be torn from. */
  float tail(List<Block> blocks, int i) {
    return at(blocks, i + 1) instanceof Document.Signatures ? PdfBlocks.ROOM + SIGNATURES : 0;
  }

  private float before(Block block) {
    return block instanceof Document.Heading heading
        ? typography.before().get(heading.level() - 1) + PdfBlocks.ROOM
        : 0;
  }

  private float depth(Document.Heading heading, float width) {
    return sheets.depth(heading.text(), typography.heading().get(heading.level() - 1), true, width);
  }

  private float depth(Document.Paragraph paragraph, float width) {
    return sheets.depth(paragraph.text(), Typography.points(paragraph.size()), false, width);
  }

  /** Whether a paragraph belongs to what follows it. */
  private boolean stays(List<Block> blocks, int i, float width) {
    return blocks.get(i) instanceof Document.Paragraph paragraph
        && switch (at(blocks, i + 1)) {
          case Document.Table table -> lines(paragraph, width) <= CAPTION_LINES;
          case Document.Fields fields -> lines(paragraph, width) <= CAPTION_LINES;
          case Document.Items items -> lines(paragraph, width) <= CAPTION_LINES;
          case Document.Box box -> lines(paragraph, width) <= CAPTION_LINES;
          case Document.Signatures signatures -> lines(paragraph, width) <= CLOSING_LINES;
          case Document.Paragraph next ->
              (isHead(paragraph) && lines(paragraph, width) <= CLOSING_LINES)
                  || (at(blocks, i + 2) instanceof Document.Signatures
                      && stays(blocks, i + 1, width)
                      && lines(paragraph, width) <= PdfSheets.KEPT_LINES);
          case null, default -> false;
        };
  }

  private static @Nullable Block at(List<Block> blocks, int i) {
    return i < blocks.size() ? blocks.get(i) : null;
  }

  private static boolean isHead(Document.Paragraph paragraph) {
    return !paragraph.text().runs().isEmpty()
        && paragraph.text().runs().stream().allMatch(Run::strong);
  }

  private int lines(Document.Paragraph paragraph, float width) {
    float points = Typography.points(paragraph.size());
    return (int) (depth(paragraph, width) / Typography.leading(points));
  }

  /** About how deep a box stands; what it does not know it takes for one line. */
  float whole(Document.Box box, float width) {
    float inner = width - 4 * PdfSheets.Box.PADDING;
    float deep = 2 * PdfSheets.Box.PADDING;
    for (Block block : box.blocks()) {
      deep += inBox(block, inner);
    }
    return deep;
  }

  private float inBox(Block block, float width) {
    return switch (block) {
      case Document.Paragraph paragraph -> depth(paragraph, width) + PdfBlocks.ROOM;
      case Document.Heading heading ->
          depth(heading, width) + typography.before().get(heading.level() - 1) + PdfBlocks.ROOM;
      case Document.Items items -> {
        float deep = PdfBlocks.ROOM;
        for (Item item : items.items()) {
          deep +=
              sheets.depth(
                      item.text(), Typography.points(Size.BODY), false, width - PdfBlocks.INDENT)
                  + 2;
        }
        yield deep;
      }
      default -> BODY;
    };
  }
}
