package thekla.notice.store;

import static thekla.schema.Tables.OUTGOING_MESSAGE;

import java.util.function.Supplier;
import org.jooq.DSLContext;
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
    sql.get()
        .update(OUTGOING_MESSAGE)
        .set(OUTGOING_MESSAGE.CUSTOMER_ID, kept.id())
        .where(OUTGOING_MESSAGE.CUSTOMER_ID.eq(dropped.id()))
        .execute();
  }
}
