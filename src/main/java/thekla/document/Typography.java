package thekla.document;

import java.util.List;
import thekla.document.Document.Page;
import thekla.document.Document.Size;
import thekla.document.Document.Text;

/**
 * Sizes and colours of documents, the same in every kind of file. Lengths are points, colours RGB.
 *
 * @param heading sizes of the four levels
 * @param before room above a heading of each level
 */
public record Typography(List<Float> heading, List<Float> before) {

  public static final int INK = 0x1d2528;
  public static final int QUIET = 0x55626a;
  public static final int ACCENT = 0x1f6f5b;
  public static final int LINE = 0x9aa2a6;
  public static final int SHADE = 0xeef4f2;

  /** A box to tick, and a ticked one. */
  public static final String BOX = "☐";

  public static final String TICKED = "☒";

  /** Before what the box stands for. */
  public static final String BOXED = BOX + " ";

  /** Height of a line, of the size of its letters. */
  public static final float LEADING = 1.35f;

  public static final float TABLE = 8.5f;
  public static final float FOOT = 7;

  private static final int NARROW = 150;
  private static final Typography SLIP =
      new Typography(List.of(14f, 11f, 9.5f, 9f), List.of(0f, 0f, 4f, 4f));
  private static final Typography SHEET =
      new Typography(List.of(18f, 13f, 10.5f, 9.5f), List.of(0f, 14f, 9f, 7f));

  /** Slips are set closer than sheets. */
  public static Typography of(Page page) {
    return page.width() < NARROW ? SLIP : SHEET;
  }

  /** Height of a line; a number that is read from afar stands alone and needs less. */
  public static float leading(float points) {
    return points * (points < points(Size.HUGE) ? LEADING : 1.05f);
  }

  /** Whether a text's first line begins with a box to tick: the others stand clear of it. */
  public static boolean isBoxed(Text text) {
    return text.plain().startsWith(BOXED) && text.plain().indexOf('\n') < 0;
  }

  public static float points(Size size) {
    return switch (size) {
      case SMALL -> 7;
      case NORMAL -> 8.5f;
      case BODY -> 10;
      case LARGE -> 13;
      case HUGE -> 40;
    };
  }
}
