package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;

/** Mails that leave in one pass, over one connection to a server that may be rude. */
class SharedConnectionTest {

  @TempDir Path folder;
  private NoticeShop shop;
  private Customer anna;

  @BeforeEach
  void open() {
    shop = new NoticeShop(folder);
    anna = shop.anna();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private SendMessages.Report sendsThree(ScriptedServer mailServer) {
    shop.mailsTo(mailServer.port());
    for (int i = 0; i < 3; i++) {
      shop.queued(shop.mail(anna, "Nummer " + i, "y"));
    }
    return shop.sending.sendDue();
  }

  private static long heard(ScriptedServer mailServer, String command) {
    return mailServer.heard.stream().filter(line -> line.startsWith(command)).count();
  }

  @Test
  void mails_that_leave_together_share_a_connection() throws IOException {
    try (ScriptedServer polite = new ScriptedServer("NOTHING", "")) {
      assertThat(sendsThree(polite).sent()).isEqualTo(3);
      assertThat(heard(polite, "EHLO")).isEqualTo(1);
      assertThat(heard(polite, "QUIT")).isEqualTo(1);
      assertThat(heard(polite, "DATA")).isEqualTo(3);
    }
  }

  @Test
  void a_server_that_ends_the_shared_connection_is_called_anew() throws IOException {
    for (String answer : List.of(ScriptedServer.HANG_UP, "421 enough")) {
      try (ScriptedServer tired = new ScriptedServer("MAIL", answer, 2)) {
        assertThat(sendsThree(tired).sent()).as(answer).isEqualTo(3);
        assertThat(heard(tired, "EHLO")).as(answer).isEqualTo(2);
        assertThat(heard(tired, "DATA")).as(answer).isEqualTo(3);
      }
    }
  }

  @Test
  void on_a_shared_connection_too_a_mail_of_unknown_fate_is_not_sent_again() throws IOException {
    try (ScriptedServer silent = new ScriptedServer(".", ScriptedServer.HANG_UP, 2)) {
      SendMessages.Report report = sendsThree(silent);
      assertThat(report.sent()).isEqualTo(2);
      assertThat(report.uncertain()).isEqualTo(1);
      assertThat(heard(silent, "DATA")).isEqualTo(3);
    }
  }
}
