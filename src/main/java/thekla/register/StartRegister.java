package thekla.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;

/** Begins the shop's register with the worked example of a bookshop. */
public final class StartRegister {

  private final UnitOfWork work;
  private final Activities activities;
  private final BusinessClock clock;

  public StartRegister(UnitOfWork work, Activities activities, BusinessClock clock) {
    this.work = work;
    this.activities = activities;
    this.clock = clock;
  }

  /**
   * @param language of the shop: "de", "fr" or "en"
   * @return why not: it has begun already
   */
  public Optional<Refusal> start(String language) {
    return work.callAgain(
        () -> {
          List<RegisterEntry> there = activities.all();
          if (!there.isEmpty()) {
            return Optional.of(Refusal.of("register-begun", "", there.size()));
          }
          LocalDate today = clock.today();
          Example.activities(language)
              .forEach(activity -> activities.add(new RegisterEntry(activity, today, today, 1)));
          return Optional.empty();
        });
  }
}
