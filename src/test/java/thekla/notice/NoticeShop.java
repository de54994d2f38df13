package thekla.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.customer.store.CustomerStore;
import thekla.customer.store.CustomerWordIndex;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.notice.mail.SmtpSender;
import thekla.notice.sms.HttpGateway;
import thekla.notice.store.NoticeSwitchStore;
import thekla.notice.store.OutboxStore;
import thekla.notice.store.SenderSettingsStore;
import thekla.notice.store.TemplateStore;
import thekla.shop.Shop;
import thekla.shop.store.ShopStore;
import thekla.storage.Database;
import thekla.storage.EmptyShop;

/** A shop that sends messages, on a real database in a folder of the test. */
public final class NoticeShop implements AutoCloseable {

  public static final Actor ANNA = new Actor("Anna", "Theke 1");
  public static final String CONSENTS = "Kundenbenachrichtigung: ja\nWerbung: nein";

  final MovingClock time = new MovingClock();
  public final BusinessClock clock = new BusinessClock(time);
  public final Database database;
  public final ShopStore shop;
  public final CustomerStore customers;
  public final OutboxStore outbox;
  public final TemplateStore templates;
  public final SenderSettingsStore settings;
  public final Senders senders;
  public final MergeValues values;
  public final QueueMessage queue;
  public final ChangeMessage change;
  public final NoticeSwitches switches;
  public final SaveTemplate saveTemplate;
  public final SeedTemplates seed;
  final SendMessages sending;
  private final SaveCustomer saveCustomer;

  /** What the rules about contacts say; nothing against it, until a test says otherwise. */
  public volatile Optional<Refusal> forbidden = Optional.empty();

  public NoticeShop(Path folder) {
    database = Database.open(EmptyShop.in(folder));
    CustomerWordIndex words = new CustomerWordIndex(database::sql, "49");
    customers = new CustomerStore(database::sql, database, words);
    saveCustomer = SaveCustomer.into(customers, words, database, clock, List.of());
    shop = new ShopStore(database::sql, database);
    shop.save(new Shop("Bücher Groß", "Markt 1 · 50667 Köln", "Tel. 0221 123456", "DE"));
    outbox = new OutboxStore(database::sql, database);
    templates = new TemplateStore(database::sql);
    settings = new SenderSettingsStore(database::sql, database);
    senders =
        new Senders(
            settings,
            mail -> new SmtpSender(mail, () -> shop.load().name(), clock),
            HttpGateway::new);
    values = new MergeValues(shop, clock);
    ContactPermission permission = (customer, purpose, channel, contact) -> forbidden;
    queue =
        new QueueMessage(database, outbox, customers, values, permission, senders::isSetUp, clock);
    sending = new SendMessages(outbox, permission, senders::of, id -> {}, clock);
    change = new ChangeMessage(database, outbox, id -> {}, clock);
    switches = new NoticeSwitchStore(database::sql, database);
    saveTemplate = new SaveTemplate(database, templates, switches, clock);
    seed = new SeedTemplates(database, templates, clock);
  }

  public void mailsTo(int port) {
    settings.save(LocalMail.at(port), settings.sms());
  }

  public void textsTo(int port, SmsSettings.Format format) {
    settings.save(
        settings.mail(),
        new SmsSettings(
            "http://127.0.0.1:" + port + "/sms",
            format,
            format.example(),
            "Buecher",
            "X-Key",
            new Secret("geheim-77")));
  }

  public Customer anna() {
    return saved(
        "Anna",
        "Müller",
        List.of(
            new ContactPoint(ContactKind.EMAIL, "Anna.Mueller@Example.org", "", null),
            new ContactPoint(ContactKind.MOBILE, "0171 1234567", "", null)));
  }

  Customer saved(String firstName, String lastName, List<ContactPoint> contacts) {
    SaveCustomer.Result result =
        saveCustomer.save(
            new Customer(
                0,
                "",
                CustomerKind.ORDER_CUSTOMER,
                null,
                null,
                firstName.isEmpty() ? null : firstName,
                lastName,
                null,
                null,
                null,
                null,
                "DE",
                "de",
                "K",
                null,
                false,
                Minor.UNKNOWN,
                false,
                0,
                contacts));
    if (result instanceof SaveCustomer.Result.Saved saved) {
      return saved.customer();
    }
    throw new AssertionError(result);
  }

  MessageDraft mail(Customer customer, String subject, String body) {
    return new MessageDraft(
        customer.id(),
        MessagePurpose.CONSENT_REQUEST,
        Channel.EMAIL,
        "de",
        subject,
        body,
        CONSENTS,
        null);
  }

  MessageDraft text(Customer customer, String body) {
    return new MessageDraft(
        customer.id(), MessagePurpose.CONSENT_REQUEST, Channel.SMS, "de", "", body, CONSENTS, null);
  }

  public long queued(MessageDraft draft) {
    if (queue.queue(draft, ANNA) instanceof QueueMessage.Result.Queued done) {
      return done.id();
    }
    throw new AssertionError(queue.queue(draft, ANNA));
  }

  List<Refusal> refused(MessageDraft draft) {
    if (queue.queue(draft, ANNA) instanceof QueueMessage.Result.Refused no) {
      return no.reasons();
    }
    throw new AssertionError("queued");
  }

  Messages.Row only(Customer customer) {
    List<Messages.Row> rows = outbox.of(customer.id(), null, 10);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " messages");
    }
    return rows.getFirst();
  }

  @Override
  public void close() {
    database.close();
  }
}
