package thekla.notice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.goodsreceipt.BookedReceipt;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;
import thekla.shop.Shop;

/** The whole program's parts, with orders that come in and customers who want to be told. */
public final class ToldShop implements AutoCloseable {

  public static final Actor ANNA = new Actor("Anna", "Theke 1");
  private static final AtomicLong RECEIPTS = new AtomicLong(100);

  public final ConsentShop all;

  public ToldShop(Path folder) {
    all = new ConsentShop(folder);
    all.graph.shop.save(new Shop("Bücher Groß", "Markt 1 · 50667 Köln", "Tel. 0221 123456", "DE"));
  }

  public void mailsTo(int port) {
    all.graph.post.settings.save(LocalMail.at(port), all.graph.post.settings.sms());
  }

  public void textsTo(int port) {
    all.graph.post.settings.save(
        all.graph.post.settings.mail(),
        new SmsSettings(
            "http://127.0.0.1:" + port + "/sms",
            SmsSettings.Format.JSON,
            SmsSettings.Format.JSON.example(),
            "Buecher",
            "X-Key",
            new Secret("geheim-77")));
  }

  /** Somebody who agreed to be told of orders. */
  public Customer agreed(String language) {
    Customer card = all.customer();
    Customer spoken = all.save(speaking(card, language));
    all.record(spoken, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    return spoken;
  }

  public Customer silent() {
    return all.save(
        ConsentShop.card(
            "Still", Map.of(ContactKind.EMAIL, "still@example.org"), Minor.UNKNOWN, false, null));
  }

  public void withdraws(Customer customer) {
    all.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.WITHDRAWN);
  }

  private static Customer speaking(Customer card, String language) {
    return new Customer(
        card.id(),
        card.number(),
        card.kind(),
        card.salutation(),
        card.title(),
        card.firstName(),
        card.lastName(),
        card.company(),
        card.street(),
        card.postcode(),
        card.town(),
        card.country(),
        language,
        card.messageKind(),
        card.note(),
        card.inactive(),
        card.minor(),
        card.restricted(),
        card.version(),
        card.contactPoints());
  }

  /** An order of these titles, one piece each. */
  public TrackedOrder ordered(Customer customer, @Nullable String kind, String... titles) {
    List<OrderLine> lines =
        Arrays.stream(titles)
            .map(title -> new OrderLine(null, null, title, null, 1, Money.euro(1000), null))
            .toList();
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            all.graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(all.graph.customers.byId(customer.id()).orElseThrow()),
                    lines,
                    kind,
                    Money.euro(0),
                    null,
                    Intake.COUNTER),
                ANNA);
    return all.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  /** What one parcel brought. */
  public final class Parcel {
    private final long id = RECEIPTS.incrementAndGet();
    private final List<BookedReceipt.Arrival> arrivals = new ArrayList<>();
    private final List<BookedReceipt.Report> reports = new ArrayList<>();

    /** All titles of this order. */
    public Parcel with(TrackedOrder order, String shelf) {
      for (TrackedOrder.Line line : order.lines()) {
        all.graph.unitOfWork.call(() -> all.graph.followOrders.arrive(line.key(), 1));
        arrivals.add(
            new BookedReceipt.Arrival(
                line.key(), customerId(order), line.line().title(), 1, shelf));
      }
      return this;
    }

    public Parcel without(TrackedOrder order, String code, boolean last) {
      for (TrackedOrder.Line line : order.lines()) {
        if (last) {
          all.graph.unitOfWork.call(() -> all.graph.followOrders.drop(line.key(), 1));
        }
        reports.add(
            new BookedReceipt.Report(
                line.key(), customerId(order), line.line().title(), code, last));
      }
      return this;
    }

    public BookedReceipt booked() {
      return new BookedReceipt(id, arrivals, reports);
    }

    /** The receipt is closed, and whoever is to be told is. */
    public BookedReceipt closed() {
      all.graph.unitOfWork.run(() -> all.graph.post.notices.arrivals.closed(booked(), ANNA));
      return booked();
    }
  }

  public Parcel parcel() {
    return new Parcel();
  }

  private static @Nullable Long customerId(TrackedOrder order) {
    return order.order().orderer() instanceof Orderer.Known(Customer customer)
        ? customer.id()
        : null;
  }

  public void collected(TrackedOrder order) {
    for (TrackedOrder.Line line : order.lines()) {
      all.graph.unitOfWork.call(() -> all.graph.followOrders.collect(line.key(), 1));
    }
  }

  public List<Refusal> takenBack(BookedReceipt without, Customer customer) {
    return all.graph.unitOfWork.call(
        () -> all.graph.post.notices.arrivals.takenBack(without, customer.id(), ANNA));
  }

  public List<Messages.Row> messages(Customer customer) {
    return all.graph.post.messages.of(customer.id(), null, 50);
  }

  public Messages.Row only(Customer customer) {
    List<Messages.Row> rows = messages(customer);
    if (rows.size() != 1) {
      throw new AssertionError(rows.size() + " messages");
    }
    return rows.getFirst();
  }

  @Override
  public void close() {
    all.close();
  }
}
