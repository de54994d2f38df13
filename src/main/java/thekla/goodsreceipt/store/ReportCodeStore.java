package thekla.goodsreceipt.store;

import static thekla.schema.Tables.SUPPLIER_REPORT_CODE;

import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.goodsreceipt.ReportCode;
import thekla.goodsreceipt.ReportCodes;
import thekla.kernel.UnitOfWork;

/** One row a code. */
public final class ReportCodeStore implements ReportCodes {

  private final Supplier<DSLContext> sql;
  private final UnitOfWork work;

  public ReportCodeStore(Supplier<DSLContext> sql, UnitOfWork work) {
    this.sql = sql;
    this.work = work;
  }

  @Override
  public List<ReportCode> all() {
    return sql.get()
        .selectFrom(SUPPLIER_REPORT_CODE)
        .orderBy(SUPPLIER_REPORT_CODE.CODE)
        .fetch(
            kept ->
                new ReportCode(
                    kept.get(SUPPLIER_REPORT_CODE.CODE),
                    kept.get(SUPPLIER_REPORT_CODE.LABEL_DE),
                    kept.get(SUPPLIER_REPORT_CODE.LABEL_FR),
                    kept.get(SUPPLIER_REPORT_CODE.LABEL_EN),
                    kept.get(SUPPLIER_REPORT_CODE.IS_LAST)));
  }

  @Override
  public void save(ReportCode code) {
    work.run(
        () -> {
          sql.get()
              .deleteFrom(SUPPLIER_REPORT_CODE)
              .where(SUPPLIER_REPORT_CODE.CODE.eq(code.code()))
              .execute();
          sql.get()
              .insertInto(SUPPLIER_REPORT_CODE)
              .set(SUPPLIER_REPORT_CODE.CODE, code.code())
              .set(SUPPLIER_REPORT_CODE.LABEL_DE, code.german())
              .set(SUPPLIER_REPORT_CODE.LABEL_FR, code.french())
              .set(SUPPLIER_REPORT_CODE.LABEL_EN, code.english())
              .set(SUPPLIER_REPORT_CODE.IS_LAST, code.last())
              .execute();
        });
  }
}
