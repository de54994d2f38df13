package thekla.customer.ui;

/** The customer screen. */
interface CardView {
  void show(CardState state);

  /** Puts the focus into what is shown now. */
  void focus();

  /**
   * @param field of {@link CardState#problems}; shown already
   */
  void focus(String field);

  /** Before the screen is attached. */
  CardView NOBODY =
      new CardView() {
        @Override
        public void show(CardState state) {
          // nobody looks
        }

        @Override
        public void focus() {
          // nobody looks
        }

        @Override
        public void focus(String field) {
          // nobody looks
        }
      };
}
