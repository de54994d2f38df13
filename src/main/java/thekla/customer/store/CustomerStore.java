package thekla.customer.store;

import static thekla.schema.Tables.CONTACT_POINT;
import static thekla.schema.Tables.CUSTOMER;
import static thekla.schema.Tables.MESSAGE_KIND;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.CustomerCards;
import thekla.customer.CustomerHit;
import thekla.customer.CustomerWords;
import thekla.customer.Customers;
import thekla.customer.MessageKind;
import thekla.kernel.UnitOfWork;
import thekla.schema.Sequences;
import thekla.storage.Locks;
import thekla.storage.Prepared;

/** The shop's customers in its database. */
public final class CustomerStore implements Customers, CustomerCards {

  /** Keeps a telephone number that thousands share from reading thousands of cards. */
  private static final int MOST_PER_SLICE = 5_000;

  private final Supplier<DSLContext> sql;
  private final Slices slices;
  private final UnitOfWork work;
  private final CustomerWords words;
  private final CardRows rows;
  private final CardWriter writer;
  private final Prepared version;
  private final Prepared messageKinds;

  /** By letter. No statement of the program writes them, only a migration does. */
  private volatile Map<String, MessageKind> kinds = Map.of();

  /**
   * @param sql the statements of the current transaction
   */
  public CustomerStore(Supplier<DSLContext> sql, UnitOfWork work, CustomerWords words) {
    this.sql = sql;
    this.slices = new Slices(sql);
    this.work = work;
    this.words = words;
    this.rows = new CardRows(sql);
    this.writer = new CardWriter(sql);
    this.version =
        new Prepared(
            sql,
            database ->
                database
                    .select(CUSTOMER.VERSION)
                    .from(CUSTOMER)
                    .where(CUSTOMER.ID.eq(0L), CUSTOMER.LOCKED.isFalse()));
    this.messageKinds = new Prepared(sql, database -> database.selectFrom(MESSAGE_KIND));
  }

  @Override
  public List<CustomerHit> find(String typed, int limit, boolean withInactive) {
    return work.callAgain(
        () -> {
          List<Long> ids = words.find(typed, limit, withInactive);
          return BestFirst.of(rows.where(CUSTOMER.ID, ids).stream(), typed).stream()
              .map(CustomerHit::of)
              .toList();
        });
  }

  @Override
  public Optional<Customer> byId(long id) {
    return work.callAgain(() -> rows.where(CUSTOMER.ID, List.of(id)).stream().findFirst());
  }

  @Override
  public Optional<Integer> version(long id) {
    return version.numbers(id).stream().map(Long::intValue).findFirst();
  }

  @Override
  public Optional<Instant> contactCollectedAt(long customerId, String canonical) {
    return work.callAgain(
        () ->
            sql.get()
                .select(DSL.min(CONTACT_POINT.COLLECTED_AT))
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(customerId))
                .and(CONTACT_POINT.CANONICAL.eq(canonical))
                .fetchOptional(0, LocalDateTime.class)
                .map(moment -> moment.toInstant(ZoneOffset.UTC)));
  }

  @Override
  public Optional<Customer> byNumber(String number) {
    return work.callAgain(() -> withNumbers(List.of(number)).stream().findFirst());
  }

  @Override
  public Optional<Customer> byNumberWithLocked(String number) {
    return work.callAgain(
        () -> rows.withLocked(CUSTOMER.NUMBER, List.of(number)).stream().findFirst());
  }

  @Override
  public List<Customer> withNumbers(Collection<String> numbers) {
    return rows.where(CUSTOMER.NUMBER, numbers);
  }

  @Override
  public List<Customer> withContacts(Collection<String> canonical) {
    Set<Long> ids = new LinkedHashSet<>();
    for (List<String> slice : slices.of(canonical)) {
      ids.addAll(
          slices
              .sql()
              .select(CONTACT_POINT.CUSTOMER_ID)
              .from(CONTACT_POINT)
              .where(CONTACT_POINT.CANONICAL.in(slice))
              .limit(MOST_PER_SLICE)
              .fetch(CONTACT_POINT.CUSTOMER_ID));
    }
    return rows.where(CUSTOMER.ID, ids);
  }

  @Override
  public List<Customer> withNameKeys(Collection<String> nameKeys) {
    Set<Long> ids = new LinkedHashSet<>();
    for (List<String> slice : slices.of(nameKeys)) {
      ids.addAll(
          slices
              .sql()
              .select(CUSTOMER.ID)
              .from(CUSTOMER)
              .where(CUSTOMER.NAME_KEY.in(slice))
              .limit(MOST_PER_SLICE)
              .fetch(CUSTOMER.ID));
    }
    return rows.where(CUSTOMER.ID, ids);
  }

  @Override
  public List<MessageKind> messageKinds() {
    return messageKinds.fetch().sortAsc(MESSAGE_KIND.POSITION).map(CustomerStore::messageKind);
  }

  @Override
  public void hold(Collection<Long> ids) {
    Locks.hold(sql.get(), CUSTOMER.ID, ids);
  }

  @Override
  public void holdLists() {
    Locks.turn(sql.get(), "customer");
  }

  @Override
  public Optional<MessageKind> messageKind(String letter) {
    if (kinds.isEmpty()) {
      kinds = messageKinds().stream().collect(Collectors.toMap(MessageKind::letter, kind -> kind));
    }
    return Optional.ofNullable(kinds.get(letter));
  }

  private static MessageKind messageKind(Record row) {
    return new MessageKind(
        row.get(MESSAGE_KIND.LETTER),
        Channel.valueOf(row.get(MESSAGE_KIND.CHANNEL)),
        row.get(MESSAGE_KIND.LABEL_DE),
        row.get(MESSAGE_KIND.LABEL_FR),
        row.get(MESSAGE_KIND.LABEL_EN));
  }

  @Override
  public List<String> newNumbers(int count, Predicate<String> kept) {
    List<String> numbers = new ArrayList<>();
    while (numbers.size() < count) {
      List<String> next = new ArrayList<>();
      for (int i = numbers.size(); i < count; i++) {
        next.add(String.valueOf(sql.get().nextval(Sequences.CUSTOMER_NUMBER_SEQ)));
      }
      Set<String> taken = taken(next);
      next.stream()
          .filter(number -> !taken.contains(number) && !kept.test(number))
          .forEach(numbers::add);
    }
    return numbers;
  }

  private Set<String> taken(List<String> numbers) {
    Set<String> taken = new LinkedHashSet<>();
    for (List<String> slice : slices.of(numbers)) {
      taken.addAll(
          slices
              .sql()
              .select(CUSTOMER.NUMBER)
              .from(CUSTOMER)
              .where(CUSTOMER.NUMBER.in(slice))
              .fetch(CUSTOMER.NUMBER));
    }
    return taken;
  }

  @Override
  public List<Customer> add(List<Customer> cards, Instant now) {
    return writer.add(cards, now);
  }

  @Override
  public List<Customer> change(List<Customer> cards, Instant now) {
    return writer.change(cards, now);
  }

  @Override
  public long count() {
    return sql.get().fetchCount(CUSTOMER);
  }

  @Override
  public boolean isEmpty() {
    return !sql.get().fetchExists(CUSTOMER);
  }
}
