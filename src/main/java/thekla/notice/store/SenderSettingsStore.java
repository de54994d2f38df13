package thekla.notice.store;

import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import thekla.kernel.UnitOfWork;
import thekla.notice.MailSettings;
import thekla.notice.Secret;
import thekla.notice.SenderSettings;
import thekla.notice.SmsSettings;
import thekla.shop.store.Settings;

/** One row a setting, beside the shop's details. */
public final class SenderSettingsStore implements SenderSettings {

  private final Settings settings;
  private final UnitOfWork unitOfWork;

  public SenderSettingsStore(Supplier<DSLContext> sql, UnitOfWork unitOfWork) {
    settings = new Settings(sql);
    this.unitOfWork = unitOfWork;
  }

  @Override
  public MailSettings mail() {
    Map<String, String> rows = settings.beginning("mail.");
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
    Map<String, String> rows = settings.beginning("sms.");
    SmsSettings none = SmsSettings.NONE;
    return new SmsSettings(
        rows.getOrDefault("sms.url", none.url()),
        SmsSettings.Format.valueOf(rows.getOrDefault("sms.format", none.format().name())),
        rows.getOrDefault("sms.template", none.template()),
        rows.getOrDefault("sms.from", none.from()),
        rows.getOrDefault("sms.headerName", none.headerName()),
        new Secret(rows.getOrDefault("sms.headerValue", "")));
  }

  @Override
  public void save(MailSettings mail, SmsSettings sms) {
    unitOfWork.run(
        () -> {
          settings.put("mail.host", mail.host());
          settings.put("mail.port", String.valueOf(mail.port()));
          settings.put("mail.security", mail.security().name());
          settings.put("mail.user", mail.user());
          settings.put("mail.password", mail.password().value());
          settings.put("mail.from", mail.from());
          settings.put("sms.url", sms.url());
          settings.put("sms.format", sms.format().name());
          settings.put("sms.template", sms.template());
          settings.put("sms.from", sms.from());
          settings.put("sms.headerName", sms.headerName());
          settings.put("sms.headerValue", sms.headerValue().value());
        });
  }
}
