package thekla.notice.store;

import static thekla.schema.Tables.SHOP_SETTING;

import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.kernel.UnitOfWork;
import thekla.notice.NoticeSettings;
import thekla.notice.NoticeSwitches;

/** One row a switch. */
public final class NoticeSwitchStore implements NoticeSwitches {

  private static final String HIDES_TITLES = "customer-notice.hides-titles";
  private static final String TELLS_SHELF = "customer-notice.tells-shelf";
  private static final String CHECKS_ADVERTISING = "customer-notice.checks-advertising";

  private final Supplier<DSLContext> sql;
  private final UnitOfWork unitOfWork;

  public NoticeSwitchStore(Supplier<DSLContext> sql, UnitOfWork unitOfWork) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public NoticeSettings load() {
    Map<String, String> rows =
        sql.get()
            .selectFrom(SHOP_SETTING)
            .where(SHOP_SETTING.NAME.in(HIDES_TITLES, TELLS_SHELF, CHECKS_ADVERTISING))
            .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
    NoticeSettings usual = NoticeSettings.DEFAULT;
    return new NoticeSettings(
        on(rows, HIDES_TITLES, usual.hidesTitles()),
        on(rows, TELLS_SHELF, usual.tellsShelf()),
        on(rows, CHECKS_ADVERTISING, usual.checksAdvertising()));
  }

  private static boolean on(Map<String, String> rows, String name, boolean usual) {
    return Boolean.parseBoolean(rows.getOrDefault(name, String.valueOf(usual)));
  }

  @Override
  public void save(NoticeSettings settings) {
    unitOfWork.run(
        () -> {
          write(HIDES_TITLES, settings.hidesTitles());
          write(TELLS_SHELF, settings.tellsShelf());
          write(CHECKS_ADVERTISING, settings.checksAdvertising());
        });
  }

  private void write(String name, boolean on) {
    sql.get().deleteFrom(SHOP_SETTING).where(SHOP_SETTING.NAME.eq(name)).execute();
    sql.get()
        .insertInto(SHOP_SETTING)
        .set(SHOP_SETTING.NAME, name)
        .set(SHOP_SETTING.SETTING, String.valueOf(on))
        .execute();
  }
}
