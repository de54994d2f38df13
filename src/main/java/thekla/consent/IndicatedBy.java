package thekla.consent;

/** Who declared it; for a minor a parent has to (R-CON-13). */
public enum IndicatedBy {
  SUBJECT,
  PARENT,
  PROXY
}
