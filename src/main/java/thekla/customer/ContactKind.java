package thekla.customer;

/** How a contact point reaches somebody. */
public enum ContactKind {
  PHONE,
  MOBILE,
  EMAIL,
  FAX
}
