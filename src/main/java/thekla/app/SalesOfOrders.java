package thekla.app;

import java.util.Comparator;
import java.util.List;
import thekla.consent.Sales;
import thekla.order.OrderLists;

/** An order that has a number and was not cancelled is a sale. */
record SalesOfOrders(OrderLists orders) implements Sales {

  /** More than anybody orders. */
  private static final int MOST = 10_000;

  @Override
  public List<Long> of(long customerId) {
    return orders.ofCustomer(customerId, MOST).stream()
        .filter(row -> row.number() != 0 && row.state() != OrderLists.State.CANCELLED)
        .map(OrderLists.Row::number)
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
