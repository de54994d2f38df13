package thekla.notice.store;

import static java.util.Objects.requireNonNull;
import static thekla.schema.Tables.OUTGOING_MESSAGE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.notice.Envelope;
import thekla.notice.MessageDraft;
import thekla.notice.MessagePurpose;
import thekla.notice.Messages;
import thekla.notice.Outbox;

/** Messages as rows. */
public final class OutboxStore implements Outbox, Messages {

  static final List<String> BY_ITSELF = List.of(Channel.EMAIL.name(), Channel.SMS.name());
  private static final int LONGEST_REASON = 200;

  private final Supplier<DSLContext> sql;
  private final UnitOfWork unitOfWork;

  public OutboxStore(Supplier<DSLContext> sql, UnitOfWork unitOfWork) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public long add(Ready message, Actor actor, Instant now) {
    MessageDraft draft = message.draft();
    MessageDraft.TemplateVersion template = draft.template();
    LocalDateTime moment = utc(now);
    return requireNonNull(
        requireNonNull(
                sql.get()
                    .insertInto(OUTGOING_MESSAGE)
                    .set(OUTGOING_MESSAGE.CUSTOMER_ID, draft.customerId())
                    .set(OUTGOING_MESSAGE.PURPOSE, draft.purpose().name())
                    .set(OUTGOING_MESSAGE.CHANNEL, draft.channel().name())
                    .set(OUTGOING_MESSAGE.RECIPIENT, message.recipient())
                    .set(OUTGOING_MESSAGE.RECIPIENT_CANONICAL, message.recipientCanonical())
                    .set(OUTGOING_MESSAGE.LANGUAGE, draft.language())
                    .set(OUTGOING_MESSAGE.SUBJECT, draft.subject())
                    .set(OUTGOING_MESSAGE.BODY, draft.body())
                    .set(OUTGOING_MESSAGE.TEMPLATE_NAME, template == null ? null : template.name())
                    .set(
                        OUTGOING_MESSAGE.TEMPLATE_VERSION,
                        template == null ? null : template.version())
                    .set(OUTGOING_MESSAGE.STATE, State.QUEUED.name())
                    .set(OUTGOING_MESSAGE.ATTEMPTS, 0)
                    .set(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, moment)
                    .set(OUTGOING_MESSAGE.CLERK, actor.clerk())
                    .set(OUTGOING_MESSAGE.WORKPLACE, actor.workplace())
                    .set(OUTGOING_MESSAGE.QUEUED_AT, moment)
                    .set(OUTGOING_MESSAGE.CHANGED_AT, moment)
                    .returningResult(OUTGOING_MESSAGE.ID)
                    .fetchOne())
            .value1());
  }

  @Override
  public List<Long> due(Instant now, int limit) {
    return sql.get()
        .select(OUTGOING_MESSAGE.ID)
        .from(OUTGOING_MESSAGE)
        .where(
            OUTGOING_MESSAGE.STATE.eq(State.QUEUED.name()),
            OUTGOING_MESSAGE.CHANNEL.in(BY_ITSELF),
            isDue(now))
        .orderBy(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, OUTGOING_MESSAGE.ID)
        .limit(limit)
        .fetch(OUTGOING_MESSAGE.ID);
  }

  private static Condition isDue(Instant now) {
    return OUTGOING_MESSAGE
        .NEXT_ATTEMPT_AT
        .le(utc(now))
        .or(OUTGOING_MESSAGE.CHANGED_AT.gt(utc(now)));
  }

  @Override
  public Optional<Claimed> claim(long id, String claim, Instant now) {
    return unitOfWork.call(
        () -> {
          int taken =
              sql.get()
                  .update(OUTGOING_MESSAGE)
                  .set(OUTGOING_MESSAGE.STATE, State.SENDING.name())
                  .set(OUTGOING_MESSAGE.CLAIM, claim)
                  .set(OUTGOING_MESSAGE.ATTEMPTS, OUTGOING_MESSAGE.ATTEMPTS.plus(1))
                  .set(OUTGOING_MESSAGE.CHANGED_AT, utc(now))
                  .where(
                      OUTGOING_MESSAGE.ID.eq(id),
                      OUTGOING_MESSAGE.STATE.eq(State.QUEUED.name()),
                      isDue(now).or(OUTGOING_MESSAGE.CHANNEL.notIn(BY_ITSELF)))
                  .execute();
          return taken == 0
              ? Optional.empty()
              : sql.get()
                  .selectFrom(OUTGOING_MESSAGE)
                  .where(OUTGOING_MESSAGE.ID.eq(id))
                  .fetchOptional()
                  .map(row -> claimed(row, claim));
        });
  }

  private static Claimed claimed(Record row, String claim) {
    long id = row.get(OUTGOING_MESSAGE.ID);
    // the moment keeps a shop that begins anew from using an old one's keys again
    String key = id + "." + instant(row.get(OUTGOING_MESSAGE.QUEUED_AT)).toEpochMilli();
    return new Claimed(
        id,
        claim,
        row.get(OUTGOING_MESSAGE.CUSTOMER_ID),
        MessagePurpose.valueOf(row.get(OUTGOING_MESSAGE.PURPOSE)),
        Channel.valueOf(row.get(OUTGOING_MESSAGE.CHANNEL)),
        row.get(OUTGOING_MESSAGE.LANGUAGE),
        row.get(OUTGOING_MESSAGE.ATTEMPTS),
        new Envelope(
            key,
            row.get(OUTGOING_MESSAGE.RECIPIENT),
            row.get(OUTGOING_MESSAGE.RECIPIENT_CANONICAL),
            row.get(OUTGOING_MESSAGE.SUBJECT),
            row.get(OUTGOING_MESSAGE.BODY),
            row.get(OUTGOING_MESSAGE.PURPOSE).equals(MessagePurpose.ADS.name())));
  }

