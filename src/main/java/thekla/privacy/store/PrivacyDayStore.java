package thekla.privacy.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static thekla.schema.Tables.CONSENT_EVENT;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.ERASURE_COUNT;
import static thekla.schema.Tables.ERASURE_RUN;
import static thekla.schema.Tables.OUTGOING_MESSAGE;
import static thekla.schema.Tables.RETENTION_HOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import thekla.privacy.DayOfPrivacy;
import thekla.privacy.Hold;
import thekla.privacy.PrivacyDays;

/** Counts by the indexes of moments and states. */
public final class PrivacyDayStore implements PrivacyDays {

  private final Supplier<DSLContext> sql;

  public PrivacyDayStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public DayOfPrivacy of(LocalDate day, ZoneId zone) {
    Instant begins = day.atStartOfDay(zone).toInstant();
    Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
    LocalDateTime from = LocalDateTime.ofInstant(begins, ZoneOffset.UTC);
    LocalDateTime until = LocalDateTime.ofInstant(ends, ZoneOffset.UTC);
    return new DayOfPrivacy(
        day,
        decisions(begins, ends),
        number(
            CUSTOMER_ORDER,
            CUSTOMER_ORDER
                .STATE
                .in("PLACED", "ARRIVED")
                .and(CUSTOMER_ORDER.TAKEN_AT.ge(from))
                .and(CUSTOMER_ORDER.TAKEN_AT.lt(until))
                .and(CUSTOMER_ORDER.MESSAGE_REASON.eq("NO_CONSENT"))),
        erased(from, until),
        held(day),
        number(
            OUTGOING_MESSAGE,
            OUTGOING_MESSAGE
                .STATE
                .eq("FAILED")
                .and(OUTGOING_MESSAGE.CHANGED_AT.ge(from))
                .and(OUTGOING_MESSAGE.CHANGED_AT.lt(until))));
  }

  private long number(org.jooq.Table<?> table, org.jooq.Condition which) {
    return sql.get().fetchCount(table, which);
  }

  private Map<String, Long> decisions(Instant begins, Instant ends) {
    Map<String, Long> decisions = new TreeMap<>();
    sql.get()
        .select(CONSENT_EVENT.DECISION, count())
        .from(CONSENT_EVENT)
        .where(
            CONSENT_EVENT.RECORDED_AT.ge(begins.toEpochMilli()),
            CONSENT_EVENT.RECORDED_AT.lt(ends.toEpochMilli()))
        .groupBy(CONSENT_EVENT.DECISION)
        .forEach(row -> decisions.put(row.value1(), row.value2().longValue()));
    return decisions;
  }

  private Map<String, Long> erased(LocalDateTime from, LocalDateTime until) {
    Map<String, Long> erased = new TreeMap<>();
    Field<Long> total = sum(ERASURE_COUNT.NUMBER).cast(Long.class);
    sql.get()
        .select(ERASURE_COUNT.COUNTED, total)
        .from(ERASURE_RUN)
        .join(ERASURE_COUNT)
        .on(ERASURE_COUNT.RUN_ID.eq(ERASURE_RUN.ID))
        .where(ERASURE_RUN.BEGAN_AT.ge(from), ERASURE_RUN.BEGAN_AT.lt(until))
        .groupBy(ERASURE_COUNT.COUNTED)
        .forEach(row -> erased.put(row.value1(), requireNonNull(row.value2())));
    return erased;
  }

  private List<DayOfPrivacy.Held> held(LocalDate day) {
    List<DayOfPrivacy.Held> held = new ArrayList<>();
    sql.get()
        .select(
            RETENTION_HOLD.REASON,
            DSL.countDistinct(RETENTION_HOLD.CUSTOMER_ID),
            max(RETENTION_HOLD.UNTIL_ON))
        .from(RETENTION_HOLD)
        .where(RETENTION_HOLD.UNTIL_ON.isNull().or(RETENTION_HOLD.UNTIL_ON.ge(day)))
        .groupBy(RETENTION_HOLD.REASON)
        .forEach(
            row ->
                held.add(
                    new DayOfPrivacy.Held(
                        Hold.Reason.valueOf(row.value1()),
                        row.value2().longValue(),
                        row.value3())));
    return held;
  }
}
