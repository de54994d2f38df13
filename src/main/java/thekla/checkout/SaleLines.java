package thekla.checkout;

import java.util.List;
import java.util.function.ToIntFunction;
import thekla.kernel.Money;
import thekla.order.OrderLine;
import thekla.order.Progress;
import thekla.order.TrackedOrder;

/** Which titles of an order a sale means, and how many pieces of them. */
final class SaleLines {

  static final int UNCLEAR = -1;

  private SaleLines() {}

  /**
   * By the position the seller named, by GTIN, or else all: then the till sold the slip. A free
   * line has no GTIN, and is known by its title.
   */
  static List<TrackedOrder.Line> named(Sale sale, TrackedOrder order) {
    Sale.Named named = sale.order();
    if (named != null && named.position() > 0) {
      return order.line(named.position()).stream().toList();
    }
    String gtin = sale.gtin();
    if (gtin == null) {
      List<TrackedOrder.Line> titled = titled(sale, order);
      return titled.isEmpty() ? order.lines() : titled;
    }
    List<TrackedOrder.Line> numbered =
        order.lines().stream().filter(line -> gtin.equals(line.line().gtin())).toList();
    return numbered.isEmpty()
        ? titled(sale, order).stream().filter(line -> line.line().gtin() == null).toList()
        : numbered;
  }

  private static List<TrackedOrder.Line> titled(Sale sale, TrackedOrder order) {
    return order.lines().stream()
        .filter(line -> line.line().title().strip().equalsIgnoreCase(sale.text().strip()))
        .toList();
  }

  static int open(Progress progress) {
    return progress.waiting() + progress.awaited();
  }

  /** Pieces the customer has. */
  static int out(Progress progress) {
    return progress.collected() - progress.returned();
  }

  static int sum(List<TrackedOrder.Line> lines, ToIntFunction<Progress> pieces) {
    return lines.stream().mapToInt(line -> pieces.applyAsInt(line.progress())).sum();
  }

  /**
   * How many pieces a sale hands out; one slip, sold as one piece, may stand for all that waits.
   */
  static int meant(Sale sale, List<TrackedOrder.Line> lines, int open) {
    int waiting = sum(lines, Progress::waiting);
    ToIntFunction<Progress> pieces = waiting > 0 ? Progress::waiting : SaleLines::open;
    return meant(sale, lines, sale.pieces(), pieces, waiting > 0 ? waiting : open, true);
  }

  /** How many pieces a return brings back. */
  static int meantBack(Sale sale, List<TrackedOrder.Line> lines, int out) {
    return meant(sale, lines, -sale.pieces(), SaleLines::out, out, false);
  }

  private static int meant(
      Sale sale,
      List<TrackedOrder.Line> lines,
      int pieces,
      ToIntFunction<Progress> each,
      int all,
      boolean slip) {
    if (sale.gtin() != null || (sale.order() != null && sale.order().position() > 0)) {
      return pieces;
    }
    List<TrackedOrder.Line> concerned =
        lines.stream().filter(line -> each.applyAsInt(line.progress()) > 0).toList();
    if (pieces == 1 && all > 1 && pays(sale, concerned, each)) {
      return all;
    }
    if (concerned.size() <= 1 || pieces == all) {
      return pieces;
    }
    if (pieces == 1 && slip) {
      return all;
    }
    return pieces > all ? pieces : UNCLEAR;
  }

  private static boolean pays(
      Sale sale, List<TrackedOrder.Line> lines, ToIntFunction<Progress> each) {
    Money amount = sale.amount();
    if (amount == null) {
      return false;
    }
    long sum = 0;
    for (TrackedOrder.Line line : lines) {
      OrderLine title = line.line();
      Money price = title.price();
      if (price == null) {
        return false;
      }
      sum += price.minor() * each.applyAsInt(line.progress());
    }
    return sum == Math.abs(amount.minor());
  }
}
