package thekla.order;

import java.util.List;
import java.util.Optional;

/** An order and what came of each of its titles. */
public record TrackedOrder(Order.Numbered order, List<Line> lines) {

  public TrackedOrder {
    lines = List.copyOf(lines);
  }

  /** One of its titles. */
  public record Line(LineKey key, OrderLine line, Progress progress) {}

  public long id() {
    return order.placed().id();
  }

  public long number() {
    return order.placed().number();
  }

  public Optional<Line> line(int position) {
    return lines.stream().filter(line -> line.key().position() == position).findFirst();
  }

  /** What its titles make of it. */
  Tracked tracked() {
    int awaited = 0;
    int waiting = 0;
    int collected = 0;
    for (Line line : lines) {
      awaited += line.progress().awaited();
      waiting += line.progress().waiting();
      collected += line.progress().collected();
    }
    if (awaited > 0) {
      return Tracked.PLACED;
    }
    if (waiting > 0) {
      return Tracked.ARRIVED;
    }
    return collected > 0 ? Tracked.COLLECTED : Tracked.CANCELLED;
  }

  /** The states of an order that was taken. */
  enum Tracked {
    /** Something is still to come. */
    PLACED,
    /** All that will come is on the hold shelf. */
    ARRIVED,
    /** Nothing is left to do, and something was collected. */
    COLLECTED,
    /** Nothing is left to do, and nothing was collected. */
    CANCELLED;

    boolean open() {
      return this == PLACED || this == ARRIVED;
    }
  }
}
