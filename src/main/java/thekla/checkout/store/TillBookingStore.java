package thekla.checkout.store;

import static thekla.schema.Sequences.PICKUP_RECEIPT_SEQ;
import static thekla.schema.Tables.TILL_BOOKING;

import java.sql.BatchUpdateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import thekla.checkout.Booked;
import thekla.checkout.Sale;
import thekla.checkout.TillBookings;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.storage.Prepared;

/** One row a line of a receipt. */
public final class TillBookingStore implements TillBookings {

  /** A row with this key is there already. */
  private static final String TWICE = "23505";

  private final Supplier<DSLContext> sql;
  private final Prepared seen;
  private final Prepared row;

  public TillBookingStore(Supplier<DSLContext> sql) {
    this.sql = sql;
    seen =
        new Prepared(
            sql,
            database ->
                database
                    .select(TILL_BOOKING.LINE, TILL_BOOKING.OUTCOME, TILL_BOOKING.FINDING)
                    .from(TILL_BOOKING)
                    .where(TILL_BOOKING.TILL.eq(""), TILL_BOOKING.RECEIPT.eq("")));
    row =
        Prepared.row(
            sql,
            TILL_BOOKING,
            TILL_BOOKING.TILL,
            TILL_BOOKING.RECEIPT,
            TILL_BOOKING.LINE,
            TILL_BOOKING.SOLD_ON,
            TILL_BOOKING.OUTCOME,
            TILL_BOOKING.FINDING,
            TILL_BOOKING.PIECES,
            TILL_BOOKING.AMOUNT,
            TILL_BOOKING.PAYMENT,
            TILL_BOOKING.ORDER_ID);
  }

  @Override
  public Map<String, Seen> of(String till, String receipt) {
    Map<String, Seen> lines = new HashMap<>();
    seen.fetch(till, receipt)
        .forEach(
            found ->
                lines.put(
                    found.get(TILL_BOOKING.LINE),
                    new Seen(
                        Booked.Outcome.valueOf(found.get(TILL_BOOKING.OUTCOME)),
                        found.get(TILL_BOOKING.FINDING))));
    return lines;
  }

  @Override
  public void add(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> values = new ArrayList<>();
    for (Row one : rows) {
      Sale sale = one.booked().sale();
      Refusal finding = one.booked().finding();
      Money amount = sale.amount();
      values.add(
          new @Nullable Object[] {
            sale.till(),
            sale.receipt(),
            sale.line(),
            sale.on(),
            one.booked().outcome().name(),
            finding == null ? null : finding.code(),
            sale.pieces(),
            amount == null ? null : amount.minor(),
            sale.payment().name(),
            one.orderId()
          });
    }
    try {
      row.batch(values);
    } catch (DataAccessException e) {
      if (TWICE.equals(state(e))) {
        throw new Overtaken(e);
      }
      throw e;
    }
  }

  /** A batch hides the row's own error behind its first. */
  private static String state(DataAccessException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BatchUpdateException batch && batch.getNextException() != null) {
        return String.valueOf(batch.getNextException().getSQLState());
      }
    }
    return e.sqlState();
  }

  @Override
  public long nextPickUp() {
    return sql.get().select(PICKUP_RECEIPT_SEQ.nextval()).fetchSingle().value1();
  }
}
