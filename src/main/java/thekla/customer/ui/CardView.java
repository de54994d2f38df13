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
}
