package thekla.register.store;

import static thekla.schema.Tables.OUTGOING_MESSAGE;
import static thekla.schema.Tables.TILL_IMPORT;

import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Whether data went out or came in this way, ever. */
public final class SentStore {

  private final Supplier<DSLContext> sql;

  public SentStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  /**
   * @param channel as messages have it: "EMAIL", "SMS", "LETTER"
   */
  public boolean wasSent(String channel) {
    return sql.get()
        .fetchExists(
            OUTGOING_MESSAGE,
            OUTGOING_MESSAGE.CHANNEL.eq(channel).and(OUTGOING_MESSAGE.STATE.eq("SENT")));
  }

  public boolean hasTillFiles() {
    return sql.get().fetchExists(TILL_IMPORT);
  }
}
