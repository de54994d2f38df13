package thekla.goodsreceipt;

import java.util.List;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;

/** For later rooms: what follows from a goods receipt, in the same transaction. */
public interface ReceiptEvents {

  /** It is closed: whoever may be told is told once, of all that came in and will not come. */
  void closed(BookedReceipt receipt, Actor actor);

  /**
   * Something in a closed receipt was taken back for one customer.
   *
   * @param receipt as it is without it
   * @return why it must stay, because the customer was told already; empty when all is well
   */
  List<Refusal> takenBack(BookedReceipt receipt, long customerId, Actor actor);
}
