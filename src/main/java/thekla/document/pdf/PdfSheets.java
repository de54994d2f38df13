package thekla.document.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Text;
import thekla.document.Typography;

/** The pages of a document while it is set: where the next line stands, and what is said of it. */
final class PdfSheets {

  static final float POINTS_PER_MILLIMETRE = 72f / 25.4f;

  private static final float DEEP = 100_000;

  /** From the paper's edge to the foot's last line, as in a DOCX, and from the foot to the text. */
  private static final float FOOT = 8 * POINTS_PER_MILLIMETRE;

  private static final float FOOT_LINE = 9;
  private static final float FOOT_ROOM = 12;
  private static final float MARGIN = 14;

  /** A text of so many lines is not torn apart. */
  static final int KEPT_LINES = 4;

  private final org.openpdf.text.Document pdf;
  private final org.openpdf.text.pdf.PdfWriter writer;
  private final Document document;
  private final PdfTags tags;
  private final List<Landmark> landmarks = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private final int pages;

  private int page = 1;
  private float y;
  private boolean fresh = true;
  private @Nullable PdfOutline chapter;

  /** A heading and its page, from one on. */
  record Landmark(String text, int level, int page) {}

  /** A box that is open: it is drawn on every page it stands on. */
  private static final class Frame {
    final float x;
    final float width;
    float top;

    Frame(float x, float width, float top) {
      this.x = x;
      this.width = width;
      this.top = top;
    }
  }

  /**
   * @param pages how many there will be; 0 when nobody knows yet
   */
  PdfSheets(
      org.openpdf.text.Document pdf,
      org.openpdf.text.pdf.PdfWriter writer,
      Document document,
      PdfTags tags,
      int pages) {
    this.pdf = pdf;
    this.writer = writer;
    this.document = document;
    this.tags = tags;
    this.pages = pages;
    y = top();
  }

  private float mm(float millimetres) {
    return millimetres * POINTS_PER_MILLIMETRE;
  }

  PdfContentByte canvas() {
    return writer.getDirectContent();
  }

  PdfTags tags() {
    return tags;
  }

  float left() {
    return mm(document.page().margin());
  }

  float width() {
    return mm(document.page().width() - 2 * document.page().margin());
  }

  float height() {
    return mm(document.page().height());
  }

  float top() {
    return mm(document.page().height() - document.page().margin());
  }

  /** Where the last line may stand. */
  float bottom() {
    float margin = mm(document.page().margin());
    return document.imprint() == null ? margin : Math.max(margin, footTop() + FOOT_ROOM);
  }

  private static float footTop() {
    return FOOT + 2 * FOOT_LINE;
  }

  float y() {
    return y;
  }

  void moveTo(float place) {
    y = place;
    fresh = false;
  }

  int page() {
    return page;
  }

  List<Landmark> landmarks() {
    return landmarks;
  }

  /** Room above what follows, but not at the top of a page. */
  void room(float points) {
    if (!fresh) {
      y -= points;
    }
  }

  /** Begins a new page when less room than this is left. */
  void need(float points) {
    if (!fresh && y - points < bottom()) {
      next();
    }
  }

  /** A new page. */
  void next() {
    finish();
    pdf.newPage();
    page++;
    y = top();
    fresh = true;
    for (Frame frame : frames) {
      frame.top = y;
      y -= Box.PADDING;
    }
  }

  /** Draws what stands around the text of a page that is done. */
  void finish() {
    for (Frame frame : frames) {
      draw(frame, y);
    }
    foot();
  }

  private void foot() {
    Document.Imprint imprint = document.imprint();
    if (imprint == null) {
      return;
    }
    float base = FOOT + FOOT_LINE;
    PdfContentByte canvas = canvas();
    tags.besides(
        canvas,
        () -> {
          stroke(left(), footTop(), left() + width(), footTop(), Typography.LINE, 0.4f);
          at(Element.ALIGN_RIGHT, page + " / " + Math.max(pages, page), left() + width(), base);
          at(Element.ALIGN_LEFT, imprint.line(), left(), base);
          at(Element.ALIGN_LEFT, imprint.note(), left(), FOOT);
        });
  }

  private void at(int align, String text, float x, float base) {
    ColumnText.showTextAligned(
        canvas(),
        align,
        PdfFonts.phrase(Text.of(text), Typography.FOOT, false, Typography.QUIET),
        x,
        base,
        0);
  }

