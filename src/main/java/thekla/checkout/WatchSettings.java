package thekla.checkout;

/** The folder in which a till leaves its files. Off the event thread. */
public interface WatchSettings {

  int FEWEST_MINUTES = 1;
  int MOST_MINUTES = 60;

  /**
   * What the shop set.
   *
   * @param folder may be empty while it is off
   * @param minutes between two looks
   */
  record Watching(boolean on, String folder, int minutes) {
    public static final Watching OFF = new Watching(false, "", 15);
  }

  Watching load();

  void save(Watching now);
}
