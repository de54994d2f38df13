package thekla.goodsreceipt;

import thekla.customer.MessageKind;
import thekla.goodsreceipt.ReceiptRow.What;
import thekla.goodsreceipt.ShelfOverview.Todo;
import thekla.order.Message;
import thekla.order.MessageWords;
import thekla.text.Texts;

/** Goods-in in words. */
public final class ReceiptWords {

  private ReceiptWords() {}

  public static String what(What what, Texts texts) {
    return texts.get(
        switch (what) {
          case ARRIVED -> "receipt.what.arrived";
          case SURPLUS -> "receipt.what.surplus";
          case UNKNOWN -> "receipt.what.unknown";
          case REPORTED -> "receipt.what.reported";
        });
  }

  /** "M", or why nobody is told: "K – keine Zustimmung". */
  public static String told(Message message, Texts texts) {
    return message.kind().equals(MessageKind.NONE)
        ? message.kind() + " – " + MessageWords.why(message.reason(), texts)
        : message.kind();
  }

  public static String tally(ReceiptLists.Tally tally, Texts texts) {
    return texts.get(
        "receipt.tally", tally.arrived(), tally.surplus(), tally.unknown(), tally.reports());
  }

  /** What can be done so that the customer hears of it. */
  public static String todo(Todo todo, Texts texts) {
    return texts.get(
        switch (todo) {
          case TOLD -> "shelf.todo.told";
          case MAIL -> "shelf.todo.mail";
          case CALL -> "shelf.todo.call";
          case WRITE -> "shelf.todo.write";
          case WAIT -> "shelf.todo.wait";
        });
  }
}
