package thekla.customer.ui;

/** The page on which two cards become one. */
interface MergeView {

  void show(MergeState state);

  /** To where one goes on: the search, or the first choice. */
  void focus();
}
