package thekla.notice;

import java.util.Arrays;
import java.util.List;
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
  CUSTOMER_ADDRESS("customer.address"),
  CONSENTS("consents"),
  DATE("date"),
  TITLES("titles"),
  REPORTS("reports"),
  PICKUP_NUMBER("pickup.number"),
  SHELF("shelf"),
  UNSUBSCRIBE("unsubscribe"),
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

  /**
   * The fields a message for this may have. Those of notices say how an order stands and nothing
   * else (R-CON-8).
   */
  public static List<MergeField> of(MessagePurpose purpose) {
    return Arrays.stream(values()).filter(field -> field.fits(purpose)).toList();
  }

  private boolean fits(MessagePurpose purpose) {
    return switch (this) {
      case GREETING,
          CUSTOMER_SALUTATION,
          CUSTOMER_FIRST_NAME,
          CUSTOMER_LAST_NAME,
          CUSTOMER_NAME,
          CUSTOMER_NUMBER,
          DATE,
          SHOP_NAME,
          SHOP_ADDRESS,
          SHOP_CONTACT ->
          true;
      case CUSTOMER_EMAIL, CUSTOMER_MOBILE -> !purpose.isNotice();
      case CONSENTS -> purpose == MessagePurpose.CONSENT_REQUEST;
      case CUSTOMER_ADDRESS, UNSUBSCRIBE -> purpose == MessagePurpose.ADS;
      case TITLES, PICKUP_NUMBER, SHELF ->
          purpose == MessagePurpose.ARRIVED || purpose == MessagePurpose.REMINDER;
      case REPORTS -> purpose == MessagePurpose.ARRIVED || purpose == MessagePurpose.NOT_AVAILABLE;
    };
  }

  /** The one that is written so. */
  public static Optional<MergeField> named(String name) {
    return Arrays.stream(values()).filter(known -> known.field.equals(name)).findFirst();
  }
}
