package thekla.privacy.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.min;
import static thekla.schema.Tables.CLOSED_ORDER;
import static thekla.schema.Tables.CONSENT_EVENT;
import static thekla.schema.Tables.CONSENT_FORM;
import static thekla.schema.Tables.CONTACT_POINT;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_ORDER;
import static thekla.schema.Tables.OUTGOING_MESSAGE;
import static thekla.schema.Tables.SERIAL_RECIPIENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.order.Locked;
import thekla.privacy.ErasureBook;
import thekla.privacy.ErasureCounts;
import thekla.privacy.PersonalDataMap;
import thekla.storage.ByKeys;
import thekla.storage.Locks;
import thekla.storage.Prepared;

/** Erasure over the shop's tables, by the personal-data map. */
public final class ErasureStore implements ErasureBook {

  private static final String COLLECTED = "COLLECTED";
  private static final List<String> UNDONE = List.of("DRAFT", "PLACED", "ARRIVED");
  private static final String ORDER_CUSTOMER = "ORDER_CUSTOMER";

  private final Supplier<DSLContext> sql;
  private final AnonymousLines anonymousLines;
  private final ErasingStatements ofOrders;
  private final ErasingStatements ofCustomers;
  private final ByKeys order;
  private final ByKeys ordersOf;
  private final Prepared anOrderOf;
  private final ByKeys messagesOf;
  private final ByKeys serialsOf;
  private final ByKeys serialMessagesOf;
  private final ByKeys formsOf;
  private final ByKeys card;
  private final ByKeys contacts;

  public ErasureStore(Supplier<DSLContext> sql, PersonalDataMap map) {
    this.sql = sql;
    anonymousLines = new AnonymousLines(sql, map);
    ofOrders = ErasingStatements.ofOrders(sql, map);
    ofCustomers = ErasingStatements.ofCustomers(sql, map);
    ordersOf =
        byKey(
            CUSTOMER_ORDER,
            CUSTOMER_ORDER.CUSTOMER_ID,
            CUSTOMER_ORDER.ID,
            CUSTOMER_ORDER.NUMBER,
            CUSTOMER_ORDER.CUSTOMER_ID,
            CUSTOMER_ORDER.STATE);
    anOrderOf =
        new Prepared(
            sql,
            database ->
                database
                    .select(CUSTOMER_ORDER.CUSTOMER_ID)
                    .from(CUSTOMER_ORDER)
                    .where(CUSTOMER_ORDER.CUSTOMER_ID.eq(0L))
                    .limit(DSL.inline(1)));
    order =
        byKey(
            CUSTOMER_ORDER,
            CUSTOMER_ORDER.ID,
            CUSTOMER_ORDER.ID,
            CUSTOMER_ORDER.NUMBER,
            CUSTOMER_ORDER.CUSTOMER_ID,
            CUSTOMER_ORDER.STATE,
            CUSTOMER_ORDER.DEPOSIT);
    messagesOf = byKey(OUTGOING_MESSAGE, OUTGOING_MESSAGE.CUSTOMER_ID, OUTGOING_MESSAGE.ID);
    serialsOf = byKey(SERIAL_RECIPIENT, SERIAL_RECIPIENT.CUSTOMER_ID, SERIAL_RECIPIENT.RUN_ID);
    serialMessagesOf =
        byKey(OUTGOING_MESSAGE, OUTGOING_MESSAGE.CUSTOMER_ID, OUTGOING_MESSAGE.SERIAL_ID);
    formsOf = byKey(CONSENT_FORM, CONSENT_FORM.CUSTOMER_ID, CONSENT_FORM.NUMBER);
    card =
        byKey(
            CUSTOMER,
            CUSTOMER.ID,
            CUSTOMER.ID,
            CUSTOMER.NUMBER,
            CUSTOMER.KIND,
            CUSTOMER.RESTRICTED,
            CUSTOMER.CREATED_AT,
            CUSTOMER.FIRST_NAME,
            CUSTOMER.LAST_NAME,
            CUSTOMER.COMPANY);
    contacts =
        byKey(
            CONTACT_POINT,
            CONTACT_POINT.CUSTOMER_ID,
            CONTACT_POINT.CUSTOMER_ID,
            CONTACT_POINT.CANONICAL);
  }

  private ByKeys byKey(Table<?> table, TableField<?, Long> key, Field<?>... columns) {
    return new ByKeys(
        sql, key, (database, which) -> database.select(columns).from(table).where(which));
  }

