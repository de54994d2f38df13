package thekla.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a card for a test. */
final class CardOf {

  private long id;
  private String number = "";
  private final String firstName;
  private final String lastName;
  private @Nullable String company;
  private @Nullable String street;
  private @Nullable String postcode;
  private @Nullable String town;
  private String country = "DE";
  private String language = "de";
  private String messageKind = "K";
  private @Nullable String note;
  private int version;
  private boolean inactive;
  private Minor minor = Minor.UNKNOWN;
  private boolean restricted;
  private final List<ContactPoint> points = new ArrayList<>();

  CardOf(String firstName, String lastName) {
    this.firstName = firstName;
    this.lastName = lastName;
  }

  CardOf number(String value) {
    number = value;
    return this;
  }

  CardOf stored(Customer customer) {
    id = customer.id();
    number = customer.number();
    version = customer.version();
    return this;
  }

  CardOf company(String value) {
    company = value;
    return this;
  }

  CardOf livingAt(String newStreet, String newPostcode, String newTown) {
    street = newStreet;
    postcode = newPostcode;
    town = newTown;
    return this;
  }

  CardOf country(String value) {
    country = value;
    return this;
  }

  CardOf language(String value) {
    language = value;
    return this;
  }

  CardOf messageKind(String value) {
    messageKind = value;
    return this;
  }

  CardOf note(String value) {
    note = value;
    return this;
  }

  CardOf inactive() {
    inactive = true;
    return this;
  }

  CardOf minor(Minor value) {
    minor = value;
    return this;
  }

  CardOf restricted() {
    restricted = true;
    return this;
  }

  CardOf phone(String written) {
    return point(ContactKind.PHONE, written);
  }

  CardOf mobile(String written) {
    return point(ContactKind.MOBILE, written);
  }

  CardOf email(String written) {
    return point(ContactKind.EMAIL, written);
  }

  private CardOf point(ContactKind kind, String written) {
    points.add(new ContactPoint(kind, written, "", null));
    return this;
  }

  Customer build() {
    return new Customer(
        id,
        number,
        CustomerKind.ORDER_CUSTOMER,
        null,
        null,
        firstName,
        lastName,
        company,
        street,
        postcode,
        town,
        country,
        language,
        messageKind,
        note,
        inactive,
        minor,
        restricted,
        version,
        points);
  }
}
