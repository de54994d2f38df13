package thekla.register;

import java.util.List;
import java.util.Optional;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Ends an activity, or takes it up again: it stays stored and leaves the next issue. */
public final class EndActivity {

  private final UnitOfWork work;
  private final Activities activities;
  private final BusinessClock clock;

  public EndActivity(UnitOfWork work, Activities activities, BusinessClock clock) {
    this.work = work;
    this.activities = activities;
    this.clock = clock;
  }

  /**
   * @param version it was loaded with
   */
  public SaveActivity.Result end(String id, int version) {
    return set(id, version, Activity.Status.ENDED);
  }

  /**
   * @param version it was loaded with
   */
  public SaveActivity.Result resume(String id, int version) {
    return set(id, version, Activity.Status.ACTIVE);
  }

  private SaveActivity.Result set(String id, int version, Activity.Status status) {
    return work.callAgain(
        () -> {
          Optional<RegisterEntry> stored = activities.byId(id);
          if (stored.isEmpty()) {
            return refused("activity-unknown");
          }
          Activity activity = stored.get().activity().with(status);
          RegisterEntry entry =
              new RegisterEntry(activity, stored.get().createdOn(), clock.today(), version);
          return activities.replace(entry)
              ? new SaveActivity.Result.Saved(
                  new RegisterEntry(activity, entry.createdOn(), entry.changedOn(), version + 1))
              : refused("activity-changed-elsewhere");
        });
  }

  private static SaveActivity.Result refused(String code) {
    return new SaveActivity.Result.Refused(List.of(Refusal.of(code, "id")));
  }
}
