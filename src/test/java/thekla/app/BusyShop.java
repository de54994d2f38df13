package thekla.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thekla.checkout.BookTillFile;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.goodsreceipt.CloseReceipt;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.journey.SampleShop;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.notice.Messages;
import thekla.order.Intake;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;
import thekla.privacy.ErasureCause;
import thekla.privacy.Sweep;
import thekla.text.Texts;

/** A program that works for ever and says each step once it is acknowledged, until it is killed. */
final class BusyShop {

  static final String NOVEL = "9783426282618";
  static final int TITLES_A_ROUND = 6;

  /** Sales in a till file: more than one transaction. */
  static final int SALES = 450;

  private static final Actor ANNA = new Actor("Anna", "Theke 1");

  /** What it is busy with. */
  enum Errand {
    RECEIVE,
    SEND,
    BOOK,
    SWEEP
  }

  private final Graph graph;
  private final Path folder;
  private final int run;
  private final List<Customer> customers = new ArrayList<>();

  private BusyShop(Graph graph, Path folder, int run) {
    this.graph = graph;
    this.folder = folder;
    this.run = run;
  }

  /** Folder, errand and how often it was started before: each start is a quarter of an hour on. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int run = Integer.parseInt(arguments[2]);
    try (Graph graph = open(folder, run)) {
      BusyShop shop = new BusyShop(graph, folder, run);
      say("open");
      for (int round = 1; ; round++) {
        switch (Errand.valueOf(arguments[1])) {
          case RECEIVE -> shop.receive();
          case SEND -> shop.send();
          case BOOK -> shop.book(round);
          case SWEEP -> shop.sweep(round);
        }
      }
    }
  }

  static Graph open(Path folder, int run) {
    Clock later =
        Clock.offset(Clock.system(ZoneId.of("Europe/Berlin")), Duration.ofMinutes(15L * run));
    Texts texts = new Texts(Locale.GERMANY);
    return Graph.open(
        new SampleShop.AnnaAtTheCounter(folder), new BusinessClock(later), () -> texts);
  }

  private static void say(String what) {
    System.out.println(what);
  }

  private Customer customer(String name, boolean told) {
    Customer customer =
        ((SaveCustomer.Result.Saved)
                graph.saveCustomer.save(
                    ConsentShop.card(
                        name,
                        Map.of(ContactKind.EMAIL, name + "@example.org"),
                        Minor.UNKNOWN,
                        false,
                        null)))
            .customer();
    if (told) {
      graph.recordConsent.record(
          RecordConsent.Entry.of(
              customer.id(),
              Way.ORAL,
              "de",
              new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.GIVEN)),
          ANNA);
    }
    return customer;
  }

  private TrackedOrder order(Orderer orderer, OrderLine... lines) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            graph.takeOrder.take(
                new Order.Draft(
                    0, orderer, List.of(lines), null, Money.euro(0), null, Intake.COUNTER),
                ANNA);
    return graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  private static OrderLine novel(int pieces) {
    return new OrderLine(null, NOVEL, "Roman", null, pieces, Money.euro(1000), null);
  }

  private void receive() {
    while (customers.size() < TITLES_A_ROUND) {
      customers.add(customer("Wartend" + run + "x" + customers.size(), true));
    }
    for (int i = 0; i < TITLES_A_ROUND; i++) {
      order(new Orderer.Known(customers.get(i)), novel(1));
    }
    for (int i = 0; i < TITLES_A_ROUND; i++) {
      if (graph.goodsIn.receive.scan(NOVEL, 1, ANNA)
          instanceof ReceiveTitles.Result.Booked booked) {
        say("scan " + booked.receipt().id() + " " + booked.scan());
      }
    }
    if (graph.goodsIn.close.close(ANNA) instanceof CloseReceipt.Result.Closed closed) {
      say("closed " + closed.receipt().id() + " " + closed.receipt().arrivals().size());
    }
  }

  private void send() {
    receive();
    graph.post.send.sendDue();
    for (Customer customer : customers) {
      // what came may have gone to somebody who waited since before a kill
      graph.post.messages.of(customer.id(), null, 1).stream()
          .filter(newest -> newest.state() == Messages.State.SENT)
          .forEach(newest -> say("sent " + newest.id()));
    }
  }

  private void book(int round) {
    TrackedOrder order = order(new Orderer.WalkIn("Eilig"), novel(SALES + 1));
    StringBuilder text = new StringBuilder("receipt;time;article;gtin;pieces\n");
    for (int sale = 1; sale <= SALES; sale++) {
      text.append(
          "K%d-%d-%d;2026-11-21;%d;%s;1\n".formatted(run, round, sale, order.number(), NOVEL));
    }
    Path file = folder.resolve("till").resolve(order.number() + ".csv");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    say("file " + order.number());
    if (graph.checkout.bookFile.book(file, false, BookTillFile.Watch.NOBODY).complete()) {
      say("booked " + order.number());
    }
  }

  /** Two lines to an order, whose price is the order's number: the lines are known by it later. */
  private void sweep(int round) {
    for (int i = 0; i < TITLES_A_ROUND; i++) {
      Customer customer = customer("Geht" + run + "x" + round + "x" + i, i % 2 == 0);
      int price = (run * 10_000 + round) * 10 + i;
      OrderLine one = new OrderLine(null, NOVEL, "Roman", null, 1, Money.euro(price), null);
      TrackedOrder order = order(new Orderer.Known(customer), one, one);
      say("order " + order.number() + " " + price);
      graph.unitOfWork.run(
          () -> order.lines().forEach(line -> graph.followOrders.collect(line.key(), 1)));
      say("collected " + order.number() + " " + price);
    }
    graph.privacy.sweep.run(ErasureCause.CHECKOUT, ANNA, true, Sweep.Progress.SILENT);
    say("swept " + round);
  }
}
