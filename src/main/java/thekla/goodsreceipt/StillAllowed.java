package thekla.goodsreceipt;

import java.util.Set;
import thekla.customer.Channel;

/** Asks the contact rules by which ways a customer may still hear of an order. */
public interface StillAllowed {

  Set<Channel> ways(long customerId);
}
