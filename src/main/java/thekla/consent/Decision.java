package thekla.consent;

/** What one row of the ledger says. */
public enum Decision {
  GIVEN(ConsentState.GIVEN),
  REFUSED(ConsentState.REFUSED),
  WITHDRAWN(ConsentState.WITHDRAWN),
  /** It no longer holds, because it was for another address (R-CON-6) or card (R-CON-5). */
  LAPSED(ConsentState.NEVER_ASKED),
  /** Rows of the ledger were emptied; of no person. */
  ERASED(ConsentState.NEVER_ASKED);

  private final ConsentState state;

  Decision(ConsentState state) {
    this.state = state;
  }

  public ConsentState state() {
    return state;
  }
}
