package thekla.customer.store;

import static thekla.schema.Tables.CUSTOMER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Many values for {@code in (…)}, so that Derby looks them up in the index: it plans a statement
 * for the size the table has when it first meets it, and keeps that plan for a long time. So the
 * lists get one value longer, and are new to it, each time the table has doubled.
 */
final class Slices {

  private static final int[] LENGTHS = {1, 8, 64};

  private final Supplier<DSLContext> sql;

  Slices(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  DSLContext sql() {
    return sql.get();
  }

  <T> List<List<T>> of(Collection<T> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    List<T> distinct = List.copyOf(Set.copyOf(values));
    List<List<T>> slices = new ArrayList<>();
    int longest = LENGTHS[LENGTHS.length - 1];
    int extra = distinct.size() == 1 ? 0 : doublings();
    for (int from = 0; from < distinct.size(); from += longest) {
      slices.add(padded(distinct.subList(from, Math.min(distinct.size(), from + longest)), extra));
    }
    return slices;
  }

  private int doublings() {
    Long last = sql.get().select(DSL.max(CUSTOMER.ID)).from(CUSTOMER).fetchOne(0, Long.class);
    return last == null ? 0 : Long.SIZE - Long.numberOfLeadingZeros(last);
  }

  private static <T> List<T> padded(List<T> values, int extra) {
    List<T> padded = new ArrayList<>(values);
    int length = 1;
    for (int i = 0; length < values.size(); i++) {
      length = LENGTHS[i];
    }
    while (padded.size() < length + extra) {
      padded.add(values.getLast());
    }
    return padded;
  }
}
