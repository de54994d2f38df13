package thekla.notice.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.max;
import static thekla.notice.store.OutboxStore.utc;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.OUTGOING_MESSAGE;
import static thekla.schema.Tables.SERIAL_COUNT;
import static thekla.schema.Tables.SERIAL_RECIPIENT;
import static thekla.schema.Tables.SERIAL_RUN;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.Messages.State;
import thekla.notice.SerialCounts;
import thekla.notice.SerialReason;
import thekla.notice.SerialRun;
import thekla.notice.SerialSelection;
import thekla.notice.Serials;

/** Serial messages as rows. */
public final class SerialStore implements Serials {

  private final Supplier<DSLContext> sql;
  private final SerialChoice choice;

  /**
   * @param zone of the shop's days
   */
  public SerialStore(Supplier<DSLContext> sql, ZoneId zone) {
    this.sql = sql;
    choice = new SerialChoice(sql, zone);
  }

  @Override
  public SerialCounts count(
      SerialSelection selection, Channel channel, String country, BooleanSupplier goOn) {
    return choice.count(selection, channel, country, goOn);
  }

  @Override
  public List<Long> candidates(SerialRun run, long above, long upTo) {
    return choice.candidates(run, above, upTo);
  }

  @Override
  public SerialRun add(
      String name,
      Channel channel,
      MessageTemplate template,
      SerialSelection selection,
      SerialCounts counts,
      Actor actor,
      Instant now) {
    @Nullable Long last =
        sql.get().select(max(CUSTOMER.ID)).from(CUSTOMER).fetchOne(max(CUSTOMER.ID));
    long id =
        requireNonNull(
            requireNonNull(
                    sql.get()
                        .insertInto(SERIAL_RUN)
                        .set(SERIAL_RUN.NAME, name)
                        .set(SERIAL_RUN.CHANNEL, channel.name())
                        .set(SERIAL_RUN.TEMPLATE_NAME, template.name())
                        .set(SERIAL_RUN.TEMPLATE_VERSION, template.version())
                        .set(SERIAL_RUN.LANGUAGE, template.language())
                        .set(SERIAL_RUN.SUBJECT, template.subject())
                        .set(SERIAL_RUN.BODY, template.body())
                        .set(SERIAL_RUN.PLACE, nullIfEmpty(selection.place()))
                        .set(SERIAL_RUN.INTEREST, nullIfEmpty(selection.interest()))
                        .set(SERIAL_RUN.ORDERED_SINCE, selection.orderedSince())
                        .set(SERIAL_RUN.NOT_ORDERED_SINCE, selection.notOrderedSince())
                        .set(SERIAL_RUN.CLERK, actor.clerk())
                        .set(SERIAL_RUN.WORKPLACE, actor.workplace())
                        .set(SERIAL_RUN.MADE_AT, utc(now))
                        .set(SERIAL_RUN.CHOSEN, counts.chosen())
                        .set(SERIAL_RUN.QUEUED, 0L)
                        .set(SERIAL_RUN.LAST_ID, last == null ? 0L : last)
                        .set(SERIAL_RUN.REACHED_ID, 0L)
                        .returningResult(SERIAL_RUN.ID)
                        .fetchOne())
                .value1());
    counts.excluded().forEach((reason, number) -> count(id, reason, number));
    return byId(id).orElseThrow();
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private void count(long runId, SerialReason reason, long more) {
    int changed =
        sql.get()
            .update(SERIAL_COUNT)
            .set(SERIAL_COUNT.NUMBER, SERIAL_COUNT.NUMBER.plus(more))
            .where(SERIAL_COUNT.RUN_ID.eq(runId), SERIAL_COUNT.REASON.eq(reason.name()))
            .execute();
    if (changed == 0) {
      sql.get()
          .insertInto(SERIAL_COUNT)
          .set(SERIAL_COUNT.RUN_ID, runId)
          .set(SERIAL_COUNT.REASON, reason.name())
          .set(SERIAL_COUNT.NUMBER, more)
          .execute();
    }
  }

  @Override
  public Optional<SerialRun> byId(long id) {
    return sql.get()
        .selectFrom(SERIAL_RUN)
        .where(SERIAL_RUN.ID.eq(id))
        .fetchOptional()
        .map(this::run);
  }

  @Override
  public List<SerialRun> newest(int limit) {
    return sql
        .get()
        .selectFrom(SERIAL_RUN)
        .orderBy(SERIAL_RUN.ID.desc())
        .limit(limit)
        .fetch()
        .stream()
        .map(this::run)
        .toList();
  }

  private SerialRun run(Record row) {
    long id = row.get(SERIAL_RUN.ID);
    Channel channel = Channel.valueOf(row.get(SERIAL_RUN.CHANNEL));
    Map<SerialReason, Long> excluded = new EnumMap<>(SerialReason.class);
    sql.get()
        .selectFrom(SERIAL_COUNT)
        .where(SERIAL_COUNT.RUN_ID.eq(id))
        .forEach(
            count ->
                excluded.put(
                    SerialReason.valueOf(count.get(SERIAL_COUNT.REASON)),
                    count.get(SERIAL_COUNT.NUMBER)));
    return new SerialRun(
        id,
        row.get(SERIAL_RUN.NAME),
        channel,
        new MessageTemplate(
            0,
            MessagePurpose.ADS,
            channel,
            row.get(SERIAL_RUN.LANGUAGE),
            row.get(SERIAL_RUN.TEMPLATE_NAME),
            row.get(SERIAL_RUN.SUBJECT),
            row.get(SERIAL_RUN.BODY),
            row.get(SERIAL_RUN.TEMPLATE_VERSION)),
        new SerialSelection(
            orEmpty(row.get(SERIAL_RUN.PLACE)),
            orEmpty(row.get(SERIAL_RUN.INTEREST)),
            row.get(SERIAL_RUN.ORDERED_SINCE),
            row.get(SERIAL_RUN.NOT_ORDERED_SINCE)),
        row.get(SERIAL_RUN.MADE_AT).toInstant(ZoneOffset.UTC),
        row.get(SERIAL_RUN.CHOSEN),
        row.get(SERIAL_RUN.QUEUED),
        row.get(SERIAL_RUN.LAST_ID),
        row.get(SERIAL_RUN.REACHED_ID),
        excluded,
        instant(row.get(SERIAL_RUN.ENDED_AT)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
  }

  @Override
  public boolean has(long runId, long customerId) {
    return sql.get()
        .fetchExists(
            OUTGOING_MESSAGE,
            OUTGOING_MESSAGE.SERIAL_ID.eq(runId),
            OUTGOING_MESSAGE.CUSTOMER_ID.eq(customerId));
  }

  @Override
  public void belongs(long messageId, long runId, long consentSeq) {
    sql.get()
        .update(OUTGOING_MESSAGE)
        .set(OUTGOING_MESSAGE.SERIAL_ID, runId)
        .set(OUTGOING_MESSAGE.CONSENT_SEQ, consentSeq == 0 ? null : consentSeq)
        .where(OUTGOING_MESSAGE.ID.eq(messageId))
        .execute();
    sql.get()
        .insertInto(SERIAL_RECIPIENT, SERIAL_RECIPIENT.RUN_ID, SERIAL_RECIPIENT.CUSTOMER_ID)
        .select(
            DSL.select(SERIAL_RUN.ID, OUTGOING_MESSAGE.CUSTOMER_ID)
                .from(OUTGOING_MESSAGE)
                .join(SERIAL_RUN)
                .on(SERIAL_RUN.ID.eq(OUTGOING_MESSAGE.SERIAL_ID))
                .where(OUTGOING_MESSAGE.ID.eq(messageId)))
        .execute();
  }

  @Override
  public void reached(long runId, long id, long queued, long leftOut) {
    sql.get()
        .update(SERIAL_RUN)
        .set(SERIAL_RUN.REACHED_ID, id)
        .set(SERIAL_RUN.QUEUED, SERIAL_RUN.QUEUED.plus(queued))
        .where(SERIAL_RUN.ID.eq(runId))
        .execute();
    if (leftOut > 0) {
      count(runId, SerialReason.RULES, leftOut);
    }
  }

  @Override
  public void ended(long runId, Instant now) {
    sql.get()
        .update(SERIAL_RUN)
        .set(SERIAL_RUN.ENDED_AT, utc(now))
        .where(SERIAL_RUN.ID.eq(runId))
        .execute();
  }

  @Override
  public List<Letter> letters(long runId, long aboveMessage, int limit) {
    return sql.get()
        .select(OUTGOING_MESSAGE.ID, OUTGOING_MESSAGE.CUSTOMER_ID, OUTGOING_MESSAGE.RECIPIENT)
        .from(OUTGOING_MESSAGE)
        .where(
            OUTGOING_MESSAGE.SERIAL_ID.eq(runId),
            OUTGOING_MESSAGE.ID.gt(aboveMessage),
            OUTGOING_MESSAGE.CUSTOMER_ID.isNotNull(),
            OUTGOING_MESSAGE.STATE.in(State.QUEUED.name(), State.SENT.name()))
        .orderBy(OUTGOING_MESSAGE.ID)
        .limit(limit)
        .fetch(row -> new Letter(row.value1(), row.value2(), row.value3()));
  }
}
