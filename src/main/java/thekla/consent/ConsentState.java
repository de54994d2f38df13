package thekla.consent;

/** Where a consent stands. Only {@link #GIVEN} permits anything (R-CON-1). */
public enum ConsentState {
  NEVER_ASKED,
  GIVEN,
  REFUSED,
  WITHDRAWN;

  /** The more restrictive of two, for two cards that become one (R-CON-5). */
  public ConsentState stricter(ConsentState other) {
    return strictness() >= other.strictness() ? this : other;
  }

  private int strictness() {
    return switch (this) {
      case GIVEN -> 0;
      case NEVER_ASKED -> 1;
      case REFUSED -> 2;
      case WITHDRAWN -> 3;
    };
  }
}
