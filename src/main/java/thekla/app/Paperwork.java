package thekla.app;

import java.util.List;
import thekla.consent.ContactSwitches;
import thekla.kernel.BusinessClock;
import thekla.paperwork.ShopPapers;
import thekla.shop.ShopDetails;

/** The parts that hand out papers. */
public final class Paperwork {

  public final ShopPapers papers;

  Paperwork(ShopDetails shop, Register register, ContactSwitches switches, BusinessClock clock) {
    papers =
        new ShopPapers(
            shop,
            register.profiles,
            () -> switches.load().softOptIn(),
            register.periods,
            texts -> List.of(),
            clock);
  }
}
