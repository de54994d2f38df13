package thekla.printing;

/** What is printed; each kind may have a printer of its own at every workplace. */
public enum PrintKind {
  SLIP,
  LABEL,
  LETTER,
  FORM,
  DOCUMENT,
  REGISTER
}
