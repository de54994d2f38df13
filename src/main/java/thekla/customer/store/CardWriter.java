package thekla.customer.store;

import static thekla.schema.Tables.CONTACT_POINT;
import static thekla.schema.Tables.CUSTOMER;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.exception.SQLStateClass;
import org.jspecify.annotations.Nullable;
import thekla.customer.CardConflict;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.NameKey;
import thekla.kernel.Refusal;
import thekla.storage.Inserts;
import thekla.storage.Locks;

/** Writes cards with their contact points, many at a time. */
final class CardWriter {

  private final Supplier<DSLContext> sql;
  private final Slices slices;
  private final Inserts newCards;
  private final Inserts newContactPoints;

  CardWriter(Supplier<DSLContext> sql) {
    this.sql = sql;
    this.slices = new Slices(sql);
    newCards =
        new Inserts(
            sql,
            CUSTOMER,
            CUSTOMER.NUMBER,
            CUSTOMER.KIND,
            CUSTOMER.SALUTATION,
            CUSTOMER.TITLE,
            CUSTOMER.FIRST_NAME,
            CUSTOMER.LAST_NAME,
            CUSTOMER.COMPANY,
            CUSTOMER.STREET,
            CUSTOMER.POSTCODE,
            CUSTOMER.TOWN,
            CUSTOMER.COUNTRY,
            CUSTOMER.LANGUAGE,
            CUSTOMER.MESSAGE_KIND,
            CUSTOMER.NOTE,
            CUSTOMER.INACTIVE,
            CUSTOMER.MINOR,
            CUSTOMER.RESTRICTED,
            CUSTOMER.NAME_KEY,
            CUSTOMER.VERSION,
            CUSTOMER.CREATED_AT,
            CUSTOMER.CHANGED_AT);
    newContactPoints =
        new Inserts(
            sql,
            CONTACT_POINT,
            CONTACT_POINT.CUSTOMER_ID,
            CONTACT_POINT.POSITION,
            CONTACT_POINT.KIND,
            CONTACT_POINT.WRITTEN,
            CONTACT_POINT.CANONICAL,
            CONTACT_POINT.NOTE,
            CONTACT_POINT.COLLECTED_AT);
  }

  List<Customer> add(List<Customer> cards, Instant now) {
    if (cards.isEmpty()) {
      return List.of();
    }
    try {
      insert(cards, utc(now));
    } catch (DataAccessException e) {
      if (e.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
        throw new CardConflict(Refusal.of("number-taken", "number"), e);
      }
      throw e;
    }
    Map<String, Long> ids = idsByNumber(cards.stream().map(Customer::number).toList());
    List<Customer> added =
        cards.stream()
            .map(card -> card.stored(ids.getOrDefault(card.number(), 0L), card.number(), 1))
            .toList();
    insertContactPoints(added, utc(now), Map.of());
    return added;
  }

  private void insert(List<Customer> cards, LocalDateTime now) {
    newCards.add(
        cards.stream()
            .map(
                card ->
                    new @Nullable Object[] {
                      card.number(),
                      card.kind().name(),
                      card.salutation(),
                      card.title(),
                      card.firstName(),
                      card.lastName(),
                      card.company(),
                      card.street(),
                      card.postcode(),
                      card.town(),
                      card.country(),
                      card.language(),
                      card.messageKind(),
                      card.note(),
                      card.inactive(),
                      card.minor().name(),
                      card.restricted(),
                      NameKey.of(card),
                      1,
                      now,
                      now
                    })
            .toList());
  }

  /** A batch gives back no generated keys on Derby, so they are read by what is unique. */
  private Map<String, Long> idsByNumber(List<String> numbers) {
    Map<String, Long> ids = new HashMap<>();
    for (List<String> slice : slices.of(numbers)) {
      slices
          .sql()
          .select(CUSTOMER.NUMBER, CUSTOMER.ID)
          .from(CUSTOMER)
          .where(CUSTOMER.NUMBER.in(slice))
          .forEach(row -> ids.put(row.value1(), row.value2()));
    }
    return ids;
  }