  @Override
  public List<Due> due(LocalDate on, @Nullable Due after, int limit) {
    Condition due = CLOSED_ORDER.PART_ON.le(on);
    if (after != null) {
      due =
          due.and(
              CLOSED_ORDER
                  .PART_ON
                  .gt(after.partOn())
                  .or(
                      CLOSED_ORDER
                          .PART_ON
                          .eq(after.partOn())
                          .and(CLOSED_ORDER.ORDER_ID.gt(after.orderId()))));
      // the index is entered at the day the last ones were of
      due = due.and(CLOSED_ORDER.PART_ON.ge(after.partOn()));
    }
    List<? extends Record> closed =
        sql.get()
            .select(CLOSED_ORDER.ORDER_ID, CLOSED_ORDER.PART_ON, CLOSED_ORDER.RETENTION)
            .from(CLOSED_ORDER)
            .where(due)
            .orderBy(CLOSED_ORDER.PART_ON, CLOSED_ORDER.ORDER_ID)
            .limit(limit)
            .fetch();
    Map<Long, Record> orders = new HashMap<>();
    order
        .fetch(closed.stream().map(row -> row.get(CLOSED_ORDER.ORDER_ID)).toList())
        .forEach(row -> orders.put(row.get(CUSTOMER_ORDER.ID), row));
    // another program may have erased some of them since
    return closed.stream()
        .filter(row -> orders.containsKey(row.get(CLOSED_ORDER.ORDER_ID)))
        .map(row -> due(row, requireNonNull(orders.get(row.get(CLOSED_ORDER.ORDER_ID)))))
        .toList();
  }

  @Override
  public List<Due> hold(List<Due> due, LocalDate on) {
    List<Long> ids = due.stream().map(Due::orderId).toList();
    holdCards(due.stream().map(Due::customerId).filter(Objects::nonNull).toList());
    Locks.hold(sql.get(), CUSTOMER_ORDER.ID, ids);
    Set<Long> still =
        sql.get()
            .select(CLOSED_ORDER.ORDER_ID)
            .from(CLOSED_ORDER)
            .where(CLOSED_ORDER.ORDER_ID.in(ids), CLOSED_ORDER.PART_ON.le(on))
            .fetchSet(CLOSED_ORDER.ORDER_ID);
    return due.stream().filter(order -> still.contains(order.orderId())).toList();
  }

  @Override
  public void holdCards(Collection<Long> customerIds) {
    Locks.hold(sql.get(), CUSTOMER.ID, customerIds);
  }

  private static Due due(Record closed, Record order) {
    return new Due(
        closed.get(CLOSED_ORDER.ORDER_ID),
        order.get(CUSTOMER_ORDER.NUMBER),
        order.get(CUSTOMER_ORDER.CUSTOMER_ID),
        COLLECTED.equals(Locked.unlocked(order.get(CUSTOMER_ORDER.STATE))),
        order.get(CUSTOMER_ORDER.DEPOSIT),
        closed.get(CLOSED_ORDER.PART_ON),
        closed.get(CLOSED_ORDER.RETENTION));
  }

  @Override
  public Map<String, Long> countDue(LocalDate on) {
    Map<String, Long> due = new TreeMap<>();
    sql.get()
        .select(CLOSED_ORDER.RETENTION, DSL.count())
        .from(CLOSED_ORDER)
        .where(CLOSED_ORDER.PART_ON.le(on))
        .groupBy(CLOSED_ORDER.RETENTION)
        .forEach(row -> due.put(row.value1(), row.value2().longValue()));
    return due;
  }

  @Override
  public long countOrders() {
    return sql.get().fetchCount(CUSTOMER_ORDER);
  }

  @Override
  public long countCardsAfter(LocalDate on) {
    return requireNonNull(
            sql.get()
                .select(countDistinct(CUSTOMER_ORDER.CUSTOMER_ID))
                .from(CLOSED_ORDER)
                .join(CUSTOMER_ORDER)
                .on(CUSTOMER_ORDER.ID.eq(CLOSED_ORDER.ORDER_ID))
                .where(CLOSED_ORDER.PART_ON.le(on))
                .fetchOne())
        .value1()
        .longValue();
  }

  @Override
  public Optional<LocalDate> oldestDue(LocalDate on) {
    return Optional.ofNullable(
        sql.get()
            .select(min(CLOSED_ORDER.PART_ON))
            .from(CLOSED_ORDER)
            .where(CLOSED_ORDER.PART_ON.le(on))
            .fetchOne(0, LocalDate.class));
  }

  @Override
  public ErasureCounts part(Collection<Long> orderIds, LocalDate on) {
    ErasureCounts counts = new ErasureCounts();
    counts.add("anonymous_line", anonymousLines.add(orderIds, on));
    counts.add(ofOrders.run(orderIds));
    return counts;
  }

  @Override
  public List<Long> messagesOf(Collection<Long> customerIds) {
    return messagesOf.fetch(customerIds).getValues(OUTGOING_MESSAGE.ID);
  }

  /** Of cards that were merged into another one the messages alone tell. */
  @Override
  public Set<Long> serialsOf(Collection<Long> customerIds) {
    Set<Long> runs =
        new LinkedHashSet<>(serialsOf.fetch(customerIds).getValues(SERIAL_RECIPIENT.RUN_ID));
    for (Record message : serialMessagesOf.fetch(customerIds)) {
      Long run = message.get(OUTGOING_MESSAGE.SERIAL_ID);
      if (run != null) {
        runs.add(run);
      }
    }
    return runs;
  }

