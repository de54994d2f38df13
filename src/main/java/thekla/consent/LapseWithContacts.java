package thekla.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import thekla.customer.CardChanges;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;

/**
 * A consent was given for an address or number: when that changes, it is as if nobody had been
 * asked, unless the customer confirms it for the new one (R-CON-6).
 */
public final class LapseWithContacts implements CardChanges {

  private final Ledger ledger;
  private final Consents consents;
  private final Objections objections;
  private final List<ConsentListener> listeners;
  private final Supplier<Actor> actor;
  private final BusinessClock clock;

  public LapseWithContacts(
      Ledger ledger,
      Consents consents,
      Objections objections,
      List<ConsentListener> listeners,
      Supplier<Actor> actor,
      BusinessClock clock) {
    this.ledger = ledger;
    this.consents = consents;
    this.objections = objections;
    this.listeners = List.copyOf(listeners);
    this.actor = actor;
    this.clock = clock;
  }

  @Override
  public void changed(Customer before, Customer after, boolean contactsConfirmed) {
    List<ConsentScope> moved = new ArrayList<>();
    for (ConsentScope scope : ConsentScope.values()) {
      scope
          .channel()
          .filter(channel -> moved(before, after, channel))
          .ifPresent(c -> moved.add(scope));
    }
    if (moved.isEmpty()) {
      return;
    }
    CustomerConsents now = consents.of(after.id());
    List<ConsentEvent> events =
        moved.stream()
            .filter(now::given)
            .map(scope -> event(scope, now.standing(scope), after, contactsConfirmed))
            .toList();
    if (!events.isEmpty()) {
      ledger.append(after.id(), events);
      listeners.forEach(listener -> listener.consentChanged(after));
    }
  }

  /**
   * Gone, or another; where there was none, the new one is what the consent was for. Who moves
   * house still wants the letters.
   */
  private boolean moved(Customer before, Customer after, Channel channel) {
    if (channel == Channel.LETTER) {
      return false;
    }
    Optional<String> old = objections.mark(before, channel);
    return old.isPresent() && !old.equals(objections.mark(after, channel));
  }

  private ConsentEvent event(
      ConsentScope scope, Standing standing, Customer after, boolean confirmed) {
    Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
    ConsentEvent given = standing.event();
    String language = given == null ? after.language() : given.how().language();
    TextRef text = given == null ? null : given.how().text();
    // confirmed, it goes on as it was, with its text and its evidence, for the new address
    How how =
        confirmed && given != null
            ? new How(
                given.how().way(),
                given.how().remark(),
                now,
                language,
                text,
                given.how().rightTold(),
                given.how().indicatedBy(),
                given.how().evidencePlace(),
                given.how().evidenceHash())
            : new How(
                Way.CONTACT_CHANGED,
                null,
                now,
                language,
                null,
                false,
                IndicatedBy.SUBJECT,
                null,
                null);
    return new ConsentEvent(
        0,
        scope,
        confirmed ? Decision.GIVEN : Decision.LAPSED,
        how,
        now,
        actor.get(),
        scope.channel().flatMap(channel -> objections.mark(after, channel)).orElse(null));
  }
}
