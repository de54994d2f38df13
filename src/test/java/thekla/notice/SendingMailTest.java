package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.notice.Messages.State;
import thekla.shop.Shop;

/** Mail from the outbox to a real server, and what happens when something breaks on the way. */
class SendingMailTest {

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private NoticeShop shop;
  private Customer anna;

  @BeforeEach
  void open() {
    server.start();
    shop = new NoticeShop(folder);
    shop.mailsTo(server.getSmtp().getPort());
    anna = shop.anna();
  }

  @AfterEach
  void close() {
    shop.close();
    server.stop();
  }

  @Test
  void a_mail_arrives_as_it_was_written() throws MessagingException, IOException {
    String body = "Guten Tag Anna,\n\nKöln & Größe: 12,50 €\n.\nein Punkt allein\n„ja“";
    long id = shop.queued(shop.mail(anna, "Ihre Adresse bei Bücher Groß – ja", body));
    long queued = shop.clock.now().toEpochMilli();

    assertThat(shop.sending.sendDue()).isEqualTo(new SendMessages.Report(1, 0, 0, 0, 0));

    MimeMessage mail = only();
    assertThat(mail.getSubject()).isEqualTo("Ihre Adresse bei Bücher Groß – ja");
    assertThat(mail.getContent().toString().replace("\r\n", "\n").stripTrailing()).isEqualTo(body);
    InternetAddress from = (InternetAddress) mail.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("laden@buecher-gross.example");
    assertThat(from.getPersonal()).isEqualTo("Bücher Groß");
    assertThat(mail.getAllRecipients())
        .extracting(Address::toString)
        .containsExactly("Anna.Mueller@example.org");
    assertThat(mail.getMessageID())
        .isEqualTo("<thekla." + id + "." + queued + "@buecher-gross.example>");
    assertThat(mail.getSentDate().toInstant()).isEqualTo(shop.clock.now());
    assertThat(shop.only(anna).state()).isEqualTo(State.SENT);
    assertThat(shop.only(anna).sentAt()).isEqualTo(shop.clock.now());
    assertThat(shop.outbox.isWaiting()).isFalse();
    assertThat(shop.sending.sendDue()).isEqualTo(new SendMessages.Report(0, 0, 0, 0, 0));
  }

  @Test
  void a_server_that_is_down_is_tried_again_until_it_is_up() throws IOException {
    shop.mailsTo(deadPort());
    shop.queued(shop.mail(anna, "x", "y"));

    assertThat(shop.sending.sendDue().postponed()).isEqualTo(1);
    assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("mail-no-connection", ""));
    assertThat(shop.only(anna).nextAttemptAt())
        .isEqualTo(shop.clock.now().plus(Duration.ofMinutes(1)));
    shop.time.move(Duration.ofSeconds(59));
    assertThat(shop.sending.sendDue().postponed()).isZero();
    shop.time.move(Duration.ofSeconds(1));
    assertThat(shop.sending.sendDue().postponed()).isEqualTo(1);

