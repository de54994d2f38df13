package thekla.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import thekla.app.Graph;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.SaveCustomer;
import thekla.goodsreceipt.BookedReceipt;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.SaveProfile;

/** Somebody whose every word is unmistakable, in every table the screens show. */
final class Planted {

  static final String NUMBER = "10482";
  static final String BOOK = "9783426282618";
  static final Actor ANNA = new Actor("Annegunde", "Theke 1");

  static final Set<String> ALL =
      Set.of(
          NUMBER,
          "Xaveria",
          "Quendelhuber",
          "Wruckenhof",
          "wruckenhof",
          "Oktavenstieg",
          "50674",
          "Zirbelkiefern",
          "5559943",
          "Zirbelgeheimnis",
          "Hollerbusch",
          "Walpurga",
          "Kniefel",
          "Annegunde");

  /** Pages that show no person, and are looked at all the same. */
  static Customer planted(Customer card) {
    return new Customer(
        card.id(),
        card.number(),
        card.kind(),
        "Frau",
        null,
        "Xaveria",
        "Quendelhuber",
        "Wruckenhof",
        "Oktavenstieg 77",
        "50674",
        "Köln",
        "DE",
        "de",
        card.messageKind(),
        "Spricht über Zirbelkiefern",
        false,
        card.minor(),
        false,
        card.version(),
        List.of(
            point(ContactKind.MOBILE, "01715559943"),
            point(ContactKind.PHONE, "0221 5559943"),
            point(ContactKind.EMAIL, "xaveria@wruckenhof.example")));
  }

  private static ContactPoint point(ContactKind kind, String written) {
    return ContactPoint.read(kind, written, "DE").orElseThrow();
  }

  /** Without it no consent form is printed. */
  static Profile profile(Graph graph) {
    return new Profile(
        "Ute Goepel",
        "0221 12",
        "laden@example.org",
        "",
        null,
        null,
        List.of(),
        new Profile.Authority("LDI NRW", "Düsseldorf", "www.ldi.nrw.de"),
        EnumSet.of(Purpose.NOTIFY, Purpose.CARD, Purpose.ADS),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Profile.Agreement.USUAL,
        graph.register.profiles.load().version());
  }

  static Order.Placed order(Graph graph, Customer customer, OrderLine line, String note) {
    return ((TakeOrder.Result.Taken)
            graph.takeOrder.take(
                new Order.Draft(
                    0, new Orderer.Known(customer), List.of(line), "T", Money.euro(0), note),
                ANNA))
        .order();
  }

  /** It came in, and its customer is to be called. */
  static void told(Graph graph, Order.Placed placed) {
    TrackedOrder order = graph.orderProgress.byNumber(placed.number()).orElseThrow();
    TrackedOrder.Line line = order.lines().getFirst();
    Customer customer = ((Orderer.Known) placed.orderer()).customer();
    graph.unitOfWork.run(
        () -> {
          graph.followOrders.arrive(line.key(), 1);
          graph.post.notices.arrivals.closed(
              new BookedReceipt(
                  1,
                  List.of(
                      new BookedReceipt.Arrival(
                          line.key(), customer.id(), line.line().title(), 1, "17")),
                  List.of()),
              ANNA);
        });
  }

  /** Orders to come, waiting and parked, a receipt that is open, and a call to make. */
  static Set<String> plant(Path shop) {
    Set<String> wanted = new TreeSet<>(ALL);
    try (Graph graph = SampleShop.open(shop)) {
      Customer card = graph.customers.byNumber(NUMBER).orElseThrow();
      SaveCustomer.Result saved = graph.saveCustomer.save(planted(card), true);
      assertThat(saved).isInstanceOf(SaveCustomer.Result.Saved.class);
      Customer customer = graph.customers.byNumber(NUMBER).orElseThrow();
      assertThat(graph.register.saveProfile.save(profile(graph)))
          .isInstanceOf(SaveProfile.Result.Saved.class);
      OrderLine book = graph.titles.find(BOOK, 1).getFirst();
      wanted.add(book.title());
      order(graph, customer, OrderLine.free("Zirbelgeheimnis"), "Für Hollerbusch");
      told(graph, order(graph, customer, OrderLine.free("Zirbelgeheimnis"), "Hollerbusch"));
      order(graph, customer, book, "Für Hollerbusch");
      graph.parkOrder.park(
          new Order.Draft(
              0,
              new Orderer.WalkIn("Walpurga Kniefel"),
              List.of(OrderLine.free("Zirbelgeheimnis")),
              null,
              Money.euro(0),
              "Für Hollerbusch"),
          ANNA);
      assertThat(graph.goodsIn.receive.scan(BOOK, 1, new Actor("Anna", "Theke 1")))
          .isInstanceOf(ReceiveTitles.Result.Booked.class);
    }
    return wanted;
  }

  /** Whatever was found, by page. */
  private Planted() {}
}
