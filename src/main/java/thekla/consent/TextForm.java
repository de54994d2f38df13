package thekla.consent;

/** Whether a text is shown or read aloud. */
public enum TextForm {
  WORDING,
  SCRIPT
}
