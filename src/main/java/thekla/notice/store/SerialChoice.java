package thekla.notice.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static thekla.schema.Tables.CONSENT_STANDING;
import static thekla.schema.Tables.CONTACT_OBJECTION;
import static thekla.schema.Tables.CONTACT_POINT;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.CUSTOMER_INTEREST;
import static thekla.schema.Tables.CUSTOMER_ORDER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.EvidenceLevel;
import thekla.customer.Channel;
import thekla.kernel.UnitOfWork.Stopped;
import thekla.notice.SerialCounts;
import thekla.notice.SerialReason;
import thekla.notice.SerialRun;
import thekla.notice.SerialSelection;
import thekla.order.Locked;

/**
 * Chooses and counts over the standings of the consents. Who was never asked, most of all, is
 * counted by subtraction: looking up a standing for each of a million cards takes Derby too long.
 */
final class SerialChoice {

  private static final String GIVEN = "GIVEN";
  private static final char ESCAPE = '!';
  private static final Condition USED =
      CUSTOMER.INACTIVE.isFalse().and(CUSTOMER.RESTRICTED.isFalse());

  private final Supplier<DSLContext> sql;
  private final ZoneId zone;

  SerialChoice(Supplier<DSLContext> sql, ZoneId zone) {
    this.sql = sql;
    this.zone = zone;
  }

