package thekla.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.customer.Customer;
import thekla.notice.SerialShop;
import tools.jackson.databind.JsonNode;

class SerialCommandsTest {

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private SerialShop shop;

  @BeforeEach
  void open() {
    server.start();
    shop = new SerialShop(folder.resolve("shop"));
    shop.told.mailsTo(server.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    shop.close();
    server.stop();
  }

  private Done run(String... command) {
    return Done.by(shop.told.all.graph, Locale.GERMANY, command);
  }

  @Test
  void a_preview_counts_by_reason_and_sending_writes_to_the_others() {
    shop.agreed(ConsentScope.ADS_EMAIL);
    shop.customer();
    JsonNode preview = run("serial", "preview", "--channel", "email", "--json").json();
    assertThat(preview.at("/chosen").asInt()).isEqualTo(2);
    assertThat(preview.at("/allowed").asInt()).isEqualTo(1);
    assertThat(preview.at("/excluded/NEVER_ASKED").asInt()).isEqualTo(1);
    assertThat(run("serial", "preview", "--channel", "email").out())
        .contains("2 gewählt, 1 bekommen sie.", "1\tNie gefragt");
    assertThat(run("serial", "preview", "--channel", "phone").err()).startsWith("serial-channel");

    JsonNode sent =
        run("serial", "send", "--channel", "email", "--name", "Advent", "--json").json();
    assertThat(sent.at("/allowed").asInt()).isEqualTo(1);
    assertThat(sent.at("/ended").asBoolean()).isTrue();
    assertThat(run("serial", "resume", sent.at("/id").asString(), "--json").code()).isZero();
    assertThat(run("notice", "send", "--json").json().at("/sent").asInt()).isEqualTo(1);
    assertThat(run("serial", "resume", "999").err()).startsWith("serial-unknown");
    assertThat(run("serial", "send", "--channel", "letter", "--name", "x").err())
        .startsWith("serial-document-missing");
  }

  @Test
  void interests_are_noted_with_a_profile_only() {
    Customer customer = shop.customer();
    assertThat(run("customer", "interest", customer.number(), "--add", "Krimi").err())
        .startsWith("profile-not-agreed");
    shop.signs(customer, ConsentScope.PROFILE, Decision.GIVEN);
    assertThat(run("customer", "interest", customer.number(), "--add", "Krimi").out())
        .isEqualTo("Krimi\n");
    assertThat(run("customer", "interest", customer.number(), "--remove", "Krimi").out()).isEmpty();
    assertThat(run("customer", "interest", "0").err()).startsWith("customer-unknown");
  }
}
