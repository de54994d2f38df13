package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Post;
import thekla.consent.ConsentShop;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.notice.Messages.State;
import thekla.notice.Notices.Group;
import thekla.notice.mail.SmtpSender;
import thekla.order.TrackedOrder;

/** The ways a notice goes, and what happens when one of them breaks. */
class NoticeChannelsTest {

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private ToldShop shop;
  private Post post;

  @BeforeEach
  void open() {
    server.start();
    shop = new ToldShop(folder);
    shop.mailsTo(server.getSmtp().getPort());
    post = shop.all.graph.post;
  }

  @AfterEach
  void close() {
    shop.close();
    server.stop();
  }

  private Customer told(String kind) {
    Customer customer = shop.agreed("de");
    shop.parcel().with(shop.ordered(customer, kind, "Emma"), "17").closed();
    return customer;
  }

  private Messages.Row now(Customer customer) {
    return shop.only(customer);
  }

  @Test
  void a_shop_without_a_mail_server_loses_no_notice() {
    shop.all.graph.post.settings.save(MailSettings.NONE, SmsSettings.NONE);
    Customer customer = told("M");
    assertThat(post.send.sendDue().failed()).isEqualTo(1);
    assertThat(post.notices.notices.list(Group.FAILED, 10))
        .extracting(row -> row.message().reason())
        .containsExactly(Refusal.of("sender-not-set-up", ""));
    shop.mailsTo(server.getSmtp().getPort());
    assertThat(post.notices.decide.again(now(customer).id())).isEmpty();
    assertThat(post.send.sendDue().sent()).isEqualTo(1);
  }

  @Test
  void a_server_that_is_down_is_tried_again_and_a_refused_address_is_not() throws IOException {
    Customer customer = told("M");
    try (ServerSocket dead = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      dead.close();
      shop.mailsTo(dead.getLocalPort());
      assertThat(post.send.sendDue().postponed()).isEqualTo(1);
    }
    assertThat(now(customer).reason()).isEqualTo(Refusal.of("mail-no-connection", ""));
    try (ScriptedServer stern = new ScriptedServer("RCPT", "550 unknown")) {
      shop.mailsTo(stern.port());
      shop.all.wall.pass(Duration.ofMinutes(1));
      assertThat(post.send.sendDue().failed()).isEqualTo(1);
    }
    assertThat(now(customer).reason()).isEqualTo(Refusal.of("mail-refused", "", 550));
    assertThat(post.notices.notices.count(Group.FAILED)).isEqualTo(1);
  }

  @Test
  void after_a_wrong_address_was_mended_on_the_card_the_notice_goes_there() throws Exception {
    Customer customer = told("M");
    try (ScriptedServer stern = new ScriptedServer("RCPT", "550 unknown")) {
      shop.mailsTo(stern.port());
      post.send.sendDue();
    }
    Customer card = shop.all.graph.customers.byId(customer.id()).orElseThrow();
    shop.all.save(
        card.with(List.of(new ContactPoint(ContactKind.EMAIL, "richtig@example.org", "", null))));
    shop.mailsTo(server.getSmtp().getPort());
    assertThat(post.notices.decide.again(now(customer).id())).isEmpty();
    assertThat(post.send.sendDue().sent()).isEqualTo(1);
    assertThat(server.getReceivedMessages()[0].getAllRecipients()[0])
        .hasToString("richtig@example.org");
  }

  @Test
  void a_slow_server_holds_up_only_its_own_message() throws IOException {
    Customer customer = told("M");
    try (ScriptedServer slow = new ScriptedServer("RCPT", ScriptedServer.SILENCE)) {
      shop.mailsTo(slow.port());
      MessageSender hasty =
          new SmtpSender(post.settings.mail(), () -> "Bücher Groß", shop.all.graph.clock, 300);
      SendMessages sending =
          new SendMessages(
              outbox(),
              (id, purpose, channel, contact) -> Optional.empty(),
              channel -> hasty,
              id -> {},
              shop.all.graph.clock);
      assertThat(sending.sendDue().postponed()).isEqualTo(1);
    }
    assertThat(now(customer).state()).isEqualTo(State.QUEUED);
    shop.mailsTo(server.getSmtp().getPort());
    shop.all.wall.pass(Duration.ofMinutes(1));
    assertThat(post.send.sendDue().sent()).isEqualTo(1);
  }

  private Outbox outbox() {
    return (Outbox) post.messages;
  }