  SerialCounts count(
      SerialSelection selection, Channel channel, String country, BooleanSupplier goOn) {
    Condition chosen = chosen(selection);
    Map<SerialReason, Long> out = new EnumMap<>(SerialReason.class);
    Record cards =
        row(
            sql.get()
                .select(
                    number(DSL.noCondition()),
                    number(CUSTOMER.INACTIVE.isTrue()),
                    number(CUSTOMER.INACTIVE.isFalse().and(CUSTOMER.RESTRICTED.isTrue())))
                .from(CUSTOMER)
                .where(chosen));
    Stopped.unless(goOn.getAsBoolean());
    out.put(SerialReason.INACTIVE, value(cards, 1));
    out.put(SerialReason.RESTRICTED, value(cards, 2));
    Given given = new Given(channel, country);
    Condition scope = CONSENT_STANDING.SCOPE.eq(inline(scope(channel)));
    Record asked =
        row(
            sql.get()
                .select(
                    number(DSL.noCondition()),
                    number(state("LAPSED")),
                    number(state("REFUSED")),
                    number(state("WITHDRAWN")),
                    number(state(GIVEN).and(given.unreached)),
                    number(state(GIVEN).and(given.minor)),
                    number(state(GIVEN).and(given.weak)))
                .from(CONSENT_STANDING)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONSENT_STANDING.CUSTOMER_ID))
                .where(scope, USED, chosen));
    Stopped.unless(goOn.getAsBoolean());
    Record objected =
        row(
            sql.get()
                .select(number(not(given.unreached)), number(given.minor), number(given.weak))
                .from(CONTACT_OBJECTION)
                .join(CONSENT_STANDING)
                .on(scope, state(GIVEN), CONSENT_STANDING.CONTACT_MARK.eq(CONTACT_OBJECTION.MARK))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONSENT_STANDING.CUSTOMER_ID))
                .where(CONTACT_OBJECTION.CHANNEL.eq(inline(channel.name())), USED, chosen));
    Stopped.unless(goOn.getAsBoolean());
    // a consent for an address lapses with it, so only those for none are looked at
    Record nowhere =
        row(
            sql.get()
                .select(number(DSL.noCondition()), number(given.minor), number(given.weak))
                .from(CONSENT_STANDING)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONSENT_STANDING.CUSTOMER_ID))
                .where(
                    scope,
                    state(GIVEN),
                    CONSENT_STANDING.CONTACT_MARK.isNull(),
                    USED,
                    chosen,
                    not(reached(channel))));
    out.put(
        SerialReason.NEVER_ASKED,
        value(cards, 0) - value(cards, 1) - value(cards, 2) - value(asked, 0));
    out.put(SerialReason.LAPSED, value(asked, 1));
    out.put(SerialReason.REFUSED, value(asked, 2));
    out.put(SerialReason.WITHDRAWN, value(asked, 3));
    out.put(SerialReason.NO_ADDRESS, value(asked, 4) + value(nowhere, 0));
    out.put(SerialReason.OBJECTED, value(objected, 0));
    out.put(SerialReason.MINOR, value(asked, 5) - value(objected, 1) - value(nowhere, 1));
    out.put(SerialReason.EVIDENCE, value(asked, 6) - value(objected, 2) - value(nowhere, 2));
    return new SerialCounts(value(cards, 0), out);
  }

  /** What can stand against a consent that was given, each without those before it. */
  private static final class Given {
    /** A letter's address stands on the card. */
    final Condition unreached;

    final Condition minor;
    final Condition weak;

    Given(Channel channel, String country) {
      unreached =
          channel == Channel.LETTER
              ? CUSTOMER.STREET.isNull().or(CUSTOMER.TOWN.isNull())
              : DSL.falseCondition();
      Condition alone =
          CUSTOMER
              .MINOR
              .eq(inline("YES"))
              .and(
                  country.equals("FR")
                      ? CONSENT_STANDING.AGREED_BY.ne(inline("BOTH"))
                      : CONSENT_STANDING.AGREED_BY.eq(inline("SUBJECT")));
      minor = not(unreached).and(alone);
      weak = not(unreached).and(not(alone)).and(not(strong(channel)));
    }
  }

  private static Condition strong(Channel channel) {
    return CONSENT_STANDING.EVIDENCE.ge(inline(EvidenceLevel.leastFor(channel).name()));
  }

  private static Condition state(String state) {
    return CONSENT_STANDING.STATE.eq(inline(state));
  }

  private static String scope(Channel channel) {
    return ConsentScope.advertisingBy(channel).map(ConsentScope::name).orElse("");
  }

  private static Condition reached(Channel channel) {
    List<Field<String>> kinds =
        switch (channel) {
          case EMAIL -> List.of(inline("EMAIL"));
          case SMS -> List.of(inline("MOBILE"));
          case PHONE -> List.of(inline("PHONE"), inline("MOBILE"));
          case LETTER, NONE -> List.of();
        };
    return kinds.isEmpty()
        ? DSL.trueCondition()
        : exists(
            selectOne()
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID), CONTACT_POINT.KIND.in(kinds)));
  }

  private static Field<BigDecimal> number(Condition which) {
    return coalesce(sum(when(which, inline(1)).otherwise(inline(0))), inline(BigDecimal.ZERO));
  }

  private static Record row(Select<?> counting) {
    return requireNonNull(counting.fetchOne());
  }

  private static long value(Record row, int index) {
    return requireNonNull(row.get(index, Long.class));
  }

  private Condition chosen(SerialSelection selection) {
    List<Condition> all = new ArrayList<>();
    all.add(CUSTOMER.LOCKED.isFalse());
    String place = selection.place().strip();
    if (!place.isEmpty()) {
      all.add(
          Character.isDigit(place.charAt(0))
              ? CUSTOMER.POSTCODE.like(beginning(place), ESCAPE)
              : lower(CUSTOMER.TOWN).like(beginning(place.toLowerCase(Locale.ROOT)), ESCAPE));
    }
    if (!selection.interest().isEmpty()) {
      all.add(
          exists(
              selectOne()
                  .from(CUSTOMER_INTEREST)
                  .where(
                      CUSTOMER_INTEREST.CUSTOMER_ID.eq(CUSTOMER.ID),
                      CUSTOMER_INTEREST.INTEREST.eq(selection.interest()))));
    }
    LocalDate since = selection.orderedSince();
    if (since != null) {
      all.add(ordered(since));
    }
    LocalDate notSince = selection.notOrderedSince();
    if (notSince != null) {
      all.add(not(ordered(notSince)));
    }
    return DSL.and(all);
  }

  private static String beginning(String typed) {
    return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  private Condition ordered(LocalDate since) {
    LocalDateTime from =
        LocalDateTime.ofInstant(since.atStartOfDay(zone).toInstant(), ZoneOffset.UTC);
    return exists(
        selectOne()
            .from(CUSTOMER_ORDER)
            .where(
                CUSTOMER_ORDER.CUSTOMER_ID.eq(CUSTOMER.ID),
                CUSTOMER_ORDER.TAKEN_AT.ge(from),
                CUSTOMER_ORDER.STATE.ne(inline("DRAFT")),
                CUSTOMER_ORDER.STATE.notIn(Locked.STATES.stream().map(DSL::inline).toList())));
  }

  List<Long> candidates(SerialRun run, long above, long upTo) {
    List<@Nullable Long> ids =
        sql.get()
            .select(CUSTOMER.ID)
            .from(CUSTOMER)
            .join(CONSENT_STANDING)
            .on(
                CONSENT_STANDING.CUSTOMER_ID.eq(CUSTOMER.ID),
                CONSENT_STANDING.SCOPE.eq(inline(scope(run.channel()))))
            .where(
                CUSTOMER.ID.gt(above),
                CUSTOMER.ID.le(upTo),
                USED,
                state(GIVEN),
                strong(run.channel()),
                chosen(run.selection()))
            .fetch(CUSTOMER.ID);
    return ids.stream().sorted().toList();
  }
}
