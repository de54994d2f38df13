package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.standalone.StandaloneHost;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentShop;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.journey.SampleShop;
import thekla.kernel.Actor;
import thekla.notice.MailSettings;
import thekla.notice.Secret;

/** One order from the desk to anonymity, each command a program of its own. */
class FromDeskToAnonymityByCommandTest {

  private static final String NAME = "Zwergnachname";
  private static final String NOVEL = "9783426282618";

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Path shop;
  private String customer;

  /** What a command did. */
  private record Done(int code, String out, String err) {}

  @BeforeEach
  void aShop() {
    server.start();
    shop = SampleShop.in(Path.of(folder.toString(), "shop"));
    try (Graph graph = SampleShop.open(shop)) {
      graph.retention.exchangeDays(0);
      graph.post.settings.save(
          new MailSettings(
              "127.0.0.1",
              server.getSmtp().getPort(),
              MailSettings.Security.NONE,
              "",
              Secret.NONE,
              "laden@buecher-gross.example"),
          graph.post.settings.sms());
      Customer card =
          ((SaveCustomer.Result.Saved)
                  graph.saveCustomer.save(
                      ConsentShop.card(
                          NAME,
                          Map.of(ContactKind.EMAIL, "zwerg@example.org"),
                          Minor.UNKNOWN,
                          false,
                          null)))
              .customer();
      customer = card.number();
      graph.recordConsent.record(
          RecordConsent.Entry.of(
              card.id(),
              Way.ORAL,
              "de",
              new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.GIVEN)),
          new Actor("Anna", "Theke 1"));
    }
  }

  @AfterEach
  void theServerStops() {
    server.stop();
  }

  private Done run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new StandaloneHost(shop, Locale.GERMANY),
            List.of(command),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Done(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Done done(String... command) {
    Done done = run(command);
    assertThat(done.code()).as(String.join(" ", command) + ": " + done.err()).isZero();
    return done;
  }

  @Test
  void an_order_is_taken_received_told_of_handed_out_and_forgotten() throws Exception {
    Path terms = Files.writeString(folder.resolve("terms.txt"), NAME + "\nzwerg@example.org\n");
    Done taken = done("order", "take", "--customer", customer, "--line", NOVEL, "--message", "M");
    String order = taken.out().split("\t")[0];
    done("receive", NOVEL, "--close");
    assertThat(done("notice", "send").out()).startsWith("1 gesendet");
    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(1);
    assertThat(mails[0].getAllRecipients()[0].toString()).contains("zwerg@example.org");
    assertThat(done("notice", "send").out()).startsWith("0 gesendet");

    Done held = run("privacy", "erase", customer);
    assertThat(held.code()).as("an open order holds: " + held.err()).isEqualTo(1);
    assertThat(held.out()).contains("1");
    done("sale", "pick-up", order, "--paid", "cash", "--amount", "20.00");
    assertThat(run("privacy", "residue", "--terms", terms.toString()).code()).isEqualTo(1);
    assertThat(done("privacy", "sweep", "--dry-run").out()).startsWith("1 ");
    assertThat(done("privacy", "sweep").out()).contains("1");
    assertThat(run("customer", "show", customer).code()).isEqualTo(1);
    assertThat(run("order", "show", order).code()).isEqualTo(1);
    done("privacy", "housekeeping");
    Done clean = run("privacy", "residue", "--terms", terms.toString());
    assertThat(clean.code()).as(clean.out()).isZero();
    assertThat(run("privacy", "erase", customer).err()).startsWith("customer-unknown");
  }
}
