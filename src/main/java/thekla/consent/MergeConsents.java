package thekla.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import thekla.customer.CardMerges;
import thekla.customer.Customer;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;

/** Two cards become one: the stricter state wins by scope, both histories stay (R-CON-5). */
public final class MergeConsents implements CardMerges {

  private final Ledger ledger;
  private final Consents consents;
  private final List<ConsentListener> listeners;
  private final Supplier<Actor> actor;
  private final BusinessClock clock;

  public MergeConsents(
      Ledger ledger,
      Consents consents,
      List<ConsentListener> listeners,
      Supplier<Actor> actor,
      BusinessClock clock) {
    this.ledger = ledger;
    this.consents = consents;
    this.listeners = List.copyOf(listeners);
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void merged(Customer kept, Customer dropped) {
    CustomerConsents one = consents.of(kept.id());
    CustomerConsents other = consents.of(dropped.id());
    ledger.merge(kept.id(), dropped.id());
    CustomerConsents together = consents.of(kept.id());
    List<ConsentEvent> settling = new ArrayList<>();
    for (ConsentScope scope : ConsentScope.values()) {
      ConsentState wins = one.state(scope).stricter(other.state(scope));
      if (wins != together.state(scope) && wins != ConsentState.GIVEN) {
        settling.add(event(scope, wins, kept.language()));
      }
    }
    if (!settling.isEmpty()) {
      ledger.append(kept.id(), settling);
    }
    listeners.forEach(listener -> listener.consentChanged(kept));
  }

  private ConsentEvent event(ConsentScope scope, ConsentState wins, String language) {
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    Decision decision =
        switch (wins) {
          case WITHDRAWN -> Decision.WITHDRAWN;
          case REFUSED -> Decision.REFUSED;
          case NEVER_ASKED, GIVEN -> Decision.LAPSED;
        };
    return new ConsentEvent(
        0,
        scope,
        decision,
        new How(Way.MERGED, null, now, language, null, false, IndicatedBy.SUBJECT, null, null),
        now,
        actor.get(),
        null);
  }
}
