package thekla.app;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thekla.consent.Consents;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactPurpose;
import thekla.consent.ContactQuestion;
import thekla.consent.CustomerConsents;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.customer.imports.AddressFileReader;
import thekla.goodsreceipt.ClearShelf;
import thekla.goodsreceipt.CloseReceipt;
import thekla.goodsreceipt.GiveShelf;
import thekla.goodsreceipt.HoldShelf;
import thekla.goodsreceipt.ReceiptLists;
import thekla.goodsreceipt.Receipts;
import thekla.goodsreceipt.ReceiveNote;
import thekla.goodsreceipt.ReceiveTitles;
import thekla.goodsreceipt.ReportCodes;
import thekla.goodsreceipt.ReportTitle;
import thekla.goodsreceipt.SetUpShelf;
import thekla.goodsreceipt.ShelfFollowsOrders;
import thekla.goodsreceipt.ShelfOverview;
import thekla.goodsreceipt.UndoReceipt;
import thekla.goodsreceipt.store.ReceiptListsStore;
import thekla.goodsreceipt.store.ReceiptStore;
import thekla.goodsreceipt.store.ReportCodeStore;
import thekla.goodsreceipt.store.ShelfStore;
import thekla.kernel.BusinessClock;
import thekla.order.FollowOrders;
import thekla.order.MessageRule;
import thekla.order.OrderProgress;
import thekla.order.Titles;
import thekla.order.TrackedOrder;
import thekla.storage.Database;
import thekla.text.Texts;

/** The parts that book in what comes and keep what waits. */
public final class GoodsIn {

  public final Receipts receipts;
  public final ReceiptLists lists;
  public final ReportCodes codes;
  public final GiveShelf giveShelf;
  public final ReceiveTitles receive;
  public final ReceiveNote note;
  public final ReportTitle report;
  public final UndoReceipt undo;
  public final CloseReceipt close;
  public final ClearShelf clear;
  public final SetUpShelf setUp;
  public final ShelfOverview overview;
  public final Labels labels;

  private final HoldShelf holdShelf;

  GoodsIn(
      Database database,
      Orders orders,
      Customers customers,
      Consents consents,
      ContactPolicy policy,
      Path folder,
      Supplier<Texts> texts,
      BusinessClock clock) {
    receipts = new ReceiptStore(database::sql);
    lists = new ReceiptListsStore(database::sql);
    codes = new ReportCodeStore(database::sql, database);
    ShelfStore shelf = new ShelfStore(database::sql);
    holdShelf = shelf;
    orders.follow().tell(new ShelfFollowsOrders(shelf));
    giveShelf = new GiveShelf(database, receipts, shelf);
    receive =
        new ReceiveTitles(
            database,
            receipts,
            giveShelf,
            lists,
            orders.progress(),
            orders.follow(),
            orders.titles(),
            customers,
            orders.rule(),
            clock);
    note = new ReceiveNote(new AddressFileReader(), database, receipts, receive, clock);
    report =
        new ReportTitle(
            database, receipts, codes, lists, orders.progress(), orders.follow(), clock);
    close = new CloseReceipt(database, receipts, shelf, orders.progress(), codes, clock);
    undo = new UndoReceipt(database, receipts, orders.follow(), orders.progress(), close);
    clear = new ClearShelf(database, receipts, shelf, orders.progress(), orders.follow(), clock);
    setUp = new SetUpShelf(database, receipts, codes);
    overview =
        new ShelfOverview(lists, receipts, id -> ways(customers, consents, policy, id), clock);
    labels = new Labels(folder, texts, clock.zone(), orders.progress(), shelf, receipts);
  }

  /** What goods-in works with of the orders. */
  record Orders(OrderProgress progress, FollowOrders follow, Titles titles, MessageRule rule) {}

  /** The shelves on which something of an order waits, or its pick-up number. */
  public String shelves(TrackedOrder order) {
    String shelves =
        holdShelf.ofOrder(order.id()).stream()
            .map(HoldShelf.Item::shelf)
            .distinct()
            .collect(Collectors.joining(", "));
    return shelves.isEmpty() ? String.valueOf(order.order().placed().pickupNumber()) : shelves;
  }

  private static Set<Channel> ways(
      Customers customers, Consents consents, ContactPolicy policy, long customerId) {
    CustomerConsents agreed = consents.notification(customerId).consents();
    return customers
        .byId(customerId)
        .map(customer -> ways(policy, customer, agreed))
        .orElse(Set.of());
  }

  private static Set<Channel> ways(
      ContactPolicy policy, Customer customer, CustomerConsents agreed) {
    return Stream.of(Channel.values())
        .filter(
            channel ->
                policy
                    .ask(ContactQuestion.of(customer, agreed, ContactPurpose.NOTIFY, channel))
                    .allowed())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
  }
}