  /** A line from here to there. */
  void stroke(float x1, float y1, float x2, float y2, int colour, float thick) {
    PdfContentByte canvas = canvas();
    canvas.saveState();
    canvas.setLineWidth(thick);
    canvas.setColorStroke(new Color(colour));
    canvas.moveTo(x1, y1);
    canvas.lineTo(x2, y2);
    canvas.stroke();
    canvas.restoreState();
  }

  private void draw(Frame frame, float bottom) {
    PdfContentByte under = writer.getDirectContentUnder();
    tags.besides(
        under,
        () -> {
          under.saveState();
          under.setColorFill(new Color(Typography.SHADE));
          under.rectangle(frame.x, bottom, frame.width, frame.top - bottom);
          under.fill();
          under.setColorFill(new Color(Typography.ACCENT));
          under.rectangle(frame.x, bottom, Box.BAR, frame.top - bottom);
          under.fill();
          under.restoreState();
        });
  }

  /** Measures of a box. */
  static final class Box {
    static final float PADDING = 7;
    static final float BAR = 2.5f;

    private Box() {}
  }

  void open(float x, float width) {
    frames.add(new Frame(x, width, y));
    y -= Box.PADDING;
  }

  void close() {
    y -= Box.PADDING;
    draw(frames.removeLast(), y);
  }

  /**
   * Sets a text in this width, on as many pages as it takes.
   *
   * @param part what it is for someone who listens; null where its surroundings say it
   */
  void text(
      Text text,
      float points,
      boolean strong,
      int colour,
      Align align,
      float x,
      float width,
      PdfTags.@Nullable Part part) {
    ColumnText column = column(text, points, strong, colour, align);
    float deep = depth(text, points, strong, width);
    need(Math.min(deep, KEPT_LINES * points * Typography.LEADING));
    boolean more = true;
    while (more) {
      column.setCanvas(canvas());
      column.setSimpleColumn(x, bottom() + widow(deep, points), x + width, y);
      deep -= y - bottom();
      more = tags.around(canvas(), part, () -> ColumnText.hasMoreText(column.go()));
      y = column.getYLine() - points * 0.3f;
      fresh = false;
      if (more) {
        next();
      }
    }
  }

  /** A last line does not stand alone on the next page: another goes with it. */
  private float widow(float deep, float points) {
    float line = Typography.leading(points);
    float left = deep - points * 0.3f - (y - bottom());
    return left > 0 && left <= line ? line : 0;
  }

  /** A column that sets this text, wherever it is put. */
  ColumnText column(Text text, float points, boolean strong, int colour, Align align) {
    ColumnText column = new ColumnText(canvas());
    if (PdfFonts.isFromRight(text)) {
      column.setRunDirection(org.openpdf.text.pdf.PdfWriter.RUN_DIRECTION_DEFAULT);
    }
    column.setText(PdfFonts.phrase(text, points, strong, colour));
    column.setLeading(Typography.leading(points));
    column.setAlignment(alignment(align));
    if (Typography.isBoxed(text)) {
      column.setFollowingIndent(PdfFonts.width(Typography.BOXED, points, false));
    }
    return column;
  }

  /** How deep a text stands in this width. */
  float depth(Text text, float points, boolean strong, float width) {
    ColumnText column = column(text, points, strong, Typography.INK, Align.START);
    column.setSimpleColumn(0, 0, width, DEEP);
    column.go(true);
    return DEEP - column.getYLine() + points * 0.3f;
  }

  private static int alignment(Align align) {
    return switch (align) {
      case START -> Element.ALIGN_LEFT;
      case CENTER -> Element.ALIGN_CENTER;
      case END -> Element.ALIGN_RIGHT;
    };
  }

  /** A heading to be found by the list of contents and in the reader's own list. */
  void landmark(String text, int level) {
    landmarks.add(new Landmark(text, level, page));
    if (document.imprint() != null && pages > 0 && level <= 2) {
      PdfOutline above = level == 1 || chapter == null ? canvas().getRootOutline() : chapter;
      PdfOutline entry =
          new PdfOutline(above, new PdfDestination(PdfDestination.FITH, y + MARGIN), text);
      if (level == 1) {
        chapter = entry;
      }
    }
  }
}
