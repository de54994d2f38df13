package thekla.register;

/** What must hold in a register; privacy-rules 4.2, R-DOC-4. */
public enum RegisterRule {
  /** What the program stores of persons has a purpose. */
  COLUMN_WITHOUT_PURPOSE(true),
  /** Each purpose that the program stores for is carried by an activity. */
  PURPOSE_WITHOUT_ACTIVITY(true),
  /** Whom the program gave data stands in an activity or in the profile (Art. 30(1)(d)). */
  RECIPIENT_WITHOUT_ROW(true),
  /** Whom the profile names stands in an activity. */
  PARTNER_WITHOUT_ACTIVITY(true),
  /** Each kind of data has a period (Art. 30(1)(f)). */
  CATEGORY_WITHOUT_PERIOD(true),
  /** What the program stores is kept by a class that has a period. */
  STORED_WITHOUT_PERIOD(true),
  /** A period is one: never "as long as necessary" or "see law". */
  PERIOD_VAGUE(true),
  /** A period names no field that nobody fills. */
  PERIOD_UNKNOWN(true),
  /** An activity names measures of the catalogue. */
  MEASURE_UNKNOWN(true),
  /** A measure that is named is kept, by the program or by the shop's word. */
  MEASURE_NOT_KEPT(false),
  /** A processor of the example still has no name. */
  PROCESSOR_WITHOUT_NAME(false),
  /** A transfer names country, recipient and safeguard (Art. 30(1)(e)). */
  TRANSFER_INCOMPLETE(true),
  /** The controller can be reached (Art. 30(1)(a)). */
  CONTROLLER_INCOMPLETE(false);

  private final boolean error;

  RegisterRule(boolean error) {
    this.error = error;
  }

  /** Else a warning: the register can be issued. */
  public boolean isError() {
    return error;
  }
}
