package thekla.notice.store;

import static thekla.schema.Tables.OUTGOING_MESSAGE;
import static thekla.schema.Tables.SERIAL_RECIPIENT;

import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import thekla.customer.CardMerges;
import thekla.customer.Customer;

/** Two cards become one: the messages of both are the messages of the one that stays. */
public final class MessageMoves implements CardMerges {

  private final Supplier<DSLContext> sql;

  public MessageMoves(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public void merged(Customer kept, Customer dropped) {
    // both may have got the same serial message; the second one is then one of its own
    sql.get()
        .update(OUTGOING_MESSAGE)
        .setNull(OUTGOING_MESSAGE.SERIAL_ID)
        .where(
            OUTGOING_MESSAGE.CUSTOMER_ID.eq(dropped.id()),
            OUTGOING_MESSAGE.SERIAL_ID.in(
                DSL.select(OUTGOING_MESSAGE.SERIAL_ID)
                    .from(OUTGOING_MESSAGE)
                    .where(
                        OUTGOING_MESSAGE.CUSTOMER_ID.eq(kept.id()),
                        OUTGOING_MESSAGE.SERIAL_ID.isNotNull())))
        .execute();
    // the moved message itself tells that the customer has it
    sql.get()
        .deleteFrom(SERIAL_RECIPIENT)
        .where(SERIAL_RECIPIENT.CUSTOMER_ID.eq(dropped.id()))
        .execute();
    sql.get()
        .update(OUTGOING_MESSAGE)
        .set(OUTGOING_MESSAGE.CUSTOMER_ID, kept.id())
        .where(OUTGOING_MESSAGE.CUSTOMER_ID.eq(dropped.id()))
        .execute();
  }
}
