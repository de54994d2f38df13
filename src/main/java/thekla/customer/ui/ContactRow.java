package thekla.customer.ui;

import thekla.customer.ContactKind;

/**
 * A contact point as it is typed.
 *
 * @param id stays while the row is moved or typed in
 */
record ContactRow(int id, ContactKind kind, String value, String note) {

  /** The name of its field, for problems and the focus. */
  String field() {
    return field(id);
  }

  static String field(int id) {
    return "contact-" + id;
  }

  boolean isBlank() {
    return value.isBlank();
  }
}
