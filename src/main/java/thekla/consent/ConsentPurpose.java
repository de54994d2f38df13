package thekla.consent;

/** The purposes that rest on consent; codes of the purpose catalogue. Each has its own text. */
public enum ConsentPurpose {
  CARD,
  NOTIFY,
  ADS,
  PROFILE
}
