package thekla.app.screens;

import thekla.app.Graph;
import thekla.consent.ui.ConsentPresenter;
import thekla.consent.ui.ConsentWork;
import thekla.customer.ui.Beside;
import thekla.shop.Shop;

/** The consents on the customer screen are saved and left with the card. */
record ConsentBeside(ConsentPresenter consent) implements Beside {

  /** What the screens of consent work with. Off the event thread. */
  static ConsentWork work(Graph graph) {
    return new ConsentWork(
        graph.customers,
        graph.consents,
        graph.recordConsent,
        graph.contactPolicy,
        graph.consentTexts,
        graph.issueText,
        graph.evidenceFiles,
        graph.tellOfObjection,
        graph.contactSwitches::load,
        () -> {
          Shop shop = graph.shop.load();
          return new ConsentWork.ShopWords(shop.name(), shop.contact());
        },
        graph.actor);
  }

  @Override
  public boolean holdsBack() {
    return consent.holdsBack(true);
  }

  @Override
  public void save(long customerId, Runnable then) {
    consent.save(customerId, then);
  }
}
