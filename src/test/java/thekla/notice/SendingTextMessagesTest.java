package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text messages from the outbox to a real gateway on this machine. */
class SendingTextMessagesTest {

  private static final String TEXT = "Köln \"12,50 €\" \\ & = + 😀\nzweite Zeile {{date}}";
  private static final String FILLED =
      "Köln \"12,50 €\" \\ & = + 😀\nzweite Zeile 21. November 2026";

  private record Received(String body, String type, String key, String again) {}

  @TempDir Path folder;
  private NoticeShop shop;
  private Customer anna;
  private HttpServer gateway;
  private volatile int status = 200;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/sms", this::answer);
    gateway.start();
    shop = new NoticeShop(folder);
    anna = shop.anna();
  }

  private void answer(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            exchange.getRequestHeaders().getFirst("X-Key"),
            exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    if (status == 0) {
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @AfterEach
  void close() {
    shop.close();
    gateway.stop(0);
  }

  @Test
  void a_gateway_that_wants_json_gets_json() {
    shop.textsTo(gateway.getAddress().getPort(), SmsSettings.Format.JSON);
    long id = shop.queued(shop.text(anna, TEXT));
    assertThat(shop.sending.sendDue().sent()).isEqualTo(1);
    JsonNode json = new JsonMapper().readTree(received.getFirst().body());
    assertThat(json.get("to").asString()).isEqualTo("+491711234567");
    assertThat(json.get("text").asString()).isEqualTo(FILLED);
    assertThat(json.get("from").asString()).isEqualTo("Buecher");
    assertThat(received.getFirst().type()).startsWith("application/json");
    assertThat(received.getFirst().key()).isEqualTo("geheim-77");
    assertThat(received.getFirst().again()).startsWith("thekla." + id + ".");
    assertThat(shop.settings.sms().toString()).doesNotContain("geheim-77");
  }

  @Test
  void a_gateway_that_wants_a_form_gets_a_form() {
    shop.textsTo(gateway.getAddress().getPort(), SmsSettings.Format.FORM);
    shop.queued(shop.text(anna, TEXT));
    assertThat(shop.sending.sendDue().sent()).isEqualTo(1);
    List<String> fields =
        List.of(received.getFirst().body().split("&")).stream()
            .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
            .toList();
    assertThat(fields).containsExactly("to=+491711234567", "text=" + FILLED, "from=Buecher");
  }

  @Test
  void the_gateways_answer_decides() {
    shop.textsTo(gateway.getAddress().getPort(), SmsSettings.Format.JSON);
    assertThat(after(400)).isEqualTo(new SendMessages.Report(0, 0, 1, 0, 0));
    assertThat(reason()).isEqualTo(Refusal.of("sms-refused", "", 400));
    assertThat(after(302)).isEqualTo(new SendMessages.Report(0, 0, 1, 0, 0));
    assertThat(after(429)).isEqualTo(new SendMessages.Report(0, 1, 0, 0, 0));
    assertThat(reason()).isEqualTo(Refusal.of("sms-busy", "", 429));
    assertThat(after(503)).isEqualTo(new SendMessages.Report(0, 1, 0, 0, 0));
    assertThat(after(202)).isEqualTo(new SendMessages.Report(1, 0, 0, 0, 0));
  }

  @Test
  void a_gateway_that_hangs_up_may_have_sent_it() {
    shop.textsTo(gateway.getAddress().getPort(), SmsSettings.Format.JSON);
    assertThat(after(0)).isEqualTo(new SendMessages.Report(0, 0, 0, 0, 1));
    assertThat(reason()).isEqualTo(Refusal.of("sms-unanswered", ""));
    shop.time.move(Duration.ofDays(1));
    shop.sending.sendDue();
    assertThat(received).hasSize(1);
  }

  @Test
  void a_gateway_nobody_runs_is_tried_again() {
    int port = gateway.getAddress().getPort();
    gateway.stop(0);
    shop.textsTo(port, SmsSettings.Format.JSON);
    shop.queued(shop.text(anna, "x"));
    assertThat(shop.sending.sendDue().postponed()).isEqualTo(1);
    assertThat(reason()).isEqualTo(Refusal.of("sms-no-connection", ""));
  }

  @Test
  void settings_that_cannot_work_are_refused() {
    SmsSettings good =
        new SmsSettings(
            "https://sms.example/send",
            SmsSettings.Format.JSON,
            SmsSettings.Format.JSON.example(),
            "Laden",
            "X-Key",
            new Secret("x"));
    SaveSenders save = new SaveSenders(shop.settings);
    assertThat(save.save(MailSettings.NONE, good)).isEmpty();
    assertThat(shop.settings.sms()).isEqualTo(good);
    for (String url : List.of("ftp://x.example", "sms.example", "https:///x", "https://x y")) {
      assertThat(save.save(MailSettings.NONE, with(url, good.template(), "X-Key", "x")))
          .as(url)
          .containsExactly(Refusal.of("sms-url", "sms.url"));
    }
    assertThat(save.save(MailSettings.NONE, with(good.url(), "{{to}}", "X Key", "a\nb")))
        .containsExactly(
            Refusal.of("sms-template", "sms.template"),
            Refusal.of("sms-header", "sms.headerName"),
            Refusal.of("control-characters", "sms.headerValue"));
    MailSettings bad =
        new MailSettings(
            "mail server", 0, MailSettings.Security.NONE, "u", new Secret("p"), "laden");
    assertThat(save.save(bad, SmsSettings.NONE))
        .extracting(Refusal::code)
        .containsExactly("mail-host", "mail-port", "mail-from", "mail-password-in-clear");
    assertThat(shop.settings.sms()).isEqualTo(good);
  }

  @Test
  void a_test_message_goes_out_at_once_with_settings_nobody_saved() {
    SendTestMessage test = new SendTestMessage(shop.senders, shop.clock);
    SmsSettings tried =
        new SmsSettings(
            "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms",
            SmsSettings.Format.FORM,
            "to={{to}}&text={{text}}",
            "",
            "",
            Secret.NONE);
    assertThat(test.sms(tried, "0171 998877", "Probe"))
        .contains(Refusal.of("test-number", "sms.test"));
    assertThat(received).isEmpty();
    assertThat(test.sms(tried, "+49 171 99-88 77", "Probe")).isEmpty();
    assertThat(received).extracting(Received::body).containsExactly("to=%2B49171998877&text=Probe");
    status = 401;
    assertThat(test.sms(tried, "+49171998877", "Probe"))
        .contains(Refusal.of("sms-refused", "", 401));
    assertThat(shop.settings.sms()).isEqualTo(SmsSettings.NONE);
  }

  private static SmsSettings with(String url, String template, String header, String value) {
    return new SmsSettings(
        url, SmsSettings.Format.JSON, template, "Laden", header, new Secret(value));
  }

  private SendMessages.Report after(int answer) {
    status = answer;
    shop.queued(shop.text(anna, "x"));
    return shop.sending.sendDue();
  }

  private @org.jspecify.annotations.Nullable Refusal reason() {
    return shop.outbox.of(anna.id(), null, 1).getFirst().reason();
  }
}
