package thekla.consent;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import thekla.app.Graph;
import thekla.app.standalone.StandaloneHost;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.CustomerKind;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.LineKey;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.storage.EmptyShop;
import thekla.text.Texts;

/** A shop on a real database, with a clock that a test moves. */
public final class ConsentShop implements AutoCloseable {

  public static final Actor ANNA = new Actor("Anna", "Theke 1");
  private static final AtomicInteger NAMES = new AtomicInteger();

  public final Graph graph;
  public final Wall wall = new Wall();

  /** A clock on the wall. */
  public static final class Wall extends Clock {
    private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Berlin");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }

    public void set(Instant moment) {
      now = moment;
    }

    public void pass(Duration time) {
      now = now.plus(time);
    }
  }

  public ConsentShop(Path folder) {
    graph =
        Graph.open(
            new StandaloneHost(EmptyShop.in(folder), Locale.GERMANY),
            new BusinessClock(wall),
            () -> new Texts(Locale.GERMANY));
  }

  /** A new card that every channel reaches. */
  public Customer customer() {
    int nth = NAMES.incrementAndGet();
    return save(
        card(
            "Kunde" + nth,
            Map.of(
                ContactKind.EMAIL,
                "kunde" + nth + "@example.org",
                ContactKind.MOBILE,
                String.format("0171 55%05d", nth)),
            Minor.UNKNOWN,
            false,
            null));
  }

  public Customer save(Customer card) {
    return ((SaveCustomer.Result.Saved) graph.saveCustomer.save(card)).customer();
  }

  public static Customer card(
      String lastName,
      Map<ContactKind, String> contacts,
      Minor minor,
      boolean restricted,
      @Nullable String company) {
    return new Customer(
        0,
        "",
        CustomerKind.ORDER_CUSTOMER,
        null,
        null,
        "Kim",
        lastName,
        company,
        "Hauptstr. 1",
        "50667",
        "Köln",
        "DE",
        "de",
        "M",
        null,
        false,
        minor,
        restricted,
        0,
        contacts.entrySet().stream()
            .map(point -> new ContactPoint(point.getKey(), point.getValue(), "", null))
            .toList());
  }

  /** A title that stands in no catalogue, taken and handed out. */
  public void sellTo(Customer customer) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            graph.takeOrder.take(
                new Order.Draft(
                    0,
                    new Orderer.Known(customer),
                    List.of(OrderLine.free("Heft")),
                    null,
                    Money.euro(0),
                    null),
                ANNA);
    LineKey line =
        graph.orderProgress.byNumber(taken.order().number()).orElseThrow().lines().getFirst().key();
    graph.unitOfWork.run(() -> graph.followOrders.collect(line, 1));
  }

  public RecordConsent.Result record(
      Customer customer, Way way, ConsentScope scope, Decision decision) {
    return graph.recordConsent.record(
        RecordConsent.Entry.of(customer.id(), way, "de", new RecordConsent.Change(scope, decision)),
        ANNA);
  }

  public CustomerConsents consents(Customer customer) {
    return graph.consents.of(customer.id());
  }

  static List<String> refusals(RecordConsent.Result result) {
    return ((RecordConsent.Result.Refused) result).reasons().stream().map(Refusal::code).toList();
  }

  @Override
  public void close() {
    graph.close();
  }
}
