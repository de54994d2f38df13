package thekla.app.screens;

import java.util.function.Supplier;
import thekla.app.Graph;
import thekla.order.ui.DeskWork;
import thekla.order.ui.OrdersPresenter;
import thekla.printing.PrintKind;
import thekla.text.Texts;

/** What the pages of orders work with. Off the event thread. */
final class OrderWork {

  private OrderWork() {}

  static DeskWork desk(Graph now, Supplier<Texts> texts) {
    return new DeskWork(
        now.customers,
        now.consents,
        now.messageRule,
        now.retention,
        now.titles,
        now.takeOrder,
        now.parkOrder,
        now.orderLists,
        order -> PrintOut.print(now, texts, PrintKind.SLIP, now.slips.write(order)),
        order ->
            PrintOut.print(now, texts, PrintKind.SLIP, now.slips.write(order), PdfProgram::print));
  }

  static OrdersPresenter.Work orders(Graph now, Supplier<Texts> texts) {
    return new OrdersPresenter.Work(
        now.orderLists,
        now.orderBook,
        now.cancelOrder,
        order -> PrintOut.print(now, texts, PrintKind.SLIP, now.slips.write(order)));
  }
}
