package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.Refusal;
import thekla.notice.Messages.State;

/** privacy-rules 6.7: a withdrawal stops what waits at once, not only when it would be sent. */
class StopMessagesTest {

  @TempDir Path folder;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private SerialShop shop;

  @BeforeEach
  void open() {
    server.start();
    shop = new SerialShop(folder);
    shop.told.mailsTo(server.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    shop.close();
    server.stop();
  }

  private void arrived(Customer customer, String kind) {
    shop.told.parcel().with(shop.told.ordered(customer, kind, "Emma"), "17").closed();
  }

  private List<State> states(Customer customer, MessagePurpose purpose) {
    return shop.told.all.graph.post.messages.of(customer.id(), purpose, 9).stream()
        .map(Messages.Row::state)
        .toList();
  }

  @Test
  void who_withdraws_the_notification_has_no_notice_waiting_any_more() {
    Customer leaves = shop.told.agreed("de");
    Customer called = shop.told.agreed("de");
    Customer stays = shop.told.agreed("de");
    arrived(leaves, "M");
    arrived(called, "T");
    arrived(stays, "M");
    shop.told.withdraws(leaves);
    shop.told.withdraws(called);
    assertThat(shop.told.only(leaves).state()).isEqualTo(State.CANCELLED);
    assertThat(shop.told.only(leaves).reason()).isEqualTo(Refusal.of("contact-not-agreed", ""));
    assertThat(shop.told.only(called).state()).isEqualTo(State.CANCELLED);
    assertThat(shop.told.only(stays).state()).isEqualTo(State.QUEUED);
    assertThat(shop.told.all.graph.post.send.sendDue())
        .isEqualTo(new SendMessages.Report(1, 0, 0, 0, 0));
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void who_withdraws_advertising_by_one_channel_is_stopped_in_that_channel_alone() {
    Customer customer = shop.agreed(ConsentScope.ADS_EMAIL);
    shop.signs(customer, ConsentScope.ADS_LETTER, Decision.GIVEN);
    shop.says(customer, ConsentScope.NOTIFICATION, Decision.GIVEN);
    Customer other = shop.agreed(ConsentScope.ADS_EMAIL);
    arrived(customer, "M");
    shop.sent(Channel.EMAIL);
    MessageTemplate letter =
        new MessageTemplate(0, MessagePurpose.ADS, Channel.LETTER, "de", "x.docx", "", "", 0);
    shop.serial()
        .send
        .send(
            new SendSerial.Draft("x", Channel.LETTER, letter, SerialSelection.EVERYBODY),
            SerialShop.ANNA,
            SendSerial.Progress.SILENT);

    shop.says(customer, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    assertThat(ads(customer))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Channel.EMAIL, State.CANCELLED, Channel.LETTER, State.QUEUED));
    assertThat(states(customer, MessagePurpose.ARRIVED)).containsExactly(State.QUEUED);
    assertThat(ads(other)).isEqualTo(Map.of(Channel.EMAIL, State.QUEUED));

    shop.says(customer, ConsentScope.ADS_LETTER, Decision.WITHDRAWN);
    assertThat(ads(customer).get(Channel.LETTER)).isEqualTo(State.CANCELLED);
    assertThat(states(customer, MessagePurpose.ARRIVED)).containsExactly(State.QUEUED);
  }

  private Map<Channel, State> ads(Customer customer) {
    return shop.told.all.graph.post.messages.of(customer.id(), MessagePurpose.ADS, 9).stream()
        .collect(Collectors.toMap(Messages.Row::channel, Messages.Row::state));
  }

  /** One transaction: a withdrawal that is undone has stopped nothing. */
  @Test
  void what_is_undone_stops_nothing() {
    Customer customer = shop.told.agreed("de");
    arrived(customer, "M");
    RecordConsent.Entry withdrawal =
        RecordConsent.Entry.of(
            customer.id(),
            Way.ORAL,
            "de",
            new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.WITHDRAWN));
    assertThatThrownBy(
            () ->
                shop.told.all.graph.unitOfWork.run(
                    () -> {
                      shop.told.all.graph.recordConsent.record(withdrawal, SerialShop.ANNA);
                      assertThat(shop.told.only(customer).state()).isEqualTo(State.CANCELLED);
                      throw new IllegalStateException("the power is cut");
                    }))
        .hasMessage("the power is cut");
    assertThat(shop.told.only(customer).state()).isEqualTo(State.QUEUED);
  }

  /** The text of a notice that will not leave is needed no more when its orders are done. */
  @Test
  void a_notice_of_orders_that_are_done_loses_its_text_when_it_is_stopped() {
    Customer customer = shop.told.agreed("de");
    shop.told.parcel().without(shop.told.ordered(customer, "M", "Emma"), "GONE", true).closed();
    assertThat(shop.told.only(customer).body()).isNotEmpty();
    shop.told.withdraws(customer);
    assertThat(shop.told.only(customer).state()).isEqualTo(State.CANCELLED);
    assertThat(shop.told.only(customer).body()).isEmpty();
  }

  @Test
  void of_two_cards_the_withdrawal_on_one_stops_what_waited_for_the_other() {
    Map<ContactKind, String> mail = Map.of(ContactKind.EMAIL, "familie@example.org");
    Customer kept = shop.card(mail, Minor.UNKNOWN, false);
    Customer dropped = shop.card(mail, Minor.UNKNOWN, false);
    shop.says(dropped, ConsentScope.NOTIFICATION, Decision.GIVEN);
    arrived(dropped, "M");
    shop.told.all.wall.pass(Duration.ofMinutes(1));
    shop.says(kept, ConsentScope.NOTIFICATION, Decision.GIVEN);
    shop.says(kept, ConsentScope.NOTIFICATION, Decision.WITHDRAWN);
    shop.told.all.graph.mergeCustomers.merge(kept, dropped);
    assertThat(shop.told.only(kept).state()).isEqualTo(State.CANCELLED);
  }
}