  @Override
  public List<Long> formsOf(Collection<Long> customerIds) {
    return formsOf.fetch(customerIds).getValues(CONSENT_FORM.NUMBER);
  }

  @Override
  public Map<Long, Long> orderNumbers(Collection<Long> customerIds) {
    Map<Long, Long> numbers = new LinkedHashMap<>();
    for (Record order : ordersOf.fetch(customerIds)) {
      Long number = order.get(CUSTOMER_ORDER.NUMBER);
      if (number != null) {
        numbers.put(order.get(CUSTOMER_ORDER.ID), number);
      }
    }
    return numbers;
  }

  @Override
  public Set<Long> closedOrders(Collection<Long> customerIds) {
    Set<Long> closed = new LinkedHashSet<>();
    for (Record order : ordersOf.fetch(customerIds)) {
      if (!UNDONE.contains(order.get(CUSTOMER_ORDER.STATE))) {
        closed.add(order.get(CUSTOMER_ORDER.ID));
      }
    }
    return closed;
  }

  @Override
  public Set<Long> withoutOrders(Collection<Long> customerIds) {
    Set<Long> without = new LinkedHashSet<>();
    for (Record row : card.fetch(customerIds)) {
      if (ORDER_CUSTOMER.equals(row.get(CUSTOMER.KIND))) {
        without.add(row.get(CUSTOMER.ID));
      }
    }
    if (!without.isEmpty()) {
      // the index alone answers it
      anOrderOf
          .fetchEach(Prepared.single(without.stream()))
          .forEach(order -> without.remove(order.get(CUSTOMER_ORDER.CUSTOMER_ID)));
    }
    return without;
  }

  @Override
  public Set<Long> withOpenOrders(Collection<Long> customerIds) {
    Set<Long> open = new HashSet<>();
    for (Record order : ordersOf.fetch(customerIds)) {
      if (UNDONE.contains(order.get(CUSTOMER_ORDER.STATE))) {
        open.add(order.get(CUSTOMER_ORDER.CUSTOMER_ID));
      }
    }
    return open;
  }

  @Override
  public List<Long> idle(Instant since, long after, int limit) {
    return sql.get()
        .select(CUSTOMER.ID)
        .from(CUSTOMER)
        .where(
            CUSTOMER.ID.gt(after),
            CUSTOMER.KIND.eq(ORDER_CUSTOMER),
            CUSTOMER.CHANGED_AT.lt(utc(since)))
        .orderBy(CUSTOMER.ID)
        .limit(limit)
        .fetch(CUSTOMER.ID);
  }

  @Override
  public List<Face> faces(Collection<Long> customerIds) {
    Map<Long, List<String>> reached = new HashMap<>();
    contacts
        .fetch(customerIds)
        .forEach(
            point ->
                reached
                    .computeIfAbsent(point.get(CONTACT_POINT.CUSTOMER_ID), id -> new ArrayList<>())
                    .add(point.get(CONTACT_POINT.CANONICAL)));
    return card.fetch(customerIds).stream()
        .map(
            row ->
                new Face(
                    row.get(CUSTOMER.ID),
                    row.get(CUSTOMER.NUMBER),
                    row.get(CUSTOMER.CREATED_AT).toInstant(ZoneOffset.UTC),
                    row.get(CUSTOMER.FIRST_NAME),
                    row.get(CUSTOMER.LAST_NAME),
                    row.get(CUSTOMER.COMPANY),
                    reached.getOrDefault(row.get(CUSTOMER.ID), List.of())))
        .toList();
  }

  @Override
  public List<Face> faces(long after, int limit) {
    return faces(
        sql.get()
            .select(CUSTOMER.ID)
            .from(CUSTOMER)
            .where(CUSTOMER.ID.gt(after))
            .orderBy(CUSTOMER.ID)
            .limit(limit)
            .fetch(CUSTOMER.ID));
  }

  @Override
  public ErasureCounts eraseCards(Collection<Long> customerIds) {
    return ofCustomers.run(customerIds);
  }

  @Override
  public List<Parked> dropParked(Instant since) {
    List<Parked> parked =
        sql.get()
            .select(CUSTOMER_ORDER.ID, CUSTOMER_ORDER.CUSTOMER_ID)
            .from(CUSTOMER_ORDER)
            .where(CUSTOMER_ORDER.STATE.eq("DRAFT"), CUSTOMER_ORDER.CHANGED_AT.lt(utc(since)))
            .limit(MOST)
            .fetch(row -> new Parked(row.value1(), row.value2()));
    ofOrders.run(parked.stream().map(Parked::orderId).toList());
    return parked;
  }

  @Override
  public Set<String> referredScans(Collection<String> hashes) {
    return sql.get()
        .selectDistinct(CONSENT_EVENT.EVIDENCE_HASH)
        .from(CONSENT_EVENT)
        .where(CONSENT_EVENT.EVIDENCE_HASH.in(hashes))
        .fetchSet(CONSENT_EVENT.EVIDENCE_HASH);
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