    shop.mailsTo(server.getSmtp().getPort());
    assertThat(shop.sending.sendDue().sent()).isZero();
    shop.time.move(Duration.ofMinutes(5));
    assertThat(shop.sending.sendDue().sent()).isEqualTo(1);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(shop.only(anna).attempts()).isEqualTo(3);
    assertThat(shop.only(anna).reason()).isNull();
  }

  @Test
  void after_the_last_attempt_it_has_failed_and_the_clerk_may_send_it_again() throws IOException {
    shop.mailsTo(deadPort());
    long id = shop.queued(shop.mail(anna, "x", "y"));
    for (int minutes : List.of(1, 5, 30, 120)) {
      assertThat(shop.sending.sendDue().postponed()).as("before %s", minutes).isEqualTo(1);
      shop.time.move(Duration.ofMinutes(minutes));
    }
    assertThat(shop.sending.sendDue().failed()).isEqualTo(1);
    shop.time.move(Duration.ofDays(1));
    assertThat(shop.sending.sendDue()).isEqualTo(new SendMessages.Report(0, 0, 0, 0, 0));
    assertThat(shop.only(anna).state()).isEqualTo(State.FAILED);

    shop.mailsTo(server.getSmtp().getPort());
    assertThat(shop.change.retry(id)).isEmpty();
    assertThat(shop.change.retry(id)).contains(Refusal.of("message-not-failed", ""));
    assertThat(shop.sending.sendDue().sent()).isEqualTo(1);
    assertThat(shop.only(anna).attempts()).isEqualTo(1);
  }

  @Test
  void a_recipient_nobody_knows_is_not_tried_again() throws IOException {
    try (ScriptedServer stern = new ScriptedServer("RCPT", "550 5.1.1 <anna> unknown")) {
      shop.mailsTo(stern.port());
      shop.queued(shop.mail(anna, "x", "y"));
      assertThat(shop.sending.sendDue().failed()).isEqualTo(1);
      assertThat(shop.only(anna).state()).isEqualTo(State.FAILED);
      assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("mail-refused", "", 550));
    }
  }

  @Test
  void a_server_that_says_later_is_asked_later() throws IOException {
    for (String command : List.of("MAIL", "RCPT", "DATA", ".")) {
      try (ScriptedServer busy = new ScriptedServer(command, "451 try again")) {
        shop.mailsTo(busy.port());
        long id = shop.queued(shop.mail(anna, "x", "y"));
        assertThat(shop.sending.sendDue().postponed()).as(command).isEqualTo(1);
        assertThat(shop.outbox.of(anna.id(), null, 1).getFirst().reason())
            .as(command)
            .isEqualTo(Refusal.of("mail-busy", "", 451));
        shop.change.cancel(id);
      }
    }
  }

  @Test
  void a_server_that_falls_silent_after_the_whole_mail_leaves_it_uncertain() throws IOException {
    try (ScriptedServer silent = new ScriptedServer(".", ScriptedServer.HANG_UP)) {
      shop.mailsTo(silent.port());
      shop.queued(shop.mail(anna, "x", "y"));
      assertThat(shop.sending.sendDue().uncertain()).isEqualTo(1);
      assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("mail-unanswered", ""));
      shop.time.move(Duration.ofDays(2));
      shop.sending.sendDue();
      assertThat(silent.heard).filteredOn("DATA"::equals).hasSize(1);
    }
  }

  @Test
  void a_server_that_hangs_up_before_the_mail_is_tried_again() throws IOException {
    try (ScriptedServer rude = new ScriptedServer("RCPT", ScriptedServer.HANG_UP)) {
      shop.mailsTo(rude.port());
      shop.queued(shop.mail(anna, "x", "y"));
      assertThat(shop.sending.sendDue().postponed()).isEqualTo(1);
      assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("mail-no-connection", ""));
    }
  }

  @Test
  void a_server_that_cannot_encrypt_gets_no_mail() throws IOException {
    try (ScriptedServer open = new ScriptedServer("EHLO", "250 plain")) {
      shop.settings.save(
          new MailSettings(
              "127.0.0.1",
              open.port(),
              MailSettings.Security.STARTTLS,
              "",
              Secret.NONE,
              "laden@buecher-gross.example"),
          shop.settings.sms());
      shop.queued(shop.mail(anna, "x", "y"));
      assertThat(shop.sending.sendDue().postponed()).isEqualTo(1);
      assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("mail-encryption", ""));
      assertThat(open.heard).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void a_wrong_password_is_said_and_shown_nowhere() {
    server.setUser("laden@buecher-gross.example", "laden", "richtig");
    MailSettings wrong =
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            MailSettings.Security.NONE,
            "laden",
            new Secret("falsch-77"),
            "laden@buecher-gross.example");
    shop.settings.save(wrong, shop.settings.sms());
    assertThat(shop.settings.mail()).isEqualTo(wrong);
    assertThat(shop.settings.mail().toString()).doesNotContain("falsch-77");
    shop.queued(shop.mail(anna, "x", "y"));
    assertThat(shop.sending.sendDue().failed()).isEqualTo(1);
    assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("mail-login", ""));
    assertThat(shop.only(anna).toString()).doesNotContain("falsch-77");
  }

  @Test
  void a_crash_between_claim_and_wire_sends_nothing_twice_and_nothing_by_itself() {
    long id = shop.queued(shop.mail(anna, "x", "y"));
    assertThat(shop.outbox.claim(id, "a program that dies now", shop.clock.now())).isPresent();
    shop.close();
    shop = reopened();

    assertThat(shop.sending.sendDue()).isEqualTo(new SendMessages.Report(0, 0, 0, 0, 0));
    shop.time.move(Duration.ofMinutes(11));
    assertThat(shop.sending.sendDue()).isEqualTo(new SendMessages.Report(0, 0, 0, 0, 1));
    assertThat(shop.only(anna).state()).isEqualTo(State.UNCERTAIN);
    assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("sending-interrupted", ""));
    shop.time.move(Duration.ofDays(3));
    shop.sending.sendDue();
    assertThat(server.getReceivedMessages()).isEmpty();

    assertThat(shop.change.retry(id)).isEmpty();
    shop.sending.sendDue();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whoever_was_given_up_and_sent_after_all_says_so() {
    long id = shop.queued(shop.mail(anna, "x", "y"));
    Outbox.Claimed slow = shop.outbox.claim(id, "slow", shop.clock.now()).orElseThrow();
    shop.time.move(Duration.ofMinutes(11));
    shop.sending.sendDue();
    shop.outbox.sent(slow, shop.clock.now());
    assertThat(shop.only(anna).state()).isEqualTo(State.SENT);
  }

  @Test
  void many_senders_at_once_send_each_message_once() throws Exception {
    int messages = 40;
    for (int i = 0; i < messages; i++) {
      shop.queued(shop.mail(anna, "Nummer " + i, "y"));
    }
    List<Callable<SendMessages.Report>> passes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      passes.add(
          () ->
              new SendMessages(
                      shop.outbox,
                      (customer, purpose, channel, contact) -> Optional.empty(),
                      shop.senders::of,
                      id -> {},
                      shop.clock)
                  .sendDue());
    }
    int sent = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<SendMessages.Report> pass : threads.invokeAll(passes)) {
        sent += pass.get().sent();
      }
    }
    assertThat(sent).isEqualTo(messages);
    assertThat(subjects()).hasSize(messages).doesNotHaveDuplicates();
  }

  @Test
  void a_withdrawal_between_queueing_and_sending_stops_the_mail() {
    shop.queued(shop.mail(anna, "x", "y"));
    shop.forbidden = Optional.of(Refusal.of("withdrawn", ""));
    assertThat(shop.sending.sendDue().cancelled()).isEqualTo(1);
    assertThat(shop.only(anna).state()).isEqualTo(State.CANCELLED);
    assertThat(shop.only(anna).reason()).isEqualTo(Refusal.of("withdrawn", ""));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void what_the_clerk_called_off_is_not_sent() {
    long id = shop.queued(shop.mail(anna, "x", "y"));
    assertThat(shop.change.cancel(id)).isEmpty();
    assertThat(shop.sending.sendDue()).isEqualTo(new SendMessages.Report(0, 0, 0, 0, 0));
    assertThat(shop.change.cancel(id)).contains(Refusal.of("message-not-waiting", ""));
    assertThat(shop.only(anna).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void no_text_becomes_a_header() throws MessagingException {
    shop.shop.save(new Shop("Laden\r\nBcc: a@example.org", "", "", "DE"));
    MessageSender sender = shop.senders.of(Channel.EMAIL);
    String bad = "Hallo\r\nBcc: b@example.org\r\n\r\nText";
    assertThat(sender.send(new Envelope("1", "c@example.org", "c@example.org", bad, "y", false)))
        .isInstanceOf(MessageSender.Outcome.Accepted.class);
    MimeMessage mail = only();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    for (String to : List.of("c@example.org\r\nBcc: d@example.org", "c, d@example.org", "@", "")) {
      assertThat(sender.send(new Envelope("1", to, to, "x", "y", false)))
          .as(to)
          .isEqualTo(new MessageSender.Outcome.Rejected(Refusal.of("mail-address", "")));
    }
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void an_address_in_a_domain_with_umlauts_is_reached() throws MessagingException {
    Customer uwe =
        shop.saved(
            "Uwe",
            "Umlaut",
            List.of(new ContactPoint(ContactKind.EMAIL, "uwe@bücher.example", "", null)));
    shop.queued(shop.mail(uwe, "x", "y"));
    assertThat(shop.sending.sendDue().sent()).isEqualTo(1);
    assertThat(only().getAllRecipients()[0]).hasToString("uwe@xn--bcher-kva.example");
  }

  @Test
  void the_dispatcher_sends_what_is_queued_and_ends_its_thread() throws InterruptedException {
    Dispatcher dispatcher =
        new Dispatcher(shop.sending, shop.outbox, Duration.ofMillis(20), Duration.ofMinutes(1));
    assertThat(threads()).isEmpty();
    dispatcher.start();
    dispatcher.start();
    assertThat(threads()).hasSize(1);
    shop.queued(shop.mail(anna, "eins", "y"));
    dispatcher.wake();
    assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
    shop.queued(shop.mail(anna, "zwei", "y"));
    dispatcher.wake();
    assertThat(server.waitForIncomingEmail(20_000, 2)).isTrue();
    dispatcher.close();
    assertThat(threads()).isEmpty();
    assertThat(shop.outbox.of(anna.id(), null, 10))
        .extracting(Messages.Row::state)
        .containsOnly(State.SENT);
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("thekla-messages"))
        .toList();
  }

  private NoticeShop reopened() {
    NoticeShop again = new NoticeShop(folder);
    again.mailsTo(server.getSmtp().getPort());
    return again;
  }

  private MimeMessage only() {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private List<String> subjects() throws MessagingException {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage mail : Arrays.asList(server.getReceivedMessages())) {
      subjects.add(mail.getSubject());
    }
    return subjects;
  }

  private static int deadPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
