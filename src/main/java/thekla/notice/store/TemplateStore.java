package thekla.notice.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.max;
import static thekla.schema.Tables.MESSAGE_TEMPLATE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.Templates;
import thekla.storage.Locks;

/** Versions of templates as rows; one of each is active. */
public final class TemplateStore implements Templates {

  private final Supplier<DSLContext> sql;

  public TemplateStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public void hold() {
    Locks.turn(sql.get(), "message_template");
  }

  @Override
  public List<MessageTemplate> current() {
    return sql.get()
        .selectFrom(MESSAGE_TEMPLATE)
        .where(MESSAGE_TEMPLATE.ACTIVE.isTrue())
        .orderBy(MESSAGE_TEMPLATE.LANGUAGE, MESSAGE_TEMPLATE.CHANNEL, MESSAGE_TEMPLATE.NAME)
        .fetch(
            row ->
                new MessageTemplate(
                    row.get(MESSAGE_TEMPLATE.ID),
                    MessagePurpose.valueOf(row.get(MESSAGE_TEMPLATE.PURPOSE)),
                    Channel.valueOf(row.get(MESSAGE_TEMPLATE.CHANNEL)),
                    row.get(MESSAGE_TEMPLATE.LANGUAGE),
                    row.get(MESSAGE_TEMPLATE.NAME),
                    row.get(MESSAGE_TEMPLATE.SUBJECT),
                    row.get(MESSAGE_TEMPLATE.BODY),
                    row.get(MESSAGE_TEMPLATE.VERSION),
                    row.get(MESSAGE_TEMPLATE.REPORT_CODE)));
  }

  @Override
  public boolean isEmpty(MessagePurpose purpose) {
    return !sql.get().fetchExists(MESSAGE_TEMPLATE, MESSAGE_TEMPLATE.PURPOSE.eq(purpose.name()));
  }

  @Override
  public int lastVersion(MessageTemplate like) {
    @Nullable Integer last =
        sql.get()
            .select(max(MESSAGE_TEMPLATE.VERSION))
            .from(MESSAGE_TEMPLATE)
            .where(
                MESSAGE_TEMPLATE.PURPOSE.eq(like.purpose().name()),
                MESSAGE_TEMPLATE.CHANNEL.eq(like.channel().name()),
                MESSAGE_TEMPLATE.LANGUAGE.eq(like.language()),
                MESSAGE_TEMPLATE.NAME.eq(like.name()))
            .fetchOne(max(MESSAGE_TEMPLATE.VERSION));
    return last == null ? 0 : last;
  }

  @Override
  public long add(MessageTemplate version, Instant now) {
    return requireNonNull(
        requireNonNull(
                sql.get()
                    .insertInto(MESSAGE_TEMPLATE)
                    .set(MESSAGE_TEMPLATE.PURPOSE, version.purpose().name())
                    .set(MESSAGE_TEMPLATE.CHANNEL, version.channel().name())
                    .set(MESSAGE_TEMPLATE.LANGUAGE, version.language())
                    .set(MESSAGE_TEMPLATE.NAME, version.name())
                    .set(MESSAGE_TEMPLATE.SUBJECT, version.subject())
                    .set(MESSAGE_TEMPLATE.BODY, version.body())
                    .set(MESSAGE_TEMPLATE.VERSION, version.version())
                    .set(MESSAGE_TEMPLATE.REPORT_CODE, version.reportCode())
                    .set(MESSAGE_TEMPLATE.ACTIVE, true)
                    .set(MESSAGE_TEMPLATE.CHANGED_AT, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                    .returningResult(MESSAGE_TEMPLATE.ID)
                    .fetchOne())
            .value1());
  }

  @Override
  public boolean retire(long id) {
    return sql.get()
            .update(MESSAGE_TEMPLATE)
            .set(MESSAGE_TEMPLATE.ACTIVE, false)
            .where(MESSAGE_TEMPLATE.ID.eq(id), MESSAGE_TEMPLATE.ACTIVE.isTrue())
            .execute()
        == 1;
  }
}
