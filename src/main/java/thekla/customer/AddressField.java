package thekla.customer;

import org.jspecify.annotations.Nullable;

/** What a column of an address file can hold. */
public enum AddressField {
  NUMBER("number"),
  KIND("kind"),
  SALUTATION("salutation"),
  TITLE("title"),
  FIRST_NAME("firstName"),
  LAST_NAME("lastName"),
  COMPANY("company"),
  STREET("street"),
  /** Joined to the street; alone it says nothing. */
  HOUSE_NUMBER("houseNumber"),
  POSTCODE("postcode"),
  TOWN("town"),
  COUNTRY("country"),
  LANGUAGE("language"),
  MESSAGE_KIND("messageKind"),
  NOTE("note"),
  INACTIVE("inactive"),
  PHONE("phone", ContactKind.PHONE),
  MOBILE("mobile", ContactKind.MOBILE),
  EMAIL("email", ContactKind.EMAIL),
  FAX("fax", ContactKind.FAX);

  private final String key;
  private final @Nullable ContactKind contactKind;

  AddressField(String key) {
    this(key, null);
  }

  AddressField(String key, @Nullable ContactKind contactKind) {
    this.key = key;
    this.contactKind = contactKind;
  }

  /** The field's name in findings, as in {@link Customer}. */
  public String key() {
    return key;
  }

  /** The kind of contact point it becomes; null for the card's own fields. */
  public @Nullable ContactKind contactKind() {
    return contactKind;
  }

  /** Whether several columns of a file may hold it. */
  public boolean repeats() {
    return contactKind != null;
  }
}
