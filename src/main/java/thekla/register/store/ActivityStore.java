package thekla.register.store;

import static thekla.schema.Tables.REGISTER_ACTIVITY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import thekla.register.Activities;
import thekla.register.RegisterEntry;
import thekla.register.RegisterJson;

/** One row an activity, its content as JSON. */
public final class ActivityStore implements Activities {

  private final Supplier<DSLContext> sql;

  public ActivityStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public List<RegisterEntry> all() {
    return sql.get().selectFrom(REGISTER_ACTIVITY).fetch().stream()
        .sorted(Comparator.comparingInt(row -> row.get(REGISTER_ACTIVITY.POSITION)))
        .map(ActivityStore::entry)
        .toList();
  }

  @Override
  public Optional<RegisterEntry> byId(String id) {
    return sql.get()
        .selectFrom(REGISTER_ACTIVITY)
        .where(REGISTER_ACTIVITY.ID.eq(id))
        .fetchOptional(ActivityStore::entry);
  }

  private static RegisterEntry entry(Record row) {
    return new RegisterEntry(
        RegisterJson.activity(row.get(REGISTER_ACTIVITY.CONTENT)),
        row.get(REGISTER_ACTIVITY.CREATED_ON),
        row.get(REGISTER_ACTIVITY.CHANGED_ON),
        row.get(REGISTER_ACTIVITY.VERSION));
  }

  @Override
  public void add(RegisterEntry entry) {
    Integer last =
        sql.get()
            .select(DSL.max(REGISTER_ACTIVITY.POSITION))
            .from(REGISTER_ACTIVITY)
            .fetchOne(DSL.max(REGISTER_ACTIVITY.POSITION));
    sql.get()
        .insertInto(REGISTER_ACTIVITY)
        .set(REGISTER_ACTIVITY.ID, entry.activity().id())
        .set(REGISTER_ACTIVITY.POSITION, last == null ? 1 : last + 1)
        .set(REGISTER_ACTIVITY.CONTENT, RegisterJson.line(entry.activity()))
        .set(REGISTER_ACTIVITY.CREATED_ON, entry.createdOn())
        .set(REGISTER_ACTIVITY.CHANGED_ON, entry.changedOn())
        .set(REGISTER_ACTIVITY.VERSION, entry.version())
        .execute();
  }

  @Override
  public boolean replace(RegisterEntry entry) {
    return sql.get()
            .update(REGISTER_ACTIVITY)
            .set(REGISTER_ACTIVITY.CONTENT, RegisterJson.line(entry.activity()))
            .set(REGISTER_ACTIVITY.CHANGED_ON, entry.changedOn())
            .set(REGISTER_ACTIVITY.VERSION, entry.version() + 1)
            .where(
                REGISTER_ACTIVITY.ID.eq(entry.activity().id()),
                REGISTER_ACTIVITY.VERSION.eq(entry.version()))
            .execute()
        == 1;
  }
}
