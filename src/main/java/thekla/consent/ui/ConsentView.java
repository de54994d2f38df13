package thekla.consent.ui;

import thekla.consent.ConsentScope;

/** The consents on the customer screen. */
interface ConsentView {
  void show(ConsentTabState state);

  void focus(ConsentScope scope);
}
