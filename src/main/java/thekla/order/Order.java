package thekla.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.kernel.Personal;

/** An order; its state is its type. */
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
      @Personal("customer_order.note") @Nullable String note,
      Intake intake)
      implements Order {
    public Draft {
      lines = List.copyOf(lines);
    }

    /** One that is taken at the counter. */
    public Draft(
        long id,
        Orderer orderer,
        List<OrderLine> lines,
        @Nullable String messageKind,
        Money deposit,
        @Nullable String note) {
      this(id, orderer, lines, messageKind, deposit, note, Intake.COUNTER);
    }
  }

  /** An order that was taken: it has a number, and the customer can rely on it. */
  sealed interface Numbered extends Order {

    /** As it was taken. */
    Placed placed();

    @Override
    default Orderer orderer() {
      return placed().orderer();
    }

    @Override
    default List<OrderLine> lines() {
      return placed().lines();
    }

    @Override
    default Money deposit() {
      return placed().deposit();
    }

    @Override
    default @Nullable String note() {
      return placed().note();
    }
  }

  /**
   * Something of it is still to come.
   *
   * @param number printed as a barcode on the slip
   * @param pickupNumber short, for the shelf and for calling out
   */
  record Placed(
      long id,
      @Personal("customer_order.number") long number,
      int pickupNumber,
      Orderer orderer,
      List<OrderLine> lines,
      Message message,
      Money deposit,
      @Personal("customer_order.note") @Nullable String note,
      Instant takenAt,
      Actor takenBy,
      Intake intake)
      implements Numbered {
    public Placed {
      lines = List.copyOf(lines);
    }

    @Override
    public Placed placed() {
      return this;
    }

    Placed with(Message now) {
      return new Placed(
          id, number, pickupNumber, orderer, lines, now, deposit, note, takenAt, takenBy, intake);
    }

    public Placed withId(long kept) {
      return new Placed(
          kept,
          number,
          pickupNumber,
          orderer,
          lines,
          message,
          deposit,
          note,
          takenAt,
          takenBy,
          intake);
    }
  }

  /** All that will come of it is on the hold shelf. */
  record Arrived(Placed placed) implements Numbered {}

  /** The customer has it; it stays as a row until its retention ends. */
  record Collected(Placed placed, LocalDate on) implements Numbered {}

  /** Called off or not available; it stays as a row until its retention ends. */
  record Cancelled(Placed placed, LocalDate on) implements Numbered {}
}
