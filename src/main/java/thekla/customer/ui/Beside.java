package thekla.customer.ui;

/** What a later room keeps on the same screen, saved with the card. */
public interface Beside {
  Beside NOTHING =
      new Beside() {
        @Override
        public boolean holdsBack() {
          return false;
        }

        @Override
        public void save(long customerId, Runnable then) {
          then.run();
        }
      };

  /** Whether it has something to say before the card is saved; it says it then. */
  boolean holdsBack();

  /**
   * The card is on the disk.
   *
   * @param then goes on; not told when this was refused
   */
  void save(long customerId, Runnable then);
}
