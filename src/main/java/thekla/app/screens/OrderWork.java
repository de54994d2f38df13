package thekla.app.screens;

import thekla.app.Graph;
import thekla.order.ui.DeskWork;
import thekla.order.ui.OrdersPresenter;

/** What the pages of orders work with. Off the event thread. */
final class OrderWork {

  private OrderWork() {}

  static DeskWork desk(Graph now) {
    return new DeskWork(
        now.customers,
        now.consents,
        now.messageRule,
        now.retention,
        now.titles,
        now.takeOrder,
        now.parkOrder,
        now.orderLists,
        order -> PdfProgram.open(now.slips.write(order)),
        order -> PdfProgram.print(now.slips.write(order)));
  }

  static OrdersPresenter.Work orders(Graph now) {
    return new OrdersPresenter.Work(
        now.orderLists,
        now.orderBook,
        now.cancelOrder,
        order -> PdfProgram.open(now.slips.write(order)));
  }
}
