package thekla.notice;

import java.util.Arrays;
import java.util.Optional;

/** The fields a template may name. */
public enum MergeField {
  GREETING("greeting"),
  CUSTOMER_SALUTATION("customer.salutation"),
  CUSTOMER_FIRST_NAME("customer.firstName"),
  CUSTOMER_LAST_NAME("customer.lastName"),
  CUSTOMER_NAME("customer.name"),
  CUSTOMER_NUMBER("customer.number"),
  CUSTOMER_EMAIL("customer.email"),
  CUSTOMER_MOBILE("customer.mobile"),
  CONSENTS("consents"),
  DATE("date"),
  SHOP_NAME("shop.name"),
  SHOP_ADDRESS("shop.address"),
  SHOP_CONTACT("shop.contact");

  private final String field;

  MergeField(String field) {
    this.field = field;
  }

  /** As it stands between the braces. */
  public String field() {
    return field;
  }

  /** As it stands in a template. */
  public String placeholder() {
    return "{{" + field + "}}";
  }

  static Optional<MergeField> named(String name) {
    return Arrays.stream(values()).filter(known -> known.field.equals(name)).findFirst();
  }
}
