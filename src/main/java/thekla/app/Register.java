package thekla.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.document.docx.DocxWriter;
import thekla.document.pdf.PdfWriter;
import thekla.goodsreceipt.SetUpShelf;
import thekla.kernel.BusinessClock;
import thekla.notice.MailSettings;
import thekla.notice.SenderSettings;
import thekla.notice.SmsSettings;
import thekla.order.RetentionSettings;
import thekla.privacy.LogPeriods;
import thekla.privacy.PersonalDataMap;
import thekla.privacy.store.LogPeriodStore;
import thekla.register.EndActivity;
import thekla.register.Facts;
import thekla.register.Format;
import thekla.register.IssueRegister;
import thekla.register.Keeping;
import thekla.register.Periods;
import thekla.register.ProgramFacts;
import thekla.register.ReadRegister;
import thekla.register.RegisterFindings;
import thekla.register.SaveActivity;
import thekla.register.StartRegister;
import thekla.register.store.ActivityStore;
import thekla.register.store.IssueStore;
import thekla.register.store.SentStore;
import thekla.shop.Profiles;
import thekla.shop.SaveProfile;
import thekla.shop.ShopDetails;
import thekla.shop.store.ProfileStore;
import thekla.storage.Database;

/** The parts that tell what the shop does with data, and for how long. */
public final class Register {

  public final Profiles profiles;
  public final SaveProfile saveProfile;
  public final SaveShopDetails saveDetails;
  public final Periods periods;
  public final ReadRegister read;
  public final RegisterFindings findings;
  public final StartRegister start;
  public final SaveActivity saveActivity;
  public final EndActivity endActivity;
  public final IssueRegister issue;

  private final SentStore sent;
  private final SenderSettings senders;
  private final Path dataFolder;

  Register(
      Database database,
      ShopDetails shop,
      RetentionSettings retention,
      SetUpShelf shelf,
      SenderSettings senders,
      PersonalDataMap map,
      Path dataFolder,
      BusinessClock clock) {
    this.senders = senders;
    this.dataFolder = dataFolder;
    sent = new SentStore(database::sql);
    profiles = new ProfileStore(database::sql);
    saveProfile = new SaveProfile(database, profiles, clock);
    saveDetails = new SaveShopDetails(database, saveProfile, retention, shelf);
    LogPeriods logs = new LogPeriodStore(database::sql);
    periods =
        new Periods(
            () ->
                new Keeping(
                    retention.load(),
                    shelf.load().keepDays(),
                    Privacy.OLDEST_BACKUP_DAYS,
                    database.call(logs::months)));
    ActivityStore activities = new ActivityStore(database::sql);
    read =
        new ReadRegister(
            database,
            activities,
            shop,
            profiles,
            periods,
            new ProgramFacts(map, this::sent, this::measures));
    findings = new RegisterFindings(periods);
    start = new StartRegister(database, activities, clock);
    saveActivity = new SaveActivity(database, activities, clock);
    endActivity = new EndActivity(database, activities, clock);
    PdfWriter pdf = new PdfWriter();
    DocxWriter docx = new DocxWriter();
    issue =
        new IssueRegister(
            database,
            read,
            findings,
            new IssueStore(database::sql),
            Map.of(Format.PDF, pdf::write, Format.DOCX, docx::write),
            clock);
  }

  /** To whom data really went; a service that is set up and was never used got none. */
  private List<Facts.Sent> sent() {
    List<Facts.Sent> ways = new ArrayList<>();
    MailSettings mail = senders.mail();
    if (mail.isSetUp() && sent.wasSent("EMAIL")) {
      ways.add(new Facts.Sent(Facts.Way.EMAIL, mail.host()));
    }
    SmsSettings sms = senders.sms();
    if (sms.isSetUp() && sent.wasSent("SMS")) {
      ways.add(
          new Facts.Sent(
              Facts.Way.SMS,
              Optional.ofNullable(URI.create(sms.url()).getHost()).orElse(sms.url())));
    }
    if (sent.wasSent("LETTER")) {
      ways.add(new Facts.Sent(Facts.Way.LETTER, ""));
    }
    if (sent.hasTillFiles()) {
      ways.add(new Facts.Sent(Facts.Way.TILL, ""));
    }
    return ways;
  }

  /** What this program keeps of the catalogue; what it has no part for is absent. */
  private Map<String, Facts.State> measures() {
    Map<String, Facts.State> states = ProgramFacts.always();
    states.put("T3", state(PrivacySettings.load(dataFolder).guardsFromCustomers()));
    states.put("T6", state(isTransportSecret()));
    return states;
  }

  private static Facts.State state(boolean on) {
    return on ? Facts.State.ON : Facts.State.OFF;
  }

  private boolean isTransportSecret() {
    MailSettings mail = senders.mail();
    SmsSettings sms = senders.sms();
    boolean none = !mail.isSetUp() && !sms.isSetUp();
    return !none
        && (!mail.isSetUp() || mail.security() != MailSettings.Security.NONE)
        && (!sms.isSetUp() || sms.url().startsWith("https:"));
  }
}
