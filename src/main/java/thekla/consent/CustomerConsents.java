package thekla.consent;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one customer agreed to, as it stands.
 *
 * @param lastSeq the newest row of this customer, 0 where there is none
 */
public record CustomerConsents(
    long customerId, Map<ConsentScope, Standing> standings, long lastSeq, Optional<Stamp> stamp) {

  public CustomerConsents {
    standings = Map.copyOf(standings);
  }

  public static CustomerConsents none(long customerId) {
    return new CustomerConsents(customerId, Map.of(), 0, Optional.empty());
  }

  public Standing standing(ConsentScope scope) {
    return standings.getOrDefault(scope, Standing.NEVER_ASKED);
  }

  public ConsentState state(ConsentScope scope) {
    return standing(scope).state();
  }

  public boolean given(ConsentScope scope) {
    return standing(scope).given();
  }

  /** Whether it was agreed to once, or asked for, and does not hold now. */
  public boolean stopped(ConsentScope scope) {
    return state(scope) != ConsentState.NEVER_ASKED && !given(scope);
  }

  /** Given as soon as one of its scopes is; refused or withdrawn once all that were asked are. */
  public ConsentState state(ConsentKind kind) {
    ConsentState together = ConsentState.NEVER_ASKED;
    for (ConsentScope scope : ConsentScope.of(kind)) {
      ConsentState state = state(scope);
      if (state == ConsentState.GIVEN) {
        return state;
      }
      together = together.stricter(state);
    }
    return together;
  }

  /** Whether any consent is recorded: what the indicator's colour tells. */
  public boolean anyGiven() {
    return standings.values().stream().anyMatch(Standing::given);
  }

  /**
   * Goes through a customer's rows. A refusal or withdrawal counts from the moment it is recorded;
   * a consent obtained before the last of them does not undo it.
   *
   * @param events by their place in the ledger
   * @param outdated whether the text of a row has a newer meaning
   */
  public static CustomerConsents of(
      long customerId,
      List<ConsentEvent> events,
      Optional<Stamp> stamp,
      Predicate<ConsentEvent> outdated) {
    Map<ConsentScope, Standing> standings = new EnumMap<>(ConsentScope.class);
    Map<ConsentScope, Instant> stopped = new EnumMap<>(ConsentScope.class);
    long last = 0;
    for (ConsentEvent event : events) {
      last = event.seq();
      Standing before = standings.getOrDefault(event.scope(), Standing.NEVER_ASKED);
      @Nullable Instant stop = stopped.get(event.scope());
      Instant obtained = event.how().obtainedAt();
      if (event.decision() != Decision.GIVEN) {
        standings.put(event.scope(), stopping(event));
        stopped.put(event.scope(), stop == null || obtained.isAfter(stop) ? obtained : stop);
      } else if (stop == null || !obtained.isBefore(stop)) {
        standings.put(event.scope(), given(before, event, outdated.test(event)));
      }
    }
    return new CustomerConsents(customerId, standings, last, stamp);
  }

  private static Standing stopping(ConsentEvent event) {
    return new Standing(event.decision().state(), event, EvidenceLevel.E0, false, false, false);
  }

  private static Standing given(Standing before, ConsentEvent event, boolean outdated) {
    boolean parent = event.how().indicatedBy() == IndicatedBy.PARENT;
    return new Standing(
        ConsentState.GIVEN,
        event,
        EvidenceLevel.better(
            before.given() ? before.evidence() : null, EvidenceLevel.of(event.how())),
        parent || (before.given() && before.parentAgreed()),
        !parent || (before.given() && before.subjectAgreed()),
        outdated);
  }
}
