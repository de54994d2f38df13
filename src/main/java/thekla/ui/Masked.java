package thekla.ui;

/**
 * A record whose components alone do not tell whose they are: it says so itself. What it leaves to
 * its components is masked by them.
 *
 * @param <S> itself
 */
public interface Masked<S> {

  /** How values are masked now; while the screen is off, not at all. */
  interface By {
    /**
     * @param column of the personal-data map, for example {@code customer.last_name}
     */
    String mask(String column, String value);

    boolean isOn();
  }

  /**
   * @return this, or a copy of the same type
   */
  S masked(By by);
}
