package thekla.app;

import java.util.ArrayList;
import java.util.List;
import thekla.goodsreceipt.SetUpShelf;
import thekla.goodsreceipt.ShelfSettings;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.order.Retention;
import thekla.order.RetentionSettings;
import thekla.shop.Profile;
import thekla.shop.SaveProfile;

/** Saves the shop's profile and the periods that stand beside it: all of it, or nothing. */
public final class SaveShopDetails {

  private final UnitOfWork work;
  private final SaveProfile profiles;
  private final RetentionSettings retention;
  private final SetUpShelf shelf;

  SaveShopDetails(
      UnitOfWork work, SaveProfile profiles, RetentionSettings retention, SetUpShelf shelf) {
    this.work = work;
    this.profiles = profiles;
    this.retention = retention;
    this.shelf = shelf;
  }

  /**
   * @param cancelledDays until a cancelled order loses its person
   * @param shelfDays until what is not collected may be called off
   */
  public SaveProfile.Result save(Profile profile, int cancelledDays, int shelfDays) {
    ShelfSettings before = shelf.load();
    ShelfSettings kept =
        new ShelfSettings(before.shelves(), shelfDays, before.idleMinutes(), before.names());
    List<Refusal> reasons = new ArrayList<>();
    if (cancelledDays < 0 || cancelledDays > Retention.MOST_EXCHANGE_DAYS) {
      reasons.add(Refusal.of("number-range", "period.cancelled", 0, Retention.MOST_EXCHANGE_DAYS));
    }
    shelf.check(kept).stream()
        .map(one -> new Refusal(one.code(), "period.notCollected", one.details()))
        .forEach(reasons::add);
    if (!reasons.isEmpty()) {
      return new SaveProfile.Result.Refused(reasons);
    }
    return work.callAgain(
        () -> {
          SaveProfile.Result result = profiles.save(profile);
          if (result instanceof SaveProfile.Result.Saved) {
            retention.cancelledDays(cancelledDays);
            // checked before: it refuses nothing
            List<Refusal> none = shelf.save(kept);
            if (!none.isEmpty()) {
              throw new IllegalStateException(none.getFirst().code());
            }
          }
          return result;
        });
  }
}
