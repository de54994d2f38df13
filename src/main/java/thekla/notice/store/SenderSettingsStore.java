package thekla.notice.store;

import static thekla.schema.Tables.SHOP_SETTING;

import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.kernel.UnitOfWork;
import thekla.notice.MailSettings;
import thekla.notice.Secret;
import thekla.notice.SenderSettings;
import thekla.notice.SmsSettings;

/** One row a setting, beside the shop's details. */
public final class SenderSettingsStore implements SenderSettings {

  private final Supplier<DSLContext> sql;
  private final UnitOfWork unitOfWork;

  public SenderSettingsStore(Supplier<DSLContext> sql, UnitOfWork unitOfWork) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public MailSettings mail() {
    Map<String, String> rows = rows("mail.%");
    MailSettings none = MailSettings.NONE;
    return new MailSettings(
        rows.getOrDefault("mail.host", none.host()),
        Integer.parseInt(rows.getOrDefault("mail.port", String.valueOf(none.port()))),
        MailSettings.Security.valueOf(rows.getOrDefault("mail.security", none.security().name())),
        rows.getOrDefault("mail.user", none.user()),
        new Secret(rows.getOrDefault("mail.password", "")),
        rows.getOrDefault("mail.from", none.from()));
  }

  @Override
  public SmsSettings sms() {
    Map<String, String> rows = rows("sms.%");
    SmsSettings none = SmsSettings.NONE;
    return new SmsSettings(
        rows.getOrDefault("sms.url", none.url()),
        SmsSettings.Format.valueOf(rows.getOrDefault("sms.format", none.format().name())),
        rows.getOrDefault("sms.template", none.template()),
        rows.getOrDefault("sms.from", none.from()),
        rows.getOrDefault("sms.headerName", none.headerName()),
        new Secret(rows.getOrDefault("sms.headerValue", "")));
  }

  private Map<String, String> rows(String names) {
    return sql.get()
        .selectFrom(SHOP_SETTING)
        .where(SHOP_SETTING.NAME.like(names))
        .fetchMap(SHOP_SETTING.NAME, SHOP_SETTING.SETTING);
  }

  @Override
  public void save(MailSettings mail, SmsSettings sms) {
    unitOfWork.run(
        () -> {
          write("mail.host", mail.host());
          write("mail.port", String.valueOf(mail.port()));
          write("mail.security", mail.security().name());
          write("mail.user", mail.user());
          write("mail.password", mail.password().value());
          write("mail.from", mail.from());
          write("sms.url", sms.url());
          write("sms.format", sms.format().name());
          write("sms.template", sms.template());
          write("sms.from", sms.from());
          write("sms.headerName", sms.headerName());
          write("sms.headerValue", sms.headerValue().value());
        });
  }

  private void write(String name, String setting) {
    int changed =
        sql.get()
            .update(SHOP_SETTING)
            .set(SHOP_SETTING.SETTING, setting)
            .where(SHOP_SETTING.NAME.eq(name))
            .execute();
    if (changed == 0) {
      sql.get()
          .insertInto(SHOP_SETTING)
          .set(SHOP_SETTING.NAME, name)
          .set(SHOP_SETTING.SETTING, setting)
          .execute();
    }
  }
}
