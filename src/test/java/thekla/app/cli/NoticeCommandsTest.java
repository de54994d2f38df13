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
import thekla.customer.Customer;
import thekla.notice.MailSettings;
import thekla.notice.Messages.State;
import thekla.notice.SmsSettings;
import thekla.notice.ToldShop;
import tools.jackson.databind.JsonNode;

class NoticeCommandsTest {

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private ToldShop shop;

  @BeforeEach
  void open() {
    server.start();
    shop = new ToldShop(folder.resolve("shop"));
    shop.mailsTo(server.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    shop.close();
    server.stop();
  }

  private Done run(String... command) {
    return Done.by(shop.all.graph, Locale.GERMANY, command);
  }

  private Customer told(String kind) {
    Customer customer = shop.agreed("de");
    shop.parcel().with(shop.ordered(customer, kind, "Emma"), "17").closed();
    return customer;
  }

  private String id(Customer customer) {
    return String.valueOf(shop.only(customer).id());
  }

  @Test
  void what_is_due_is_sent() {
    told("M");
    told("M");
    assertThat(run("notice", "list", "--json").json().at("/0/group").asString())
        .isEqualTo("WAITING");
    Done sent = run("notice", "send", "--json");
    assertThat(sent.code()).isZero();
    assertThat(sent.json().at("/sent").asInt()).isEqualTo(2);
    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(run("notice", "send").out()).startsWith("0 gesendet");
  }

  @Test
  void what_failed_is_listed_tried_again_and_given_up() {
    shop.all.graph.post.settings.save(MailSettings.NONE, SmsSettings.NONE);
    Customer customer = told("M");
    told("T");
    run("notice", "send");
    JsonNode failed = run("notice", "list", "--failed", "--json").json();
    assertThat(failed.size()).isEqualTo(1);
    assertThat(failed.at("/0/reason/code").asString()).isEqualTo("sender-not-set-up");
    assertThat(run("notice", "list").out().lines()).hasSize(2);
    assertThat(run("notice", "again", id(customer)).code()).isZero();
    assertThat(shop.only(customer).state()).isEqualTo(State.QUEUED);
    assertThat(run("notice", "cancel", id(customer)).code()).isZero();
    assertThat(run("notice", "again", "999").err()).startsWith("message-not-failed");
  }

  @Test
  void calls_are_noted() {
    Customer customer = told("T");
    assertThat(
            run(
                    "notice",
                    "called",
                    id(customer),
                    "--outcome",
                    "not-reached",
                    "--retry",
                    "2026-11-24")
                .code())
        .isZero();
    assertThat(shop.only(customer).nextAttemptAt()).isEqualTo("2026-11-23T23:00:00Z");
    assertThat(
            run(
                    "notice",
                    "called",
                    id(customer),
                    "--outcome",
                    "not-reached",
                    "--retry",
                    "2020-01-01")
                .err())
        .startsWith("retry-past");
    assertThat(run("notice", "called", id(customer), "--outcome", "reached").code()).isZero();
    assertThat(shop.only(customer).state()).isEqualTo(State.SENT);
    assertThat(run("notice", "called", id(customer), "--outcome", "reached").err())
        .startsWith("call-not-waiting");
    assertThat(run("notice", "called", id(customer), "--outcome", "perhaps").code()).isEqualTo(2);
  }

  @Test
  void letters_are_written_into_a_folder() {
    Customer customer = told("B");
    Path out = folder.resolve("briefe");
    Done printed = run("notice", "letters", "--out", out.toString(), "--json");
    Path file = out.resolve(id(customer) + ".pdf");
    assertThat(printed.json().at("/files/0").asString()).isEqualTo(file.toString());
    assertThat(file).isRegularFile();
    assertThat(run("notice", "letters", "--out", file.toString()).err()).startsWith("letter-file");
  }

  @Test
  void what_notices_say_is_set() {
    assertThat(
            run("notice", "settings", "--hide-titles", "true", "--json")
                .json()
                .at("/hidesTitles")
                .asBoolean())
        .isTrue();
    assertThat(shop.all.graph.post.switches.load().hidesTitles()).isTrue();
    assertThat(run("notice", "settings").out()).contains("hidesTitles\ttrue", "tellsShelf\tfalse");
  }
}
