package thekla.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.goodsreceipt.BookedReceipt;
import thekla.kernel.Refusal;
import thekla.notice.Messages.State;
import thekla.order.TrackedOrder;

/** Who is told of what, from the closed goods receipt to the mail that is read. */
class TellOfArrivalsTest {

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private ToldShop shop;

  @BeforeEach
  void open() {
    server.start();
    shop = new ToldShop(folder);
    shop.mailsTo(server.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    shop.close();
    server.stop();
  }

  private String read(MimeMessage mail) throws Exception {
    return mail.getContent().toString().replace("\r\n", "\n").strip();
  }

  @Test
  void one_mail_a_customer_in_their_language_read_back() throws Exception {
    Customer german = shop.agreed("de");
    Customer french = shop.agreed("fr");
    Customer english = shop.agreed("en");
    TrackedOrder first = shop.ordered(german, "M", "Der Prozess", "Das Schloss");
    TrackedOrder second = shop.ordered(german, "M", "Amerika");
    TrackedOrder third = shop.ordered(french, "M", "L’Étranger");
    TrackedOrder fourth = shop.ordered(english, "M", "Emma");
    shop.parcel()
        .with(first, "17")
        .with(second, "18")
        .with(third, "3")
        .without(fourth, "07", true)
        .closed();

    assertThat(shop.all.graph.post.send.sendDue().sent()).isEqualTo(3);

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(3);
    assertThat(mails[0].getSubject()).isEqualTo("Ihre Bestellung bei Bücher Groß ist da");
    assertThat(read(mails[0]))
        .isEqualTo(
            """
            Guten Tag %s,

            gute Nachricht: Für Sie liegt bei uns bereit:
            – Der Prozess
            – Das Schloss
            – Amerika

            Ihre Abholnummer: %d, %d

            Bitte bringen Sie die Abholnummer mit; den Rest finden wir.

            Mit freundlichen Grüßen

            Bücher Groß
            Markt 1 · 50667 Köln
            Tel. 0221 123456"""
                .formatted(
                    german.name(),
                    first.order().placed().pickupNumber(),
                    second.order().placed().pickupNumber()));
    assertThat(mails[1].getSubject()).isEqualTo("Votre commande chez Bücher Groß est arrivée");
    assertThat(read(mails[1]))
        .contains("– L’Étranger\n\nVotre numéro de retrait")
        .doesNotContain("{{");
    assertThat(mails[2].getSubject()).isEqualTo("About your order at Bücher Groß");
    assertThat(read(mails[2])).contains("– Emma – will unfortunately not come\n");
    assertThat(shop.only(english).purpose()).isEqualTo(MessagePurpose.NOT_AVAILABLE);
  }

  @Test
  void arrivals_and_reports_of_one_receipt_stand_in_one_notice() {
    Customer customer = shop.agreed("de");
    TrackedOrder came = shop.ordered(customer, "M", "Der Prozess");
    TrackedOrder late = shop.ordered(customer, "M", "Das Schloss");
    shop.all.graph.post.switches.save(new NoticeSettings(false, true, true));
    shop.parcel().with(came, "17").without(late, "11", false).closed();

    assertThat(shop.only(customer).purpose()).isEqualTo(MessagePurpose.ARRIVED);
    assertThat(shop.only(customer).body())
        .contains("Abholfach: 17\n\nAußerdem hat uns der Lieferant gemeldet:\n")
        .contains("– Das Schloss – kommt später");
  }

  @Test
  void above_ten_titles_only_their_count_is_told() {
    Customer customer = shop.agreed("de");
    String[] titles = IntStream.range(0, 11).mapToObj(i -> "Band " + i).toArray(String[]::new);
    shop.parcel().with(shop.ordered(customer, "M", titles), "1").closed();
    assertThat(shop.only(customer).body()).contains("bereit:\n11 Titel\n").doesNotContain("Band");
  }

  @Test
  void a_shop_that_wishes_so_names_no_title() {
    Customer customer = shop.agreed("de");
    shop.all.graph.post.switches.save(new NoticeSettings(true, false, true));
    shop.parcel()
        .with(shop.ordered(customer, "M", "Geheim"), "17")
        .without(shop.ordered(customer, "M", "Auch geheim"), "07", true)
        .closed();
    assertThat(shop.only(customer).body())
        .contains("bereit:\nein Titel\n", "Ein Titel kommt leider nicht mehr.")
        .doesNotContain("eheim", "17");
  }

  @Test
  void nobody_who_wants_no_message_is_told_and_a_k_order_stays_unsaid() {
    Customer silent = shop.silent();
    Customer both = shop.agreed("de");
    TrackedOrder k = shop.ordered(both, "K", "Unter uns");
    TrackedOrder mail = shop.ordered(both, "M", "Der Prozess");
    shop.parcel()
        .with(shop.ordered(silent, "M", "Emma"), "1")
        .with(k, "2")
        .with(mail, "3")
        .closed();

    assertThat(shop.messages(silent)).isEmpty();
    assertThat(shop.only(both).body()).contains("Der Prozess").doesNotContain("Unter uns");
  }

  @Test
  void of_several_ways_the_one_said_last_counts() {
    Customer customer = shop.agreed("de");
    TrackedOrder mail = shop.ordered(customer, "M", "Der Prozess");
    shop.all.wall.pass(Duration.ofMinutes(1));
    TrackedOrder call = shop.ordered(customer, "T", "Das Schloss");
    shop.parcel().with(mail, "1").with(call, "2").closed();
    assertThat(shop.only(customer).channel()).isEqualTo(Channel.PHONE);
    assertThat(shop.only(customer).body()).contains("Der Prozess; Das Schloss");
  }

  @Test
  void a_notice_remembers_the_consent_that_allowed_it_and_its_titles() {
    Customer customer = shop.agreed("de");
    TrackedOrder order = shop.ordered(customer, "M", "Der Prozess", "Das Schloss");
    BookedReceipt receipt = shop.parcel().with(order, "1").closed();

    Notices notices = shop.all.graph.post.notices.notices;
    long seq =
        requireNonNull(shop.all.consents(customer).standing(ConsentScope.NOTIFICATION).event())
            .seq();
    assertThat(notices.about(shop.only(customer).id()))
        .contains(
            new Notices.About(
                seq, receipt.id(), order.lines().stream().map(TrackedOrder.Line::key).toList()));
    assertThat(notices.ofOrder(order.id())).hasSize(1);
  }

  @Test
  void a_receipt_that_is_closed_twice_tells_once_and_one_undone_never() {
    Customer customer = shop.agreed("de");
    ToldShop.Parcel parcel = shop.parcel().with(shop.ordered(customer, "M", "Emma"), "1");
    assertThatThrownBy(
            () ->
                shop.all.graph.unitOfWork.run(
                    () -> {
                      shop.all.graph.post.notices.arrivals.closed(parcel.booked(), ToldShop.ANNA);
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");
    assertThat(shop.messages(customer)).isEmpty();
    parcel.closed();
    parcel.closed();
    assertThat(shop.messages(customer)).hasSize(1);
  }

  @Test
  void the_words_for_one_report_are_taken_where_all_reports_bear_its_code() {
    Customer customer = shop.agreed("de");
    save("", "Allgemein", "Meldung:\n{{reports}}");
    save("07", "Vergriffen", "Vergriffen ist:\n{{reports}}");
    shop.parcel().without(shop.ordered(customer, "M", "Emma"), "07", true).closed();
    assertThat(shop.only(customer).body()).startsWith("Vergriffen ist:\n– Emma");

    Customer other = shop.agreed("de");
    shop.parcel()
        .without(shop.ordered(other, "M", "Emma"), "07", true)
        .without(shop.ordered(other, "M", "Persuasion"), "11", false)
        .closed();
    assertThat(shop.only(other).body()).startsWith("Meldung:\n– Emma");
  }

  @Test
  void a_text_message_stays_in_the_cheap_alphabet() {
    for (String language : List.of("de", "fr", "en")) {
      Customer customer = shop.agreed(language);
      shop.parcel()
          .with(
              shop.ordered(customer, "S", "Die Geschichte einer sehr langen Reise um die Welt"),
              "1")
          .without(shop.ordered(customer, "S", "Emma"), "07", true)
          .closed();
      assertThat(SmsParts.of(shop.only(customer).body()).gsm())
          .as(shop.only(customer).body())
          .isTrue();
      assertThat(shop.only(customer).body()).contains("Die Geschichte einer sehr langen");
    }
  }

  private void save(String code, String name, String body) {
    SaveTemplate.Result saved =
        shop.all.graph.post.saveTemplate.save(
            new MessageTemplate(
                0,
                MessagePurpose.NOT_AVAILABLE,
                Channel.EMAIL,
                "de",
                name,
                "Zu Ihrer Bestellung",
                body,
                0,
                code));
    assertThat(saved).isInstanceOf(SaveTemplate.Result.Saved.class);
  }

  @Test
  void what_was_taken_back_in_time_is_told_anew_or_not_at_all() {
    Customer customer = shop.agreed("de");
    TrackedOrder wrong = shop.ordered(customer, "M", "Falsch gescannt");
    TrackedOrder right = shop.ordered(customer, "M", "Emma");
    BookedReceipt receipt = shop.parcel().with(wrong, "1").with(right, "1").closed();
    List<BookedReceipt.Arrival> rest =
        receipt.arrivals().stream().filter(a -> a.title().equals("Emma")).toList();

    assertThat(shop.takenBack(new BookedReceipt(receipt.id(), rest, List.of()), customer))
        .isEmpty();
    assertThat(shop.only(customer).body()).contains("– Emma").doesNotContain("Falsch");
    assertThat(shop.takenBack(new BookedReceipt(receipt.id(), List.of(), List.of()), customer))
        .isEmpty();
    assertThat(shop.messages(customer)).isEmpty();
  }

  @Test
  void what_has_left_cannot_be_taken_back() {
    Customer customer = shop.agreed("de");
    BookedReceipt receipt = shop.parcel().with(shop.ordered(customer, "M", "Emma"), "1").closed();
    assertThat(shop.all.graph.post.send.sendDue().sent()).isEqualTo(1);
    assertThat(shop.takenBack(new BookedReceipt(receipt.id(), List.of(), List.of()), customer))
        .containsExactly(Refusal.of("notice-left", ""));
    assertThat(shop.only(customer).state()).isEqualTo(State.SENT);
  }

  @Test
  void the_words_go_when_all_orders_of_a_notice_are_done_and_the_trace_stays() {
    Customer customer = shop.agreed("de");
    TrackedOrder first = shop.ordered(customer, "M", "Emma");
    TrackedOrder second = shop.ordered(customer, "M", "Persuasion");
    shop.parcel().with(first, "1").with(second, "1").closed();
    shop.all.graph.post.send.sendDue();
    shop.collected(first);
    assertThat(shop.only(customer).body()).contains("Emma");
    shop.collected(second);

    Messages.Row row = shop.only(customer);
    assertThat(row.subject() + row.body() + row.recipient()).isEmpty();
    assertThat(row.state()).isEqualTo(State.SENT);
    assertThat(row.channel()).isEqualTo(Channel.EMAIL);
    assertThat(row.purpose()).isEqualTo(MessagePurpose.ARRIVED);
    assertThat(row.sentAt()).isNotNull();
  }

  @Test
  void who_has_it_already_is_not_told_that_it_is_here() {
    Customer customer = shop.agreed("de");
    TrackedOrder order = shop.ordered(customer, "M", "Emma");
    shop.parcel().with(order, "1").closed();
    shop.collected(order);
    assertThat(shop.all.graph.post.send.sendDue().sent()).isZero();
    assertThat(shop.only(customer).state()).isEqualTo(State.CANCELLED);
    assertThat(shop.only(customer).body()).isEmpty();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void that_nothing_will_come_is_told_though_the_order_is_done_and_forgotten_after() {
    Customer customer = shop.agreed("de");
    shop.parcel().without(shop.ordered(customer, "M", "Emma"), "07", true).closed();
    assertThat(shop.only(customer).body()).contains("Emma");
    assertThat(shop.all.graph.post.send.sendDue().sent()).isEqualTo(1);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(shop.only(customer).body()).isEmpty();
    assertThat(shop.only(customer).recipient()).isEmpty();
  }

  @Test
  void one_reminder_of_what_waits() {
    Customer customer = shop.agreed("de");
    TrackedOrder order = shop.ordered(customer, "M", "Emma", "Persuasion");
    shop.parcel().with(order, "1");
    List<String> titles = List.of("Emma", "Persuasion");
    assertThat(remind(customer, titles)).isEmpty();
    assertThat(shop.only(customer).purpose()).isEqualTo(MessagePurpose.REMINDER);
    assertThat(shop.only(customer).body()).contains("– Emma\n– Persuasion\n");
    assertThat(remind(customer, List.of("Nie bestellt")))
        .containsExactly(Refusal.of("reminder-nothing-waits", ""));

    Customer silent = shop.silent();
    shop.parcel().with(shop.ordered(silent, "M", "Emma"), "1");
    assertThat(remind(silent, List.of("Emma")))
        .containsExactly(Refusal.of("reminder-no-message", ""));
    shop.collected(order);
    assertThat(shop.only(customer).body()).isEmpty();
  }

  private List<Refusal> remind(Customer customer, List<String> titles) {
    return shop.all.graph.unitOfWork.call(
        () -> shop.all.graph.post.notices.reminders.remind(customer.id(), titles, ToldShop.ANNA));
  }
}
