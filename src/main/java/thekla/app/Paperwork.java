package thekla.app;

import java.util.List;
import thekla.consent.ContactSwitches;
import thekla.document.merge.Values;
import thekla.kernel.BusinessClock;
import thekla.paperwork.ShopPapers;
import thekla.register.Example;
import thekla.shop.Profile;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

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
            texts -> measures(register.profiles.load(), texts),
            clock);
  }

  private static List<Values> measures(Profile profile, Texts texts) {
    return Example.measures(texts.locale().getLanguage()).stream()
        .filter(measure -> profile.measures().contains(measure.ref()))
        .map(measure -> new Values().put("ref", measure.ref()).put("text", measure.text()))
        .toList();
  }
}
