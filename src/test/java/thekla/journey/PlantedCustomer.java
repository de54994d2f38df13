package thekla.journey;

import java.util.List;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;

/** The unmistakable one. */
final class PlantedCustomer {

  private PlantedCustomer() {}

  static Customer planted(Customer card) {
    return new Customer(
        card.id(),
        card.number(),
        card.kind(),
        "Frau",
        null,
        "Xaveria",
        "Quendelhuber",
        "Wruckenhof",
        "Oktavenstieg 77",
        "50674",
        "Köln",
        "DE",
        "de",
        card.messageKind(),
        "Spricht über Zirbelkiefern",
        false,
        card.minor(),
        false,
        card.version(),
        List.of(
            point(ContactKind.MOBILE, "01715559943"),
            point(ContactKind.PHONE, "0221 5559943"),
            point(ContactKind.EMAIL, "xaveria@wruckenhof.example")));
  }

  private static ContactPoint point(ContactKind kind, String written) {
    return ContactPoint.read(kind, written, "DE").orElseThrow();
  }
}
