package thekla.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Map;
import thekla.app.Graph;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.notice.LocalMail;
import thekla.notice.MailSettings;

/**
 * The sample shop with a mail server, nothing kept for an exchange, and one customer more, who
 * agreed to be told but not to be kept.
 */
public final class MailedShop implements AutoCloseable {

  public static final String NOVEL = "9783426282618";
  public static final String NAME = "Zwergnachname";
  public static final String MAIL = "zwerg@example.org";

  public final Path folder;
  public final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  public final Customer customer;

  /** It is closed again: whoever wants it opens it. */
  public MailedShop(Path parent) {
    server.start();
    folder = SampleShop.in(parent);
    try (Graph graph = SampleShop.open(folder)) {
      graph.retention.exchangeDays(0);
      graph.post.settings.save(mails(server), graph.post.settings.sms());
      customer =
          ((SaveCustomer.Result.Saved)
                  graph.saveCustomer.save(
                      ConsentShop.card(
                          NAME, Map.of(ContactKind.EMAIL, MAIL), Minor.UNKNOWN, false, null)))
              .customer();
      graph.recordConsent.record(
          RecordConsent.Entry.of(
              customer.id(),
              Way.ORAL,
              "de",
              new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.GIVEN)),
          ConsentShop.ANNA);
    }
  }

  public static MailSettings mails(GreenMail server) {
    return LocalMail.at(server.getSmtp().getPort());
  }

  @Override
  public void close() {
    server.stop();
  }
}
