package thekla.checkout.store;

import static org.jooq.impl.DSL.lower;
import static thekla.schema.Tables.CUSTOMER_ORDER;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.checkout.PickUp;

/** Looks through the open orders of people without a card. */
public final class WalkInStore implements PickUp.WalkIns {

  private final Supplier<DSLContext> sql;

  public WalkInStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public List<Long> open(String partOfName, int limit) {
    return sql
        .get()
        .select(CUSTOMER_ORDER.NUMBER)
        .from(CUSTOMER_ORDER)
        .where(
            CUSTOMER_ORDER.STATE.in("PLACED", "ARRIVED"),
            CUSTOMER_ORDER.WALK_IN_NAME.isNotNull(),
            lower(CUSTOMER_ORDER.WALK_IN_NAME).contains(partOfName.toLowerCase(Locale.ROOT)))
        .limit(limit)
        .fetch(CUSTOMER_ORDER.NUMBER)
        .stream()
        .sorted()
        .toList();
  }
}
