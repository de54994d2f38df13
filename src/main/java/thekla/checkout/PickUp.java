package thekla.checkout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thekla.customer.CustomerHit;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.OrderLists;
import thekla.order.OrderProgress;
import thekla.order.PartingDay;
import thekla.order.Progress;
import thekla.order.TrackedOrder;

/** The customer stands there: finds the order by its slip or name, hands it out, takes it back. */
public final class PickUp {

  /** Before the number of a receipt that no till made. */
  static final String MADE = "PICKUP-";

  private static final int MOST_FOUND = 50;
  private static final int MOST_CUSTOMERS = 20;
  private static final int ORDERS_A_CUSTOMER = 20;
  private static final int LONGEST_TILL = 50;
  private static final int LONGEST_RECEIPT = 60;

  private final Customers customers;
  private final OrderLists lists;
  private final OrderProgress progress;
  private final WalkIns walkIns;
  private final BookSales bookSales;
  private final TillBookings bookings;
  private final BusinessClock clock;

  public PickUp(
      Customers customers,
      OrderLists lists,
      OrderProgress progress,
      WalkIns walkIns,
      BookSales bookSales,
      TillBookings bookings,
      BusinessClock clock) {
    this.customers = customers;
    this.lists = lists;
    this.progress = progress;
    this.walkIns = walkIns;
    this.bookSales = bookSales;
    this.bookings = bookings;
    this.clock = clock;
  }

  /** Open orders of people without a card. */
  public interface WalkIns {
    /** Their numbers, the oldest first. */
    List<Long> open(String partOfName, int limit);
  }

  /**
   * Pieces of one title.
   *
   * @param position in the order, from 1
   */
  public record Part(int position, int pieces) {}

  /**
   * What the clerk notes.
   *
   * @param number of the till's receipt, empty to have one made
   * @param amount null when nobody noted it
   */
  public record Receipt(String number, Payment payment, @Nullable Money amount) {}

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param receipt its number, also one that was made
     * @param parting when the order loses its person; empty while something is open
     */
    record Done(TrackedOrder order, String receipt, Optional<PartingDay> parting)
        implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * Open orders by what was scanned or typed: the slip's number, the number on the shelf, a name.
   * What lies on the shelf stands first.
   */
  public List<TrackedOrder> find(String typed) {
    String text = typed.strip().replace("*", "");
    if (text.isEmpty()) {
      return List.of();
    }
    Map<Long, TrackedOrder> found = new LinkedHashMap<>();
    Consumer<TrackedOrder> add =
        order -> {
          if (order.lines().stream().anyMatch(line -> line.progress().open())) {
            found.putIfAbsent(order.id(), order);
          }
        };
    String digits = text.replaceFirst("^\\p{Alpha}{1,3}[-# ]?(?=\\d+$)", "");
    if (digits.matches("\\d{1,9}")) {
      progress.byNumber(Long.parseLong(digits)).ifPresent(add);
      progress.byPickupNumber(Integer.parseInt(digits)).ifPresent(add);
    }
    if (found.isEmpty()) {
      for (CustomerHit hit : customers.find(text, MOST_CUSTOMERS, false)) {
        lists.ofCustomer(hit.id(), ORDERS_A_CUSTOMER).stream()
            .filter(row -> row.state().open())
            .forEach(row -> progress.byId(row.id()).ifPresent(add));
      }
      walkIns.open(text, MOST_FOUND).forEach(number -> progress.byNumber(number).ifPresent(add));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(order -> SaleLines.sum(order.lines(), Progress::waiting) == 0))
        .limit(MOST_FOUND)
        .toList();
  }

  /**
   * @param parts of the order; empty for all that lies on the shelf
   */
  public Result handOut(long orderNumber, List<Part> parts, Receipt receipt, Actor actor) {
    return book(orderNumber, parts, receipt, actor, 1);
  }

  /**
   * @param parts of the order; empty for all that was collected
   */
  public Result takeBack(long orderNumber, List<Part> parts, Receipt receipt, Actor actor) {
    return book(orderNumber, parts, receipt, actor, -1);
  }

  private Result book(
      long orderNumber, List<Part> parts, Receipt receipt, Actor actor, int direction) {
    Optional<TrackedOrder> order = progress.byNumber(orderNumber);
    if (order.isEmpty()) {
      return refused("order-unknown", "number");
    }
    List<Part> wanted = parts.isEmpty() ? all(order.get(), direction) : parts;
    if (wanted.isEmpty()) {
      return refused(direction > 0 ? "pickup-nothing-waits" : "pickup-nothing-out", "number");
    }
    if (wanted.stream().anyMatch(part -> part.pieces() < 1)) {
      return refused("sale-no-pieces", "line");
    }
    if (receipt.number().strip().length() > LONGEST_RECEIPT) {
      return new Result.Refused(List.of(Refusal.of("too-long", "receipt", LONGEST_RECEIPT)));
    }
    String number =
        receipt.number().isBlank() ? MADE + bookings.nextPickUp() : receipt.number().strip();
    List<Booked> booked =
        bookSales.bookAllOrNone(sales(orderNumber, wanted, receipt, number, actor, direction));
    List<Refusal> reasons = new ArrayList<>();
    for (Booked one : booked) {
      Refusal finding = one.finding();
      if (one.again()) {
        reasons.add(Refusal.of("pickup-receipt-used", "receipt"));
      } else if (finding != null) {
        reasons.add(finding);
      }
    }
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons.stream().distinct().toList());
    }
    TrackedOrder now = progress.byId(order.get().id()).orElseThrow();
    return new Result.Done(now, number, progress.partingDay(now.id()));
  }

  private List<Sale> sales(
      long orderNumber,
      List<Part> parts,
      Receipt receipt,
      String number,
      Actor actor,
      int direction) {
    String workplace = actor.workplace();
    String till = workplace.substring(0, Math.min(workplace.length(), LONGEST_TILL));
    List<Sale> sales = new ArrayList<>();
    for (Part part : parts) {
      sales.add(
          new Sale(
              till,
              number,
              String.valueOf(part.position()),
              clock.today(),
              new Sale.Named(orderNumber, Math.max(1, part.position())),
              "",
              null,
              "",
              direction * part.pieces(),
              // one amount for all: it stands with the first title
              sales.isEmpty() ? receipt.amount() : null,
              receipt.payment()));
    }
    return sales;
  }

  private static List<Part> all(TrackedOrder order, int direction) {
    return order.lines().stream()
        .map(
            line -> {
              int pieces =
                  direction > 0 ? line.progress().waiting() : SaleLines.out(line.progress());
              return pieces > 0 ? new Part(line.key().position(), pieces) : null;
            })
        .filter(Objects::nonNull)
        .toList();
  }

  private static Result refused(String code, String field) {
    return new Result.Refused(List.of(Refusal.of(code, field)));
  }
}
