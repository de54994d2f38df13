package thekla.goodsreceipt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import thekla.app.GoodsIn;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Customer;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.LineKey;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.Progress;
import thekla.order.TakeOrder;
import thekla.order.TrackedOrder;

/** A shop on a real database with a back room in which parcels are opened. */
final class GoodsInShop implements AutoCloseable {

  static final Actor ANNA = new Actor("Anna", "Lager 1");
  static final Actor BERT = new Actor("Bert", "Lager 2");
  static final String NOVEL = "9783426282618";
  static final String ATLAS = "9783551551672";
  static final String NOBODY_KNOWS = "9783161484100";

  final ConsentShop shop;
  final GoodsIn goodsIn;
  final Ear ear = new Ear();

  /** A later room that listens. */
  static final class Ear implements ReceiptEvents {
    final List<BookedReceipt> closed = new ArrayList<>();
    final List<BookedReceipt> takenBack = new ArrayList<>();
    boolean told;

    @Override
    public void closed(BookedReceipt receipt, Actor actor) {
      closed.add(receipt);
    }

    @Override
    public List<Refusal> takenBack(BookedReceipt receipt, long customerId, Actor actor) {
      takenBack.add(receipt);
      return told ? List.of(Refusal.of("check-digit", "")) : List.of();
    }
  }

  GoodsInShop(Path folder) {
    shop = new ConsentShop(folder);
    goodsIn = shop.graph.goodsIn;
    goodsIn.close.tell(ear);
  }

  /** Somebody who wants to be told. */
  Customer agreed() {
    Customer customer = shop.customer();
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    return customer;
  }

  static OrderLine line(String gtin, int pieces) {
    return new OrderLine(null, gtin, "Titel " + gtin, null, pieces, Money.euro(1000), null);
  }

  TrackedOrder ordered(Customer customer, OrderLine... lines) {
    return ordered(new Orderer.Known(customer), lines);
  }

  TrackedOrder ordered(Orderer orderer, OrderLine... lines) {
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken)
            shop.graph.takeOrder.take(
                new Order.Draft(0, orderer, List.of(lines), null, Money.euro(0), null), ANNA);
    return shop.graph.orderProgress.byNumber(taken.order().number()).orElseThrow();
  }

  ReceiveTitles.Result.Booked scan(String typed, int pieces) {
    return scan(typed, pieces, ANNA);
  }

  ReceiveTitles.Result.Booked scan(String typed, int pieces, Actor actor) {
    return booked(goodsIn.receive.scan(typed, pieces, actor));
  }

  static ReceiveTitles.Result.Booked booked(ReceiveTitles.Result result) {
    if (result instanceof ReceiveTitles.Result.Booked booked) {
      return booked;
    }
    throw new AssertionError(result);
  }

  BookedReceipt closed(Actor actor) {
    return ((CloseReceipt.Result.Closed) goodsIn.close.close(actor)).receipt();
  }

  Progress progress(LineKey line) {
    return shop.graph
        .orderProgress
        .byId(line.orderId())
        .flatMap(order -> order.line(line.position()))
        .orElseThrow()
        .progress();
  }

  static LineKey first(TrackedOrder order) {
    return order.lines().getFirst().key();
  }

  /** "17" for each line of the order that waits. */
  List<String> shelves(TrackedOrder order) {
    return goodsIn.lists.waiting().stream()
        .filter(waiting -> waiting.item().line().orderId() == order.id())
        .map(waiting -> waiting.item().shelf())
        .toList();
  }

  /** "2 ARRIVED", "1 SURPLUS". */
  static List<String> told(ReceiveTitles.Result.Booked booked) {
    return booked.rows().stream().map(one -> one.row().pieces() + " " + one.row().what()).toList();
  }

  static ReceiptLists.Whom whom(ReceiptLists.Received row) {
    return Objects.requireNonNull(row.whom());
  }

  static List<String> codes(List<Refusal> reasons) {
    return reasons.stream().map(Refusal::code).toList();
  }

  @Override
  public void close() {
    shop.close();
  }
}
