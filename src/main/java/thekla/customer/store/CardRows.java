package thekla.customer.store;

import static thekla.schema.Tables.CONTACT_POINT;
import static thekla.schema.Tables.CUSTOMER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Minor;

/** Reads cards with their contact points. */
final class CardRows {

  private final Slices slices;

  CardRows(Supplier<DSLContext> sql) {
    this.slices = new Slices(sql);
  }

  /** Cards where this column has one of these values, by id; locked ones are left out (R-RET-5). */
  <T> List<Customer> where(Field<T> column, Collection<T> values) {
    return where(column, values, CUSTOMER.LOCKED.isFalse());
  }

  <T> List<Customer> withLocked(Field<T> column, Collection<T> values) {
    return where(column, values, DSL.noCondition());
  }

  private <T> List<Customer> where(Field<T> column, Collection<T> values, Condition also) {
    List<Customer> found = new ArrayList<>();
    for (List<T> slice : slices.of(values)) {
      List<? extends Record> rows =
          slices
              .sql()
              .select(CUSTOMER.fields())
              .from(CUSTOMER)
              .where(column.in(slice), also)
              .fetch();
      Map<Long, List<ContactPoint>> points =
          contactPoints(rows.stream().map(row -> row.get(CUSTOMER.ID)).toList());
      rows.forEach(
          row -> found.add(card(row, points.getOrDefault(row.get(CUSTOMER.ID), List.of()))));
    }
    found.sort(Comparator.comparingLong(Customer::id));
    return found;
  }

  private Map<Long, List<ContactPoint>> contactPoints(Collection<Long> ids) {
    Map<Long, List<ContactPoint>> points = new HashMap<>();
    for (List<Long> slice : slices.of(ids)) {
      slices
          .sql()
          .select(CONTACT_POINT.fields())
          .from(CONTACT_POINT)
          .where(CONTACT_POINT.CUSTOMER_ID.in(slice))
          .orderBy(CONTACT_POINT.CUSTOMER_ID, CONTACT_POINT.POSITION)
          .forEach(
              row ->
                  points
                      .computeIfAbsent(row.get(CONTACT_POINT.CUSTOMER_ID), id -> new ArrayList<>())
                      .add(contactPoint(row)));
    }
    return points;
  }

  private static ContactPoint contactPoint(Record row) {
    return new ContactPoint(
        ContactKind.valueOf(row.get(CONTACT_POINT.KIND)),
        row.get(CONTACT_POINT.WRITTEN),
        row.get(CONTACT_POINT.CANONICAL),
        row.get(CONTACT_POINT.NOTE));
  }

  private static Customer card(Record row, List<ContactPoint> points) {
    return new Customer(
        row.get(CUSTOMER.ID),
        row.get(CUSTOMER.NUMBER),
        CustomerKind.valueOf(row.get(CUSTOMER.KIND)),
        row.get(CUSTOMER.SALUTATION),
        row.get(CUSTOMER.TITLE),
        row.get(CUSTOMER.FIRST_NAME),
        row.get(CUSTOMER.LAST_NAME),
        row.get(CUSTOMER.COMPANY),
        row.get(CUSTOMER.STREET),
        row.get(CUSTOMER.POSTCODE),
        row.get(CUSTOMER.TOWN),
        row.get(CUSTOMER.COUNTRY),
        row.get(CUSTOMER.LANGUAGE),
        row.get(CUSTOMER.MESSAGE_KIND),
        row.get(CUSTOMER.NOTE),
        row.get(CUSTOMER.INACTIVE),
        Minor.valueOf(row.get(CUSTOMER.MINOR)),
        row.get(CUSTOMER.RESTRICTED),
        row.get(CUSTOMER.VERSION),
        points);
  }
}
