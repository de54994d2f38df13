package thekla.order;

/** What the shop set about keeping data. Off the event thread. */
public interface RetentionSettings {

  Retention load();

  /**
   * @param days 0 to {@link Retention#MOST_EXCHANGE_DAYS}
   */
  void exchangeDays(int days);

  /**
   * @param days 0 to {@link Retention#MOST_EXCHANGE_DAYS}
   */
  void cancelledDays(int days);
}
