package thekla.order;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.kernel.Money;

/** An order; its state is its type. Arrival and collection follow it. */
public sealed interface Order {

  Orderer orderer();

  List<OrderLine> lines();

  Money deposit();

  @Nullable String note();

  /** The sum of the lines whose price is known. */
  default Money total() {
    return lines().stream()
        .map(line -> line.price() == null ? null : line.price().times(line.quantity()))
        .filter(Objects::nonNull)
        .reduce(Money.euro(0), Money::plus);
  }

  /**
   * An order that is being taken or is parked.
   *
   * @param id 0 until it was parked once
   * @param messageKind the letter the clerk chose, null for the customer's own
   */
  record Draft(
      long id,
      Orderer orderer,
      List<OrderLine> lines,
      @Nullable String messageKind,
      Money deposit,
      @Nullable String note)
      implements Order {
    public Draft {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An order the customer can rely on.
   *
   * @param number printed as a barcode on the slip
   * @param pickupNumber short, for the shelf and for calling out
   */
  record Placed(
      long id,
      long number,
      int pickupNumber,
      Orderer orderer,
      List<OrderLine> lines,
      Message message,
      Money deposit,
      @Nullable String note,
      Instant takenAt,
      Actor takenBy)
      implements Order {
    public Placed {
      lines = List.copyOf(lines);
    }

    Placed with(Message now) {
      return new Placed(
          id, number, pickupNumber, orderer, lines, now, deposit, note, takenAt, takenBy);
    }
  }

  /** An order that was called off; it stays as a row until its retention ends. */
  record Cancelled(Placed order, Instant cancelledAt) implements Order {
    @Override
    public Orderer orderer() {
      return order.orderer();
    }

    @Override
    public List<OrderLine> lines() {
      return order.lines();
    }

    @Override
    public Money deposit() {
      return order.deposit();
    }

    @Override
    public @Nullable String note() {
      return order.note();
    }
  }
}
