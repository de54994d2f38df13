package thekla.shop;

/** Where the shop's profile is kept. Off the event thread. */
public interface Profiles {

  /** {@link Profile#EMPTY} before the first save. */
  Profile load();

  /**
   * Inside a unit of work.
   *
   * @param profile with the version it was loaded with
   * @return false when it was saved elsewhere since
   */
  boolean save(Profile profile);
}
