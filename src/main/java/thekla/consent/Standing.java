package thekla.consent;

import org.jspecify.annotations.Nullable;

/**
 * Where one scope stands, worked out from the ledger.
 *
 * @param event the row that decided it; null when nobody was ever asked
 * @param evidence the best since it was given; E0 when it is not given
 * @param parentAgreed whether a parent declared it, too (R-CON-13)
 * @param subjectAgreed whether the person or their proxy declared it
 * @param outdated whether the text has changed its meaning since (R-CON-4)
 */
public record Standing(
    ConsentState state,
    @Nullable ConsentEvent event,
    EvidenceLevel evidence,
    boolean parentAgreed,
    boolean subjectAgreed,
    boolean outdated) {

  static final Standing NEVER_ASKED =
      new Standing(ConsentState.NEVER_ASKED, null, EvidenceLevel.E0, false, false, false);

  public boolean given() {
    return state == ConsentState.GIVEN;
  }
}
