package thekla.app.screens;

import thekla.consent.ui.ConsentPresenter;
import thekla.customer.ui.CardPresenter;

/** The consents on the customer screen are saved and left with the card. */
record ConsentBeside(ConsentPresenter consent) implements CardPresenter.Beside {

  @Override
  public boolean holdsBack() {
    return consent.holdsBack(true);
  }

  @Override
  public void save(long customerId, Runnable then) {
    consent.save(customerId, then);
  }
}
