package thekla.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.kernel.Personal;

/**
 * One row of the ledger.
 *
 * @param seq its place in the chain, 0 until it is appended
 * @param recordedAt to the millisecond
 * @param contactMark keyed hash of the address or number it is for; null where there is none
 */
public record ConsentEvent(
    long seq,
    ConsentScope scope,
    Decision decision,
    How how,
    Instant recordedAt,
    Actor recordedBy,
    @Personal("consent_event.contact_mark") @Nullable String contactMark) {

  /** The same at its place in the chain. */
  public ConsentEvent at(long place) {
    return new ConsentEvent(place, scope, decision, how, recordedAt, recordedBy, contactMark);
  }
}
