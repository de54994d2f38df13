package thekla.document;

import java.util.List;
import java.util.Locale;

/**
 * A document, top to bottom.
 *
 * @param title for the file's properties; never a person's name
 */
public record Document(String title, Locale language, Page page, List<Block> blocks) {

  public Document {
    blocks = List.copyOf(blocks);
  }

  /** Size and margin in millimetres. */
  public record Page(int width, int height, int margin) {
    public static final Page A6 = new Page(105, 148, 8);
    public static final Page A4 = new Page(210, 297, 25);
  }

  /** A part of the document. */
  public sealed interface Block {}

  /** A line of text that heads what follows. */
  public record Heading(String text, int level) implements Block {}

  /** Text, wrapped. */
  public record Paragraph(String text, Size size, boolean strong, Align align) implements Block {
    public static Paragraph plain(String text) {
      return new Paragraph(text, Size.NORMAL, false, Align.START);
    }

    public static Paragraph small(String text) {
      return new Paragraph(text, Size.SMALL, false, Align.START);
    }
  }

  /**
   * Rows under a header that is repeated on every page.
   *
   * @param widths of the columns, in relation to each other
   */
  public record Table(List<Integer> widths, List<Align> aligns, List<Row> rows) implements Block {
    public Table {
      widths = List.copyOf(widths);
      aligns = List.copyOf(aligns);
      rows = List.copyOf(rows);
    }
  }

  /** One row of a table; a strong one stands out, for sums and headers. */
  public record Row(List<String> cells, boolean strong) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

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
    /** Of letters. */
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
