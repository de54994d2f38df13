package thekla.app;

import java.nio.file.Path;
import thekla.consent.ContactPolicy;
import thekla.customer.Channel;
import thekla.customer.Customers;
import thekla.kernel.BusinessClock;
import thekla.notice.ChangeMessage;
import thekla.notice.ContactPermission;
import thekla.notice.CustomerNotices;
import thekla.notice.Dispatcher;
import thekla.notice.MergeValues;
import thekla.notice.Messages;
import thekla.notice.NoticeSwitches;
import thekla.notice.QueueMessage;
import thekla.notice.SaveSenders;
import thekla.notice.SaveTemplate;
import thekla.notice.SeedTemplates;
import thekla.notice.SendMessages;
import thekla.notice.SendTestMessage;
import thekla.notice.SenderSettings;
import thekla.notice.Senders;
import thekla.notice.Templates;
import thekla.notice.mail.SmtpSender;
import thekla.notice.sms.HttpGateway;
import thekla.notice.store.NoticeStore;
import thekla.notice.store.NoticeSwitchStore;
import thekla.notice.store.OutboxStore;
import thekla.notice.store.SenderSettingsStore;
import thekla.notice.store.TemplateStore;
import thekla.shop.ShopDetails;
import thekla.storage.Database;

/** The parts that write and send messages. */
public final class Post implements AutoCloseable {

  public final Messages messages;
  public final Templates templates;
  public final MergeValues values;
  public final QueueMessage queue;
  public final ChangeMessage change;
  public final SaveTemplate saveTemplate;
  public final SenderSettings settings;
  public final SaveSenders saveSenders;
  public final SendTestMessage testMessage;
  public final NoticeSwitches switches;
  public final CustomerNotices notices;
  public final SendMessages send;
  public final Dispatcher dispatcher;
  private final Senders senders;

  Post(
      Database database,
      CustomerNotices.Neighbours rooms,
      ContactPermission permission,
      ContactPolicy policy,
      Path dataFolder,
      BusinessClock clock) {
    Customers customers = rooms.customers();
    ShopDetails shop = rooms.shop();
    OutboxStore outbox = new OutboxStore(database::sql, database);
    messages = outbox;
    templates = new TemplateStore(database::sql);
    SenderSettingsStore kept = new SenderSettingsStore(database::sql, database);
    settings = kept;
    senders =
        new Senders(
            kept, mail -> new SmtpSender(mail, () -> shop.load().name(), clock), HttpGateway::new);
    values = new MergeValues(shop, clock);
    queue =
        new QueueMessage(database, outbox, customers, values, permission, senders::isSetUp, clock);
    switches = new NoticeSwitchStore(database::sql, database);
    saveTemplate = new SaveTemplate(database, templates, switches, clock);
    notices =
        new CustomerNotices(
            database,
            new CustomerNotices.Kept(
                outbox, new NoticeStore(database::sql, customers), templates, switches),
            rooms,
            values,
            permission,
            policy,
            new Letters(dataFolder),
            clock);
    change = new ChangeMessage(database, outbox, notices::ended, clock);
    send = new SendMessages(outbox, permission, senders::of, notices::ended, clock);
    dispatcher = new Dispatcher(send, outbox);
    new SeedTemplates(database, templates, clock).seed();
    saveSenders = new SaveSenders(kept);
    testMessage = new SendTestMessage(senders, clock);
  }

  /** Whether the shop can send this way; a letter always. */
  public boolean sends(Channel channel) {
    return channel == Channel.LETTER || senders.isSetUp(channel);
  }

  @Override
  public void close() {
    dispatcher.close();
  }
}
