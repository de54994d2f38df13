package thekla.customer.ui;

import thekla.customer.ContactKind;
import thekla.kernel.Personal;

/**
 * A contact point as it is typed.
 *
 * @param id stays while the row is moved or typed in
 */
record ContactRow(
    int id,
    ContactKind kind,
    @Personal("contact_point.written") String value,
    @Personal("contact_point.note") String note) {

  ContactRow withValue(String typed) {
    return new ContactRow(id, kind, typed, note);
  }

  ContactRow withNote(String typed) {
    return new ContactRow(id, kind, value, typed);
  }

  ContactRow withKind(ContactKind chosen) {
    return new ContactRow(id, chosen, value, note);
  }

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