  @Test
  void what_the_gateway_answers_decides_about_a_text_message() throws IOException {
    AtomicInteger status = new AtomicInteger(500);
    List<String> bodies = new ArrayList<>();
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/sms",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] nonsense = "<<<%%%".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status.get(), nonsense.length);
          exchange.getResponseBody().write(nonsense);
          exchange.close();
        });
    gateway.start();
    try {
      shop.textsTo(gateway.getAddress().getPort());
      Customer customer = told("S");
      assertThat(post.send.sendDue().postponed()).isEqualTo(1);
      assertThat(now(customer).reason()).isEqualTo(Refusal.of("sms-busy", "", 500));
      status.set(302);
      shop.all.wall.pass(Duration.ofMinutes(1));
      assertThat(post.send.sendDue().failed()).isEqualTo(1);
      assertThat(now(customer).reason()).isEqualTo(Refusal.of("sms-refused", "", 302));
      status.set(200);
      assertThat(post.notices.decide.again(now(customer).id())).isEmpty();
      assertThat(post.send.sendDue().sent()).isEqualTo(1);
      assertThat(bodies).hasSize(3).last().asString().contains("Emma", "Abholnummer");
    } finally {
      gateway.stop(0);
    }
  }

  /** Its orders are done, so its words go; the clerk still has the page to post. */
  @Test
  void a_letter_that_something_will_not_come_is_there_to_be_posted_and_goes_with_its_person()
      throws IOException {
    Customer customer = shop.agreed("de");
    shop.parcel().without(shop.ordered(customer, "B", "Emma"), "GONE", true).closed();
    Path letter = post.notices.letters.print().printed().getFirst();
    assertThat(letter).exists();
    assertThat(now(customer).body()).isEmpty();
    shop.all.graph.privacy.eraseCustomer.erase(customer.number(), ToldShop.ANNA);
    assertThat(shop.all.graph.customers.byId(customer.id())).isEmpty();
    assertThat(letter).doesNotExist();
  }

  @Test
  void a_consent_withdrawn_before_sending_stops_every_way() {
    Customer called = told("T");
    List<Customer> withdrawing = List.of(told("M"), called, told("B"));
    withdrawing.forEach(shop::withdraws);
    // stopped with the withdrawal; a clerk wants them to go after all
    withdrawing.forEach(
        customer -> assertThat(post.notices.decide.again(now(customer).id())).isEmpty());

    assertThat(post.send.sendDue()).isEqualTo(new SendMessages.Report(0, 0, 0, 1, 0));
    assertThat(post.notices.letters.print()).isEqualTo(new PrintLetters.Report(List.of(), 1, 0));
    assertThat(post.notices.calls.open(now(called).id()))
        .isEqualTo(new CallCustomers.Opened.Refused(Refusal.of("contact-not-agreed", "")));
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(post.notices.notices.list(Group.FAILED, 10))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.message().state()).isEqualTo(State.CANCELLED);
              assertThat(row.message().reason()).isEqualTo(Refusal.of("contact-not-agreed", ""));
            });
  }

  @Test
  void two_workplaces_at_once_send_each_notice_once() throws Exception {
    for (int i = 0; i < 12; i++) {
      told("M");
    }
    List<Callable<SendMessages.Report>> passes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      passes.add(() -> post.send.sendDue());
    }
    int sent = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (Future<SendMessages.Report> pass : threads.invokeAll(passes)) {
        sent += pass.get().sent();
      }
    }
    assertThat(sent).isEqualTo(12);
    assertThat(server.getReceivedMessages()).hasSize(12);
  }

  @Test
  void a_clock_set_back_sends_neither_twice_nor_never() {
    Customer sent = told("M");
    assertThat(post.send.sendDue().sent()).isEqualTo(1);
    Customer waiting = told("M");
    shop.all.wall.pass(Duration.ofDays(-400));
    assertThat(post.send.sendDue().sent()).isEqualTo(1);
    assertThat(post.send.sendDue().sent()).isZero();
    shop.all.wall.pass(Duration.ofDays(400));
    assertThat(post.send.sendDue().sent()).isZero();
    assertThat(now(sent).state()).isEqualTo(State.SENT);
    assertThat(now(waiting).state()).isEqualTo(State.SENT);
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void a_claim_from_a_time_that_is_not_yet_is_given_up_and_not_sent_by_itself() {
    Customer customer = told("M");
    assertThat(outbox().claim(now(customer).id(), "crashed", shop.all.graph.clock.now()))
        .isPresent();
    shop.all.wall.pass(Duration.ofDays(-30));
    assertThat(post.send.sendDue().uncertain()).isEqualTo(1);
    assertThat(now(customer).state()).isEqualTo(State.UNCERTAIN);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_call_belongs_to_whoever_opened_it() {
    Customer customer = told("T");
    long id = now(customer).id();
    CallCustomers calls = post.notices.calls;
    assertThat(post.send.sendDue().sent()).isZero();
    assertThat(post.notices.notices.count(Group.CALLS)).isEqualTo(1);

    Outbox.Claimed mine = ((CallCustomers.Opened.Call) calls.open(id)).claimed();
    assertThat(mine.envelope().recipient()).startsWith("0171 55");
    assertThat(calls.open(id))
        .isEqualTo(new CallCustomers.Opened.Refused(Refusal.of("call-not-waiting", "")));
    assertThat(calls.reached(id)).contains(Refusal.of("call-not-waiting", ""));
    calls.leave(mine);
    assertThat(now(customer).attempts()).isZero();

    Outbox.Claimed again = ((CallCustomers.Opened.Call) calls.open(id)).claimed();
    assertThat(calls.notReached(again, LocalDate.of(2026, 11, 20)))
        .contains(Refusal.of("retry-past", "retry"));
    assertThat(calls.notReached(again, LocalDate.of(2026, 11, 24))).isEmpty();
    assertThat(now(customer).state()).isEqualTo(State.QUEUED);
    assertThat(now(customer).reason()).isEqualTo(Refusal.of("call-not-reached", ""));
    assertThat(now(customer).nextAttemptAt()).isEqualTo("2026-11-23T23:00:00Z");

    Outbox.Claimed last = ((CallCustomers.Opened.Call) calls.open(id)).claimed();
    calls.reached(last);
    assertThat(now(customer).state()).isEqualTo(State.SENT);
    assertThat(post.notices.notices.count(Group.CALLS)).isZero();
  }

  @Test
  void a_mail_is_no_call() {
    Customer customer = told("M");
    assertThat(post.notices.calls.reached(now(customer).id()))
        .contains(Refusal.of("call-not-waiting", ""));
    assertThat(post.send.sendDue().sent()).isEqualTo(1);
  }

  @Test
  void a_letter_is_printed_once_with_its_address() throws IOException {
    Customer customer = told("B");
    PrintLetters.Report report = post.notices.letters.print();
    Path file = folder.resolve("letters").resolve(now(customer).id() + ".pdf");
    assertThat(report).isEqualTo(new PrintLetters.Report(List.of(file), 0, 0));
    try (var pdf = Loader.loadPDF(file.toFile())) {
      String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
      assertThat(text)
          .contains(
              "Bücher Groß · Markt 1 · 50667 Köln",
              customer.name(),
              "Hauptstr. 1",
              "50667 Köln",
              "21. November 2026",
              "– Emma");
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(now(customer).state()).isEqualTo(State.SENT);
    assertThat(post.notices.letters.print().printed()).isEmpty();
  }

  @Test
  void a_letter_goes_with_the_order_it_tells_of_or_after_seven_days() throws IOException {
    Customer customer = shop.agreed("de");
    TrackedOrder order = shop.ordered(customer, "B", "Emma");
    shop.parcel().with(order, "1").closed();
    Path first = post.notices.letters.print().printed().getFirst();
    shop.collected(order);
    assertThat(first).doesNotExist();
    assertThat(now(customer).body()).isEmpty();

    told("B");
    Path second = post.notices.letters.print().printed().getFirst();
    Files.setLastModifiedTime(
        second, FileTime.from(shop.all.graph.clock.now().minus(Duration.ofDays(8))));
    post.notices.letters.print();
    assertThat(second).doesNotExist();
  }

  @Test
  void a_folder_that_cannot_be_written_fails_with_a_reason() throws IOException {
    Files.writeString(folder.resolve("letters"), "a file is in the way");
    Customer customer = told("B");
    assertThat(post.notices.letters.print().failed()).isEqualTo(1);
    assertThat(now(customer).reason()).isEqualTo(Refusal.of("letter-file", ""));
    Files.delete(folder.resolve("letters"));
    assertThat(post.notices.decide.again(now(customer).id())).isEmpty();
    assertThat(post.notices.letters.print().printed()).hasSize(1);
  }

  @Test
  void what_is_given_up_is_not_sent_and_not_listed() {
    Customer customer = told("M");
    assertThat(post.notices.decide.giveUp(now(customer).id())).isEmpty();
    assertThat(post.send.sendDue().sent()).isZero();
    for (Group group : Group.values()) {
      assertThat(post.notices.notices.count(group)).as(group.name()).isZero();
    }
    assertThat(now(customer).channel()).isEqualTo(Channel.EMAIL);
    assertThat(post.notices.decide.giveUp(-1)).contains(Refusal.of("message-not-waiting", ""));
  }

  @Test
  void the_actor_is_who_booked_the_receipt() {
    assertThat(now(told("M")).clerk()).isEqualTo(ConsentShop.ANNA.clerk());
  }
}