  List<Customer> change(List<Customer> cards, Instant now) {
    if (cards.isEmpty()) {
      return List.of();
    }
    List<Long> ids = cards.stream().map(Customer::id).toList();
    Locks.hold(sql.get(), CUSTOMER.ID, ids);
    update(cards, utc(now));
    Map<Given, Optional<LocalDateTime>> collected = collected(ids);
    for (List<Long> slice : slices.of(ids)) {
      slices.sql().deleteFrom(CONTACT_POINT).where(CONTACT_POINT.CUSTOMER_ID.in(slice)).execute();
    }
    insertContactPoints(cards, utc(now), collected);
    return cards.stream()
        .map(card -> card.stored(card.id(), card.number(), card.version() + 1))
        .toList();
  }

  private void update(List<Customer> cards, LocalDateTime now) {
    List<org.jooq.Query> updates = new ArrayList<>();
    for (Customer card : cards) {
      updates.add(
          sql.get()
              .update(CUSTOMER)
              .set(CUSTOMER.NUMBER, card.number())
              .set(CUSTOMER.KIND, card.kind().name())
              .set(CUSTOMER.SALUTATION, card.salutation())
              .set(CUSTOMER.TITLE, card.title())
              .set(CUSTOMER.FIRST_NAME, card.firstName())
              .set(CUSTOMER.LAST_NAME, card.lastName())
              .set(CUSTOMER.COMPANY, card.company())
              .set(CUSTOMER.STREET, card.street())
              .set(CUSTOMER.POSTCODE, card.postcode())
              .set(CUSTOMER.TOWN, card.town())
              .set(CUSTOMER.COUNTRY, card.country())
              .set(CUSTOMER.LANGUAGE, card.language())
              .set(CUSTOMER.MESSAGE_KIND, card.messageKind())
              .set(CUSTOMER.NOTE, card.note())
              .set(CUSTOMER.INACTIVE, card.inactive())
              .set(CUSTOMER.MINOR, card.minor().name())
              .set(CUSTOMER.RESTRICTED, card.restricted())
              .set(CUSTOMER.NAME_KEY, NameKey.of(card))
              .set(CUSTOMER.VERSION, card.version() + 1)
              .set(CUSTOMER.CHANGED_AT, now)
              .where(CUSTOMER.ID.eq(card.id()))
              .and(CUSTOMER.VERSION.eq(card.version())));
    }
    try {
      for (org.jooq.Query update : updates) {
        if (update.execute() == 0) {
          throw new CardConflict(Refusal.of("changed-elsewhere", ""), null);
        }
      }
    } catch (IntegrityConstraintViolationException e) {
      throw new CardConflict(Refusal.of("number-taken", "number"), e);
    }
  }

  /** A value on a card, whatever its kind and however it is written. */
  private record Given(long customerId, String canonical) {}

  /** When the values on these cards were given, where that is known. */
  private Map<Given, Optional<LocalDateTime>> collected(List<Long> ids) {
    Map<Given, Optional<LocalDateTime>> collected = new HashMap<>();
    for (List<Long> slice : slices.of(ids)) {
      slices
          .sql()
          .select(CONTACT_POINT.CUSTOMER_ID, CONTACT_POINT.CANONICAL, CONTACT_POINT.COLLECTED_AT)
          .from(CONTACT_POINT)
          .where(CONTACT_POINT.CUSTOMER_ID.in(slice))
          .orderBy(CONTACT_POINT.POSITION)
          .forEach(
              row ->
                  collected.putIfAbsent(
                      new Given(row.value1(), row.value2()), Optional.ofNullable(row.value3())));
    }
    return collected;
  }

  /** A value the card had before keeps its moment, also an unknown one. */
  private void insertContactPoints(
      List<Customer> cards, LocalDateTime now, Map<Given, Optional<LocalDateTime>> collected) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Customer card : cards) {
      short position = 0;
      for (ContactPoint point : card.contactPoints()) {
        rows.add(
            new @Nullable Object[] {
              card.id(),
              position++,
              point.kind().name(),
              point.written(),
              point.canonical(),
              point.note(),
              collected
                  .getOrDefault(new Given(card.id(), point.canonical()), Optional.of(now))
                  .orElse(null)
            });
      }
    }
    newContactPoints.add(rows);
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
