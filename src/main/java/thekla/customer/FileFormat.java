package thekla.customer;

/** The kinds of address files. */
public enum FileFormat {
  CSV,
  XLSX,
  VCARD
}
