package thekla.goodsreceipt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.order.LineKey;

/**
 * A goods receipt that is closed, as it stands now: what came in for whom, and what will not come.
 */
public record BookedReceipt(long id, List<Arrival> arrivals, List<Report> reports) {

  public BookedReceipt {
    arrivals = List.copyOf(arrivals);
    reports = List.copyOf(reports);
  }

  /**
   * Pieces that came in for one title of one order.
   *
   * @param customerId null for a walk-in
   * @param shelf where they wait
   */
  public record Arrival(
      LineKey line, @Nullable Long customerId, String title, int pieces, String shelf) {}

  /**
   * What the supplier said of one title of one order.
   *
   * @param customerId null for a walk-in
   * @param code of the shop's table of supplier reports
   * @param last whether it will not come at all
   */
  public record Report(
      LineKey line, @Nullable Long customerId, String title, String code, boolean last) {}
}
