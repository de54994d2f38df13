package thekla.notice;

import thekla.consent.Consents;
import thekla.consent.ContactPolicy;
import thekla.customer.Customers;
import thekla.goodsreceipt.ReceiptEvents;
import thekla.goodsreceipt.Reminders;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;
import thekla.order.OrderEvents;
import thekla.order.OrderLists;
import thekla.order.OrderProgress;
import thekla.shop.ShopDetails;

/** The use cases about notices, put together. */
public final class CustomerNotices {

  public final Notices notices;
  public final ReceiptEvents arrivals;
  public final Reminders reminders;
  public final CallCustomers calls;
  public final PrintLetters letters;
  public final DecideNotice decide;
  public final StopMessages stops;
  private final ForgetNotices forget;

  /** Where notices are kept. */
  public record Kept(
      Outbox outbox, Notices notices, Templates templates, NoticeSwitches switches) {}

  /** What other rooms know. */
  public record Neighbours(
      Customers customers,
      Consents consents,
      OrderLists lists,
      OrderProgress orders,
      ShopDetails shop) {}

  public CustomerNotices(
      UnitOfWork work,
      Kept kept,
      Neighbours rooms,
      MergeValues values,
      ContactPermission permission,
      ContactPolicy policy,
      LetterFiles files,
      BusinessClock clock) {
    notices = kept.notices();
    WriteNotice write =
        new WriteNotice(
            kept.outbox(),
            kept.notices(),
            kept.templates(),
            kept.switches(),
            values,
            permission,
            rooms.consents(),
            rooms.shop(),
            clock);
    MessageKinds kinds = new MessageKinds(rooms.customers());
    arrivals = new TellOfArrivals(work, rooms.orders(), kept.notices(), kinds, write);
    reminders = new RemindCustomers(work, rooms.lists(), rooms.orders(), kinds, write);
    forget = new ForgetNotices(work, kept.notices(), rooms.orders(), files, clock);
    stops = new StopMessages(kept.notices(), rooms.consents(), policy, forget, clock);
    calls =
        new CallCustomers(work, kept.outbox(), kept.notices(), permission, forget::ended, clock);
    letters =
        new PrintLetters(
            kept.outbox(), kept.notices(), permission, files, rooms.shop(), forget::ended, clock);
    decide = new DecideNotice(work, kept.notices(), rooms.customers(), rooms.shop(), forget, clock);
  }

  /** For whoever tells what happens to orders. */
  public OrderEvents followsOrders() {
    return forget;
  }

  /** A message has left or will not. */
  public void ended(long messageId) {
    forget.ended(messageId);
  }
}
