package thekla.notice.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static thekla.notice.store.OutboxStore.BY_ITSELF;
import static thekla.notice.store.OutboxStore.utc;
import static thekla.notice.store.OutboxStore.written;
import static thekla.schema.Tables.CLOSED_ORDER;
import static thekla.schema.Tables.NOTICE_ORDER;
import static thekla.schema.Tables.OUTGOING_MESSAGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Refusal;
import thekla.notice.MessagePurpose;
import thekla.notice.Messages.State;
import thekla.notice.Notices;
import thekla.order.LineKey;

/** Notices among the messages, and the titles they tell of. */
public final class NoticeStore implements Notices {

  private static final int MOST_IDS = 200;

  private static final List<String> PURPOSES =
      Arrays.stream(MessagePurpose.values())
          .filter(MessagePurpose::isNotice)
          .map(Enum::name)
          .toList();

  private final Supplier<DSLContext> sql;
  private final Customers customers;

  public NoticeStore(Supplier<DSLContext> sql, Customers customers) {
    this.sql = sql;
    this.customers = customers;
  }

  @Override
  public void about(long messageId, About about) {
    sql.get()
        .update(OUTGOING_MESSAGE)
        .set(OUTGOING_MESSAGE.CONSENT_SEQ, about.consentSeq())
        .set(OUTGOING_MESSAGE.RECEIPT_ID, about.receiptId())
        .where(OUTGOING_MESSAGE.ID.eq(messageId))
        .execute();
    for (LineKey line : Set.copyOf(about.lines())) {
      sql.get()
          .insertInto(NOTICE_ORDER)
          .set(NOTICE_ORDER.MESSAGE_ID, messageId)
          .set(NOTICE_ORDER.ORDER_ID, line.orderId())
          .set(NOTICE_ORDER.POSITION, line.position())
          .execute();
    }
  }

  @Override
  public Optional<About> about(long messageId) {
    return sql.get()
        .select(OUTGOING_MESSAGE.CONSENT_SEQ, OUTGOING_MESSAGE.RECEIPT_ID)
        .from(OUTGOING_MESSAGE)
        .where(OUTGOING_MESSAGE.ID.eq(messageId), OUTGOING_MESSAGE.CONSENT_SEQ.isNotNull())
        .fetchOptional()
        .map(
            row ->
                new About(
                    row.get(OUTGOING_MESSAGE.CONSENT_SEQ),
                    row.get(OUTGOING_MESSAGE.RECEIPT_ID),
                    sql.get()
                        .selectFrom(NOTICE_ORDER)
                        .where(NOTICE_ORDER.MESSAGE_ID.eq(messageId))
                        .orderBy(NOTICE_ORDER.ORDER_ID, NOTICE_ORDER.POSITION)
                        .fetch(
                            line ->
                                new LineKey(
                                    line.get(NOTICE_ORDER.ORDER_ID),
                                    line.get(NOTICE_ORDER.POSITION)))));
  }

  @Override
  public Optional<Known> byId(long messageId) {
    return known(OUTGOING_MESSAGE.ID.eq(messageId)).stream().findFirst();
  }

  @Override
  public List<Known> ofReceipt(long receiptId, long customerId) {
    return known(
        OUTGOING_MESSAGE.RECEIPT_ID.eq(receiptId).and(OUTGOING_MESSAGE.CUSTOMER_ID.eq(customerId)));
  }

  @Override
  public List<Known> ofOrder(long orderId) {
    List<Long> ids =
        sql.get()
            .selectDistinct(NOTICE_ORDER.MESSAGE_ID)
            .from(NOTICE_ORDER)
            .where(NOTICE_ORDER.ORDER_ID.eq(orderId))
            .fetch(NOTICE_ORDER.MESSAGE_ID);
    return ids.stream().flatMap(id -> byId(id).stream()).toList();
  }

  @Override
  public List<Known> waiting(long customerId) {
    return known(
        OUTGOING_MESSAGE
            .CUSTOMER_ID
            .eq(customerId)
            .and(OUTGOING_MESSAGE.STATE.eq(State.QUEUED.name())));
  }

  private List<Known> known(Condition which) {
    return sql.get()
        .selectFrom(OUTGOING_MESSAGE)
        .where(which)
        .fetch(
            row ->
                new Known(
                    row.get(OUTGOING_MESSAGE.ID),
                    row.get(OUTGOING_MESSAGE.CUSTOMER_ID),
                    MessagePurpose.valueOf(row.get(OUTGOING_MESSAGE.PURPOSE)),
                    Channel.valueOf(row.get(OUTGOING_MESSAGE.CHANNEL)),
                    State.valueOf(row.get(OUTGOING_MESSAGE.STATE)),
                    row.get(OUTGOING_MESSAGE.BODY).isEmpty()));
  }

  @Override
  public boolean remove(long messageId) {
    return sql.get()
            .deleteFrom(OUTGOING_MESSAGE)
            .where(
                OUTGOING_MESSAGE.ID.eq(messageId),
                OUTGOING_MESSAGE.STATE.in(
                    State.QUEUED.name(), State.FAILED.name(), State.CANCELLED.name()))
            .execute()
        == 1;
  }

  @Override
  public void forget(long messageId, Instant now) {
    sql.get()
        .update(OUTGOING_MESSAGE)
        .set(OUTGOING_MESSAGE.RECIPIENT, "")
        .set(OUTGOING_MESSAGE.RECIPIENT_CANONICAL, "")
        .set(OUTGOING_MESSAGE.SUBJECT, "")
        .set(OUTGOING_MESSAGE.BODY, "")
        .set(OUTGOING_MESSAGE.CHANGED_AT, utc(now))
        .where(OUTGOING_MESSAGE.ID.eq(messageId))
        .execute();
  }

