package thekla.consent.ui;

import java.util.function.Supplier;
import thekla.consent.ConsentTexts;
import thekla.consent.Consents;
import thekla.consent.ContactPolicy;
import thekla.consent.ContactSettings;
import thekla.consent.EvidenceFiles;
import thekla.consent.IssueText;
import thekla.consent.RecordConsent;
import thekla.consent.TellOfObjection;
import thekla.customer.Customers;
import thekla.kernel.Actor;

/**
 * What these screens work with.
 *
 * @param shop for the places in the texts
 */
public record ConsentWork(
    Customers customers,
    Consents consents,
    RecordConsent recordConsent,
    ContactPolicy policy,
    ConsentTexts texts,
    IssueText issueText,
    EvidenceFiles evidence,
    TellOfObjection tellOfObjection,
    Supplier<ContactSettings> settings,
    Supplier<ShopWords> shop,
    Supplier<Actor> actor) {

  /** How the shop is called in a text, and where one can withdraw. */
  public record ShopWords(String name, String contact) {
    String fill(String text) {
      return text.replace("{{shop.name}}", name).replace("{{shop.contact}}", contact);
    }
  }
}
