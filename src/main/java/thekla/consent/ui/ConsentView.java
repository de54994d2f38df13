package thekla.consent.ui;

import thekla.consent.ConsentScope;

/** The consents on the customer screen. */
interface ConsentView {
  void show(ConsentTabState state);

  void focus(ConsentScope scope);

  /** Before the screen is attached. */
  ConsentView NOBODY =
      new ConsentView() {
        @Override
        public void show(ConsentTabState state) {
          // nobody looks
        }

        @Override
        public void focus(ConsentScope scope) {
          // nobody looks
        }
      };
}
