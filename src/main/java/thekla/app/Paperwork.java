package thekla.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentTexts;
import thekla.consent.ContactSwitches;
import thekla.consent.EvidenceFiles;
import thekla.consent.RecordConsent;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.paperwork.IssuePaper;
import thekla.paperwork.PaperIssue;
import thekla.paperwork.PaperIssues;
import thekla.paperwork.PrintConsentForm;
import thekla.paperwork.RecordSignedForm;
import thekla.paperwork.ShopPapers;
import thekla.paperwork.SlipNote;
import thekla.paperwork.store.FormStore;
import thekla.paperwork.store.IssueStore;
import thekla.shop.ShopDetails;
import thekla.storage.Database;

/** The parts that hand out papers. */
public final class Paperwork {

  public final ShopPapers papers;
  public final IssuePaper issue;
  public final SlipNote slipNote;
  public final PrintConsentForm printForm;
  public final RecordSignedForm recordForm;

  private final Database database;
  private final PaperIssues issues;
  private final Path folder;

  /** What is asked and kept about consents. */
  record Consenting(
      ConsentTexts texts,
      ContactSwitches switches,
      RecordConsent recordConsent,
      EvidenceFiles evidence) {}

  Paperwork(
      Database database,
      ShopDetails shop,
      Customers customers,
      Register register,
      Consenting consenting,
      FormStore forms,
      Path dataFolder,
      BusinessClock clock) {
    this.database = database;
    folder = dataFolder.resolve("forms");
    papers =
        new ShopPapers(
            shop,
            register.profiles,
            () -> consenting.switches().load().softOptIn(),
            register.periods,
            clock);
    issues = new IssueStore(database::sql);
    issue = new IssuePaper(database, papers, issues, clock);
    slipNote = new SlipNote(papers, issue);
    printForm =
        new PrintConsentForm(database, customers, consenting.texts(), papers, issue, forms, clock);
    recordForm =
        new RecordSignedForm(
            database, forms, customers, consenting.recordConsent(), consenting.evidence(), clock);
  }

  /** Makes a form as PDF below the data folder; the file's name bears its number only. */
  public PrintConsentForm.Result printForm(
      long customerId, @Nullable Locale language, Actor actor) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Fault("form-file", e);
    }
    return printForm.print(
        customerId, language, number -> folder.resolve(number.number() + ".pdf"), actor);
  }

  /** What was handed out, the newest first. */
  public List<PaperIssue> issued() {
    return database.call(issues::all);
  }

  /** The PDF as it was handed out. */
  public Optional<byte[]> pdf(PaperIssue of) {
    return database.call(() -> issues.pdf(of.hash()));
  }

  /** What stands in it, of which the hash is. */
  public Optional<String> text(PaperIssue of) {
    return database.call(() -> issues.text(of.hash()));
  }
}
