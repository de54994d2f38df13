package thekla.checkout.store;

import static thekla.schema.Tables.TILL_IMPORT;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.checkout.TillImports;

/** One row a file. */
public final class TillImportStore implements TillImports {

  private final Supplier<DSLContext> sql;

  public TillImportStore(Supplier<DSLContext> sql) {
    this.sql = sql;
  }

  @Override
  public void add(Row row) {
    sql.get()
        .insertInto(TILL_IMPORT)
        .set(TILL_IMPORT.FILE_NAME, row.fileName())
        .set(TILL_IMPORT.BOOKED_AT, LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC))
        .set(TILL_IMPORT.SALES, Math.toIntExact(row.sales()))
        .set(TILL_IMPORT.COLLECTED, row.collected())
        .set(TILL_IMPORT.RETURNED, row.returned())
        .set(TILL_IMPORT.AGAIN, row.again())
        .set(TILL_IMPORT.FINDINGS, row.findings())
        .set(TILL_IMPORT.SKIPPED, row.skipped())
        .set(TILL_IMPORT.COMPLETE, row.complete() ? "Y" : "N")
        .execute();
  }

  @Override
  public List<Row> last(int limit) {
    return sql.get()
        .selectFrom(TILL_IMPORT)
        .orderBy(TILL_IMPORT.ID.desc())
        .limit(limit)
        .fetch(
            row ->
                new Row(
                    row.get(TILL_IMPORT.FILE_NAME),
                    row.get(TILL_IMPORT.BOOKED_AT).toInstant(ZoneOffset.UTC),
                    row.get(TILL_IMPORT.SALES),
                    row.get(TILL_IMPORT.COLLECTED),
                    row.get(TILL_IMPORT.RETURNED),
                    row.get(TILL_IMPORT.AGAIN),
                    row.get(TILL_IMPORT.FINDINGS),
                    row.get(TILL_IMPORT.SKIPPED),
                    "Y".equals(row.get(TILL_IMPORT.COMPLETE))));
  }
}
