package thekla.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A document, top to bottom.
 *
 * @param title for the file's properties; never a person's name
 * @param imprint what its foot says beside the page's number; null for slips and labels
 */
public record Document(
    String title, Locale language, Page page, List<Block> blocks, @Nullable Imprint imprint) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /** Without a foot. */
  public Document(String title, Locale language, Page page, List<Block> blocks) {
    this(title, language, page, blocks, null);
  }

  /** The same with other blocks. */
  public Document with(List<Block> others) {
    return new Document(title, language, page, others, imprint);
  }

  /** Size and margin in millimetres. */
  public record Page(int width, int height, int margin) {
    public static final Page A6 = new Page(105, 148, 8);
    public static final Page A4 = new Page(210, 297, 25);
    public static final Page A4_ACROSS = new Page(297, 210, 15);
  }

  /**
   * The foot of every page.
   *
   * @param line which text in which version this is (R-DOC-1)
   * @param note what its reader should know before using it; may be empty
   * @param day of this version; null where the file's own moment counts
   */
  public record Imprint(String line, String note, @Nullable LocalDate day) {}

  /** A part of the document. */
  public sealed interface Block {}

  /**
   * Words of one look.
   *
   * @param text a line feed breaks the line
   */
  public record Run(String text, boolean strong, boolean emphasis) {}

  /** Words of one paragraph, heading or cell. */
  public record Text(List<Run> runs) {
    public static final Text EMPTY = new Text(List.of());

    public Text {
      runs = List.copyOf(runs);
    }

    public static Text of(String text) {
      return text.isEmpty() ? EMPTY : new Text(List.of(new Run(text, false, false)));
    }

    public static Text strong(String text) {
      return new Text(List.of(new Run(text, true, false)));
    }

    /** Without looks. */
    public String plain() {
      return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    public boolean isBlank() {
      return plain().isBlank();
    }
  }

  /**
   * A line of text that heads what follows.
   *
   * @param level 1 for the document's own, at most 4
   */
  public record Heading(Text text, int level) implements Block {
    public Heading(String text, int level) {
      this(Text.of(text), level);
    }
  }

  /** Text, wrapped. */
  public record Paragraph(Text text, Size size, Align align) implements Block {
    public Paragraph(String text, Size size, boolean strong, Align align) {
      this(strong ? Text.strong(text) : Text.of(text), size, align);
    }

    public static Paragraph plain(String text) {
      return new Paragraph(Text.of(text), Size.NORMAL, Align.START);
    }

    public static Paragraph small(String text) {
      return new Paragraph(Text.of(text), Size.SMALL, Align.START);
    }

    public static Paragraph body(String text) {
      return body(Text.of(text));
    }

    public static Paragraph body(Text text) {
      return new Paragraph(text, Size.BODY, Align.START);
    }
  }

  /** Bullets, or numbers from one on. */
  public record Items(boolean numbered, List<Item> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * One item of a list.
   *
   * @param below null where nothing stands below it
   */
  public record Item(Text text, @Nullable Items below) {
    public static Item of(String text) {
      return new Item(Text.of(text), null);
    }
  }

  /**
   * Rows and columns.
   *
   * @param widths of the columns, in relation to each other
   * @param headerRows how many rows head it, repeated on every page
   */
  public record Table(List<Integer> widths, List<Align> aligns, int headerRows, List<Row> rows)
      implements Block {
    public Table {
      widths = List.copyOf(widths);
      aligns = List.copyOf(aligns);
      rows = List.copyOf(rows);
    }

    public Table(List<Integer> widths, List<Align> aligns, List<Row> rows) {
      this(widths, aligns, 0, rows);
    }
  }

  /** One row of a table; a strong one stands out, for sums. */
  public record Row(List<Text> cells, boolean strong) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(List<String> cells) {
      return new Row(cells.stream().map(Text::of).toList(), false);
    }

    public static Row strong(List<String> cells) {
      return new Row(cells.stream().map(Text::of).toList(), true);
    }
  }

  /** Blocks set apart from the others in a frame (Art. 21(4) GDPR wants that). */
  public record Box(List<Block> blocks) implements Block {
    public Box {
      blocks = List.copyOf(blocks);
    }
  }

  /** Lines of a form: a label and what stands behind it, or room to write. */
  public record Fields(List<Field> fields) implements Block {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One line of a form.
   *
   * @param value empty: room to write
   */
  public record Field(String label, Text value) {}

  /** Lines to sign on, side by side. */
  public record Signatures(List<String> labels) implements Block {
    public Signatures {
      labels = List.copyOf(labels);
    }
  }

  /** The list of the headings of level 1 and 2 that follow, with their pages. */
  public record Contents(String heading) implements Block {}

  /** What follows begins on a new page. */
  public record NewPage() implements Block {}

  /** A Code 128 barcode with its text below. */
  public record Barcode(String code) implements Block {}

  /**
   * The address where a window envelope shows it (DIN 5008, form B), its sender in small above.
   * What follows stands below it.
   */
  public record AddressWindow(String sender, List<String> lines) implements Block {
    public AddressWindow {
      lines = List.copyOf(lines);
    }
  }

  /** A thin line across. */
  public record Rule() implements Block {}

  /** Sizes of text. */
  public enum Size {
    SMALL,
    NORMAL,
    /** Of letters and documents. */
    BODY,
    LARGE,
    HUGE
  }

  /** Where a text stands in its width. */
  public enum Align {
    START,
    CENTER,
    END
  }
}