  @Override
  public void sent(Claimed message, Instant now) {
    unitOfWork.run(
        () ->
            change(State.SENT, null, now)
                .set(OUTGOING_MESSAGE.SENT_AT, utc(now))
                .where(mine(message))
                .execute());
  }

  @Override
  public void postponed(Claimed message, Refusal reason, Instant next, Instant now) {
    unitOfWork.run(
        () ->
            change(State.QUEUED, reason, now)
                .set(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, utc(next))
                .where(mine(message))
                .execute());
  }

  @Override
  public void ended(Claimed message, State state, Refusal reason, Instant now) {
    unitOfWork.run(() -> change(state, reason, now).where(mine(message)).execute());
  }

  /** Also when it was given up meanwhile: who sent it knows better. */
  private static Condition mine(Claimed message) {
    return OUTGOING_MESSAGE
        .ID
        .eq(message.id())
        .and(OUTGOING_MESSAGE.CLAIM.eq(message.claim()))
        .and(OUTGOING_MESSAGE.STATE.in(State.SENDING.name(), State.UNCERTAIN.name()));
  }

  private UpdateSetMoreStep<? extends Record> change(
      State state, @Nullable Refusal reason, Instant now) {
    return sql.get()
        .update(OUTGOING_MESSAGE)
        .set(OUTGOING_MESSAGE.STATE, state.name())
        .set(OUTGOING_MESSAGE.REASON, reason == null ? null : written(reason))
        .set(OUTGOING_MESSAGE.CHANGED_AT, utc(now));
  }

  @Override
  public int abandon(Instant olderThan, Instant notAfter, Refusal reason, Instant now) {
    return unitOfWork.call(
        () ->
            change(State.UNCERTAIN, reason, now)
                .where(
                    OUTGOING_MESSAGE.STATE.eq(State.SENDING.name()),
                    OUTGOING_MESSAGE
                        .CHANGED_AT
                        .lt(utc(olderThan))
                        .or(OUTGOING_MESSAGE.CHANGED_AT.gt(utc(notAfter))))
                .execute());
  }

  @Override
  public boolean move(long id, List<State> from, State to, Instant now) {
    return change(to, null, now)
            .set(OUTGOING_MESSAGE.ATTEMPTS, 0)
            .set(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, utc(now))
            .setNull(OUTGOING_MESSAGE.CLAIM)
            .where(
                OUTGOING_MESSAGE.ID.eq(id),
                OUTGOING_MESSAGE.STATE.in(from.stream().map(State::name).toList()),
                OUTGOING_MESSAGE.BODY.ne(""))
            .execute()
        == 1;
  }

  @Override
  public void giveBack(Claimed message, Instant now) {
    unitOfWork.run(
        () ->
            change(State.QUEUED, null, now)
                .set(OUTGOING_MESSAGE.ATTEMPTS, OUTGOING_MESSAGE.ATTEMPTS.minus(1))
                .setNull(OUTGOING_MESSAGE.CLAIM)
                .where(mine(message))
                .execute());
  }

  @Override
  public boolean isWaiting() {
    return sql.get()
        .fetchExists(
            OUTGOING_MESSAGE,
            OUTGOING_MESSAGE.STATE.in(State.QUEUED.name(), State.SENDING.name()),
            OUTGOING_MESSAGE.CHANNEL.in(BY_ITSELF));
  }

  @Override
  public List<Row> of(long customerId, @Nullable MessagePurpose purpose, int limit) {
    Condition wanted = OUTGOING_MESSAGE.CUSTOMER_ID.eq(customerId);
    if (purpose != null) {
      wanted = wanted.and(OUTGOING_MESSAGE.PURPOSE.eq(purpose.name()));
    }
    return sql.get()
        .selectFrom(OUTGOING_MESSAGE)
        .where(wanted)
        .orderBy(OUTGOING_MESSAGE.ID.desc())
        .limit(limit)
        .fetch(OutboxStore::row);
  }

  static Row row(Record row) {
    @Nullable LocalDateTime sent = row.get(OUTGOING_MESSAGE.SENT_AT);
    return new Row(
        row.get(OUTGOING_MESSAGE.ID),
        MessagePurpose.valueOf(row.get(OUTGOING_MESSAGE.PURPOSE)),
        Channel.valueOf(row.get(OUTGOING_MESSAGE.CHANNEL)),
        row.get(OUTGOING_MESSAGE.RECIPIENT),
        row.get(OUTGOING_MESSAGE.SUBJECT),
        row.get(OUTGOING_MESSAGE.BODY),
        State.valueOf(row.get(OUTGOING_MESSAGE.STATE)),
        row.get(OUTGOING_MESSAGE.ATTEMPTS),
        instant(row.get(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT)),
        reason(row.get(OUTGOING_MESSAGE.REASON)),
        instant(row.get(OUTGOING_MESSAGE.QUEUED_AT)),
        sent == null ? null : instant(sent),
        row.get(OUTGOING_MESSAGE.CLERK),
        row.get(OUTGOING_MESSAGE.WORKPLACE));
  }

  /** The code and its details, a blank between. */
  static String written(Refusal reason) {
    String written = (reason.code() + " " + String.join(" ", reason.details())).strip();
    return written.substring(0, Math.min(written.length(), LONGEST_REASON));
  }

  private static @Nullable Refusal reason(@Nullable String written) {
    if (written == null) {
      return null;
    }
    List<String> words = Arrays.asList(written.split(" "));
    return new Refusal(words.getFirst(), "", words.subList(1, words.size()));
  }

  static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static Instant instant(LocalDateTime moment) {
    return moment.toInstant(ZoneOffset.UTC);
  }
}
