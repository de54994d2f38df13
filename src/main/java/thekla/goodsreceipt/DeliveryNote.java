package thekla.goodsreceipt;

import java.util.List;
import thekla.kernel.Refusal;

/**
 * A supplier's delivery note as it was read from its file.
 *
 * @param hash of the file, by which it is known again
 * @param problems rows that cannot be booked; while there is one, none is
 * @param booked rows of the very same file that were booked before
 */
public record DeliveryNote(String hash, List<Line> lines, List<Problem> problems, int booked) {

  public DeliveryNote {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /**
   * A title that was delivered.
   *
   * @param row in the file, from 1
   * @param title as the file has it, "" where it has none
   */
  public record Line(int row, String gtin, String title, int pieces) {}

  /** Why a row cannot be booked. */
  public record Problem(int row, Refusal reason) {}

  public int pieces() {
    return lines.stream().mapToInt(Line::pieces).sum();
  }

  /** Whether the whole of it was booked before. */
  public boolean bookedBefore() {
    return booked > 0 && booked >= lines.size();
  }
}
