package thekla.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import thekla.customer.ImportOptions;
import thekla.customer.ImportProgress;

/** Lists of consents that a test writes and a shop takes over. */
record ConsentLists(ConsentShop shop, Path folder) {

  static final String HEADER =
      "Kundennummer;Speicherung;Benachrichtigung;Werbung E-Mail;Werbung SMS;Werbung Telefon;"
          + "Werbung Brief;Profil;Datum;Bemerkung";

  Path file(String... lines) {
    try {
      return Files.writeString(folder.resolve("consents.csv"), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConsentImportReport imported(Path file, boolean dry) {
    return shop.graph.importConsents.run(
        file,
        ImportOptions.detected("DE", "de").withDryRun(dry),
        ImportProgress.NONE,
        ConsentShop.ANNA);
  }

  ConsentImportReport imported(String... lines) {
    return imported(file(lines), false);
  }

  /** "3 REFUSED storage consent-not-understood" for each finding. */
  static List<String> told(ConsentImportReport report) {
    return report.rows().findings().stream()
        .map(
            finding ->
                String.join(
                    " ",
                    String.valueOf(finding.row()),
                    finding.outcome().name(),
                    finding.field(),
                    finding.code()))
        .toList();
  }
}
