package thekla.consent.ui;

import java.nio.file.Path;
import thekla.app.Graph;
import thekla.consent.ConsentShop;
import thekla.consent.EvidenceFiles;

/** The shop's parts for these screens, at Anna's counter. */
final class Work {

  private Work() {}

  static ConsentWork of(ConsentShop shop, Path folder) {
    Graph graph = shop.graph;
    return new ConsentWork(
        graph.customers,
        graph.consents,
        graph.recordConsent,
        graph.contactPolicy,
        graph.consentTexts,
        graph.issueText,
        new EvidenceFiles(folder),
        graph.tellOfObjection,
        graph.contactSwitches::load,
        () -> new ConsentWork.ShopWords("Buchladen am Markt", "Tel. 0221 4711"),
        () -> ConsentShop.ANNA);
  }
}
