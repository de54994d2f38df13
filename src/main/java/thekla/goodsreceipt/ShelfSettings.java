package thekla.goodsreceipt;

/**
 * How goods-in works in this shop.
 *
 * @param shelves the hold shelf has the numbers 1 to this
 * @param keepDays from the arrival or the last reminder until it may be called off (privacy-rules
 *     8.2)
 * @param idleMinutes without a scan until a forgotten receipt closes itself
 * @param names whether labels bear an abbreviated name instead of the pick-up number
 */
public record ShelfSettings(int shelves, int keepDays, int idleMinutes, boolean names) {

  public static final int MOST_SHELVES = 9999;
  public static final int MOST_DAYS = 730;
  public static final int MOST_MINUTES = 1440;
}
