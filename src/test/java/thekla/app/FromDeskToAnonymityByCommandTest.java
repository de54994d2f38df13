package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.standalone.StandaloneHost;
import thekla.journey.MailedShop;

/** One order from the desk to anonymity, each command a program of its own. */
class FromDeskToAnonymityByCommandTest {

  @TempDir Path folder;
  private MailedShop shop;

  /** What a command did. */
  private record Done(int code, String out, String err) {}

  @BeforeEach
  void aShop() {
    shop = new MailedShop(folder.resolve("shop"));
  }

  @AfterEach
  void theServerStops() {
    shop.close();
  }

  private Done run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new StandaloneHost(shop.folder, Locale.GERMANY),
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
    String customer = shop.customer.number();
    Path terms =
        Files.writeString(
            folder.resolve("terms.txt"), MailedShop.NAME + "\n" + MailedShop.MAIL + "\n");
    Done taken =
        done("order", "take", "--customer", customer, "--line", MailedShop.NOVEL, "--message", "M");
    String order = taken.out().split("\t")[0];
    done("receive", MailedShop.NOVEL, "--close");
    assertThat(done("notice", "send").out()).startsWith("1 gesendet");
    MimeMessage[] mails = shop.server.getReceivedMessages();
    assertThat(mails).hasSize(1);
    assertThat(mails[0].getAllRecipients()[0].toString()).contains(MailedShop.MAIL);
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
    assertThat(done("privacy", "housekeeping").err()).contains(": Protokoll der Datenbank");
    Done clean = run("privacy", "residue", "--terms", terms.toString());
    assertThat(clean.code()).as(clean.out()).isZero();
    assertThat(run("privacy", "erase", customer).err()).startsWith("customer-unknown");
  }
}
