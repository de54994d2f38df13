package thekla.goodsreceipt;

import java.util.List;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;

/** Reminds customers of what waits for them; sent by a later room. */
public interface Reminders {

  /**
   * One reminder a customer for all that waits.
   *
   * @return why none is sent, empty when one is on its way
   */
  List<Refusal> remind(long customerId, List<String> titles, Actor actor);
}