  @Override
  public int endBefore(Instant moment) {
    List<Long> ended =
        sql.get()
            .select(OUTGOING_MESSAGE.ID)
            .from(OUTGOING_MESSAGE)
            .where(
                OUTGOING_MESSAGE.PURPOSE.in(PURPOSES),
                OUTGOING_MESSAGE.CHANGED_AT.lt(utc(moment)),
                OUTGOING_MESSAGE.STATE.notIn(State.QUEUED.name(), State.SENDING.name()),
                notExists(
                    selectOne()
                        .from(NOTICE_ORDER)
                        .where(
                            NOTICE_ORDER.MESSAGE_ID.eq(OUTGOING_MESSAGE.ID),
                            notExists(
                                selectOne()
                                    .from(CLOSED_ORDER)
                                    .where(CLOSED_ORDER.ORDER_ID.eq(NOTICE_ORDER.ORDER_ID))))))
            .limit(MOST_IDS)
            .fetch(OUTGOING_MESSAGE.ID);
    return ended.isEmpty()
        ? 0
        : sql.get().deleteFrom(OUTGOING_MESSAGE).where(OUTGOING_MESSAGE.ID.in(ended)).execute();
  }

  @Override
  public void readdress(long messageId, String recipient, String canonical) {
    sql.get()
        .update(OUTGOING_MESSAGE)
        .set(OUTGOING_MESSAGE.RECIPIENT, recipient)
        .set(OUTGOING_MESSAGE.RECIPIENT_CANONICAL, canonical)
        .where(OUTGOING_MESSAGE.ID.eq(messageId))
        .execute();
  }

  private static Condition of(Group group) {
    Condition open = OUTGOING_MESSAGE.STATE.in(State.QUEUED.name(), State.SENDING.name());
    return OUTGOING_MESSAGE
        .PURPOSE
        .in(PURPOSES)
        .and(
            switch (group) {
              case WAITING -> open.and(OUTGOING_MESSAGE.CHANNEL.in(BY_ITSELF));
              case CALLS -> open.and(OUTGOING_MESSAGE.CHANNEL.eq(Channel.PHONE.name()));
              case LETTERS -> open.and(OUTGOING_MESSAGE.CHANNEL.eq(Channel.LETTER.name()));
              case FAILED ->
                  OUTGOING_MESSAGE
                      .STATE
                      .in(State.FAILED.name(), State.UNCERTAIN.name(), State.CANCELLED.name())
                      .and(OUTGOING_MESSAGE.REASON.isNotNull())
                      .and(OUTGOING_MESSAGE.BODY.ne(""));
            });
  }

  /** Sorted here: over a sorted id the database would walk everything that ever was sent. */
  @Override
  public List<Row> list(Group group, int limit) {
    List<Long> ids =
        sql
            .get()
            .select(OUTGOING_MESSAGE.ID)
            .from(OUTGOING_MESSAGE)
            .where(of(group))
            .fetch(OUTGOING_MESSAGE.ID)
            .stream()
            .sorted()
            .limit(limit)
            .toList();
    Map<Long, Optional<Customer>> cards = new HashMap<>();
    List<Row> named = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + MOST_IDS));
      sql.get().selectFrom(OUTGOING_MESSAGE).where(OUTGOING_MESSAGE.ID.in(some)).fetch().stream()
          .sorted(Comparator.comparingLong(row -> row.get(OUTGOING_MESSAGE.ID)))
          .forEach(row -> named.add(named(row, cards)));
    }
    return named;
  }

  private Row named(Record row, Map<Long, Optional<Customer>> cards) {
    @Nullable Long customer = row.get(OUTGOING_MESSAGE.CUSTOMER_ID);
    Optional<Customer> card =
        customer == null ? Optional.empty() : cards.computeIfAbsent(customer, customers::byId);
    return new Row(
        OutboxStore.row(row),
        card.map(Customer::number).orElse(""),
        card.map(Customer::name).orElse(""));
  }

  @Override
  public long count(Group group) {
    return sql.get().fetchCount(OUTGOING_MESSAGE, of(group));
  }

  @Override
  public List<Long> due(Channel channel, Instant now, int limit) {
    return sql.get()
        .select(OUTGOING_MESSAGE.ID)
        .from(OUTGOING_MESSAGE)
        .where(
            OUTGOING_MESSAGE.STATE.eq(State.QUEUED.name()),
            OUTGOING_MESSAGE.CHANNEL.eq(channel.name()),
            OUTGOING_MESSAGE.PURPOSE.in(PURPOSES),
            OUTGOING_MESSAGE
                .NEXT_ATTEMPT_AT
                .le(utc(now))
                .or(OUTGOING_MESSAGE.CHANGED_AT.gt(utc(now))))
        .orderBy(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, OUTGOING_MESSAGE.ID)
        .limit(limit)
        .fetch(OUTGOING_MESSAGE.ID);
  }

  @Override
  public boolean settle(
      long messageId,
      Set<State> from,
      State to,
      @Nullable Refusal reason,
      @Nullable Instant next,
      Instant now) {
    return sql.get()
            .update(OUTGOING_MESSAGE)
            .set(OUTGOING_MESSAGE.STATE, to.name())
            .set(OUTGOING_MESSAGE.REASON, reason == null ? null : written(reason))
            .set(OUTGOING_MESSAGE.CHANGED_AT, utc(now))
            .set(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, utc(next == null ? now : next))
            .set(OUTGOING_MESSAGE.SENT_AT, to == State.SENT ? utc(now) : null)
            .setNull(OUTGOING_MESSAGE.CLAIM)
            .where(
                OUTGOING_MESSAGE.ID.eq(messageId),
                OUTGOING_MESSAGE.STATE.in(from.stream().map(State::name).toList()))
            .execute()
        == 1;
  }
}
