package thekla.app;

import thekla.goodsreceipt.SetUpShelf;
import thekla.kernel.BusinessClock;
import thekla.order.RetentionSettings;
import thekla.register.Keeping;
import thekla.register.Periods;
import thekla.shop.Profiles;
import thekla.shop.SaveProfile;
import thekla.shop.store.ProfileStore;
import thekla.storage.Database;

/** The parts that tell what the shop does with data, and for how long. */
public final class Register {

  public final Profiles profiles;
  public final SaveProfile saveProfile;
  public final Periods periods;

  Register(Database database, RetentionSettings retention, SetUpShelf shelf, BusinessClock clock) {
    profiles = new ProfileStore(database::sql);
    saveProfile = new SaveProfile(database, profiles, clock);
    periods =
        new Periods(
            () ->
                new Keeping(retention.load(), shelf.load().keepDays(), Privacy.OLDEST_BACKUP_DAYS));
  }
}
