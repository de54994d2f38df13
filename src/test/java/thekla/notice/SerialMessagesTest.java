package thekla.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.schema.Tables.CONSENT_STANDING;
import static thekla.schema.Tables.CUSTOMER_INTEREST;
import static thekla.schema.Tables.OUTGOING_MESSAGE;
import static thekla.schema.Tables.SHOP_SETTING;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.Refusal;
import thekla.storage.ByHand;

/** Messages to many go to those alone who agreed to them. */
class SerialMessagesTest {

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

  private interface Looking<T> {
    T look(DSLContext sql);
  }

  /** Straight into the tables. */
  private <T> T sql(Looking<T> looking) {
    try (Connection connection = ByHand.connect(folder)) {
      return looking.look(
          DSL.using(connection, SQLDialect.DERBY, new Settings().withRenderSchema(false)));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private int count(Table<?> table) {
    Integer number = sql(database -> database.fetchCount(table));
    return number;
  }

  private void sendAll() {
    while (shop.told.all.graph.post.send.sendDue().sent() > 0) {
      // fifty at once
    }
  }

  @Test
  void everyone_without_consent_is_left_out_and_counted_by_reason() {
    shop.agreed(ConsentScope.ADS_EMAIL);
    shop.customer();
    shop.says(shop.customer(), ConsentScope.ADS_EMAIL, Decision.GIVEN);
    shop.says(shop.customer(), ConsentScope.ADS_EMAIL, Decision.REFUSED);
    shop.says(shop.agreed(ConsentScope.ADS_EMAIL), ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    shop.changed(shop.agreed(ConsentScope.ADS_EMAIL), "Köln", true, false);
    shop.changed(shop.agreed(ConsentScope.ADS_EMAIL), "Köln", false, true);
    shop.signs(shop.card(Map.of(), Minor.UNKNOWN, false), ConsentScope.ADS_EMAIL, Decision.GIVEN);
    Map<ContactKind, String> mail = Map.of(ContactKind.EMAIL, "kind@example.org");
    shop.signs(shop.card(mail, Minor.YES, false), ConsentScope.ADS_EMAIL, Decision.GIVEN);
    Customer child = shop.card(Map.of(ContactKind.EMAIL, "kind2@example.org"), Minor.YES, false);
    shop.parentSigns(child, ConsentScope.ADS_EMAIL);
    // the same address on another card: who withdrew there objects for both
    Map<ContactKind, String> shared = Map.of(ContactKind.EMAIL, "familie@example.org");
    Customer one = shop.card(shared, Minor.UNKNOWN, false);
    Customer other = shop.card(shared, Minor.UNKNOWN, false);
    shop.signs(one, ConsentScope.ADS_EMAIL, Decision.GIVEN);
    shop.signs(other, ConsentScope.ADS_EMAIL, Decision.GIVEN);
    shop.says(other, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    Customer moved = shop.agreed(ConsentScope.ADS_EMAIL);
    shop.told.all.save(moved.with(List.of()));

    SerialCounts counts = shop.preview(Channel.EMAIL);

    assertThat(counts.chosen()).isEqualTo(13);
    assertThat(counts.excluded())
        .containsOnly(
            Map.entry(SerialReason.INACTIVE, 1L),
            Map.entry(SerialReason.RESTRICTED, 1L),
            Map.entry(SerialReason.NEVER_ASKED, 1L),
            Map.entry(SerialReason.LAPSED, 1L),
            Map.entry(SerialReason.REFUSED, 1L),
            Map.entry(SerialReason.WITHDRAWN, 2L),
            Map.entry(SerialReason.NO_ADDRESS, 1L),
            Map.entry(SerialReason.OBJECTED, 1L),
            Map.entry(SerialReason.MINOR, 1L),
            Map.entry(SerialReason.EVIDENCE, 1L));
    assertThat(counts.allowed()).isEqualTo(2);

    SerialRun run = shop.sent(Channel.EMAIL);
    assertThat(run.queued()).isEqualTo(counts.allowed());
    assertThat(run.ended()).isTrue();
    sendAll();
    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  @Test
  void chosen_are_those_of_a_place_an_interest_and_an_order() {
    Customer cologne = shop.agreed(ConsentScope.ADS_EMAIL);
    Customer bonn = shop.changed(shop.agreed(ConsentScope.ADS_EMAIL), "Bonn", false, false);
    shop.signs(bonn, ConsentScope.PROFILE, Decision.GIVEN);
    assertThat(shop.told.all.graph.serial.interests.add(bonn.id(), "Krimi")).isEmpty();
    shop.told.ordered(cologne, "M", "Emma");
    var today = shop.told.all.graph.clock.today();
    assertThat(allowed(new SerialSelection("bo", "", null, null))).isEqualTo(1);
    assertThat(allowed(new SerialSelection("53", "", null, null))).isEqualTo(1);
    assertThat(allowed(new SerialSelection("5_", "", null, null))).isZero();
    assertThat(allowed(new SerialSelection("", "Krimi", null, null))).isEqualTo(1);
    assertThat(allowed(new SerialSelection("Köln", "Krimi", null, null))).isZero();
    assertThat(allowed(new SerialSelection("", "", today, null))).isEqualTo(1);
    assertThat(allowed(new SerialSelection("", "", today.plusDays(1), null))).isZero();
    assertThat(allowed(new SerialSelection("", "", null, today))).isEqualTo(1);
    shop.serial()
        .send
        .send(
            new SendSerial.Draft(
                "Krimi",
                Channel.EMAIL,
                shop.template(Channel.EMAIL),
                new SerialSelection("", "Krimi", null, null)),
            SerialShop.ANNA,
            SendSerial.Progress.SILENT);
    assertThat(shop.messages(bonn)).hasSize(1);
    assertThat(shop.messages(cologne)).isEmpty();
  }

  private long allowed(SerialSelection selection) {
    return shop.serial().preview.preview(selection, Channel.EMAIL).allowed();
  }

  @Test
  void who_withdraws_after_queueing_is_not_written_to() throws Exception {
    Customer stays = shop.agreed(ConsentScope.ADS_EMAIL);
    Customer leaves = shop.agreed(ConsentScope.ADS_EMAIL);
    assertThat(shop.sent(Channel.EMAIL).queued()).isEqualTo(2);
    shop.says(leaves, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    sendAll();
    assertThat(shop.messages(leaves).getFirst().state()).isEqualTo(Messages.State.CANCELLED);
    assertThat(shop.messages(stays).getFirst().state()).isEqualTo(Messages.State.SENT);
    assertThat(server.getReceivedMessages()).hasSize(1);
    String mail = GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]);
    assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0]) + mail)
        .contains("widersprechen");
    long seq =
        requireNonNull(shop.told.all.consents(stays).standing(ConsentScope.ADS_EMAIL).event())
            .seq();
    Long noted =
        sql(
            database ->
                database
                    .select(OUTGOING_MESSAGE.CONSENT_SEQ)
                    .from(OUTGOING_MESSAGE)
                    .where(OUTGOING_MESSAGE.CUSTOMER_ID.eq(stays.id()))
                    .fetchOne(OUTGOING_MESSAGE.CONSENT_SEQ));
    assertThat(noted).isEqualTo(seq);
  }

  /** RFC 2369: a mail program can offer a way out; a notice about an order is no list. */
  @Test
  void a_serial_mail_tells_mail_programs_where_to_end_it_and_a_notice_does_not() throws Exception {
    Customer customer = shop.agreed(ConsentScope.ADS_EMAIL);
    shop.says(customer, ConsentScope.NOTIFICATION, Decision.GIVEN);
    shop.sent(Channel.EMAIL);
    shop.told.parcel().with(shop.told.ordered(customer, "M", "Emma"), "17").closed();
    sendAll();
    List<List<String>> ways = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      String[] header = mail.getHeader("List-Unsubscribe");
      ways.add(header == null ? List.of() : List.of(header));
    }
    assertThat(ways)
        .containsExactlyInAnyOrder(
            List.of("<mailto:laden@buecher-gross.example?subject=unsubscribe>"), List.of());
  }

  @Test
  void broken_off_it_goes_on_and_nobody_gets_two() {
    for (int i = 0; i < 230; i++) {
      shop.agreed(ConsentScope.ADS_EMAIL);
    }
    AtomicInteger looks = new AtomicInteger();
    assertThatThrownBy(
            () ->
                shop.serial()
                    .send
                    .send(
                        shop.draft(Channel.EMAIL),
                        SerialShop.ANNA,
                        run -> {
                          if (looks.incrementAndGet() == 3) {
                            throw new IllegalStateException("the power is cut");
                          }
                          return true;
                        }))
        .hasMessage("the power is cut");
    SerialRun broken =
        shop.told.all.graph.unitOfWork.call(() -> shop.serial().serials.newest(1)).getFirst();
    assertThat(broken.queued()).isBetween(1L, 229L);
    assertThat(broken.ended()).isFalse();
    // as if the crash had come after the messages and before the place was noted
    shop.told.all.graph.unitOfWork.run(() -> shop.serial().serials.reached(broken.id(), 0, 0, 0));
    SendSerial.Result on =
        shop.serial().send.goOn(broken.id(), SerialShop.ANNA, SendSerial.Progress.SILENT);
    assertThat(on).isInstanceOf(SendSerial.Result.Written.class);
    assertThat(((SendSerial.Result.Written) on).run().queued()).isEqualTo(230);
    shop.serial().send.goOn(broken.id(), SerialShop.ANNA, SendSerial.Progress.SILENT);
    assertThat(count(OUTGOING_MESSAGE)).isEqualTo(230);
  }

  @Test
  void the_database_itself_takes_no_second_message_of_a_run() {
    Customer customer = shop.agreed(ConsentScope.ADS_EMAIL);
    SerialRun run = shop.sent(Channel.EMAIL);
    long second =
        ((QueueMessage.Result.Queued)
                shop.told.all.graph.post.queue.queue(
                    new MessageDraft(
                        customer.id(),
                        MessagePurpose.ADS,
                        Channel.EMAIL,
                        "de",
                        "Noch eine",
                        "{{unsubscribe}}",
                        "",
                        null),
                    SerialShop.ANNA))
            .id();
    assertThatThrownBy(
            () ->
                shop.told.all.graph.unitOfWork.run(
                    () -> shop.serial().serials.belongs(second, run.id(), 0)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void advertising_without_a_way_out_is_refused() {
    Customer customer = shop.agreed(ConsentScope.ADS_EMAIL);
    MessageTemplate silent =
        new MessageTemplate(
            0, MessagePurpose.ADS, Channel.EMAIL, "de", "Ohne", "Neues", "Nur Neues", 0);
    assertThat(
            shop.serial()
                .send
                .send(
                    new SendSerial.Draft("x", Channel.EMAIL, silent, SerialSelection.EVERYBODY),
                    SerialShop.ANNA,
                    SendSerial.Progress.SILENT))
        .isInstanceOfSatisfying(
            SendSerial.Result.Refused.class,
            no -> assertThat(codes(no.reasons())).containsExactly("unsubscribe-missing"));
    assertThat(shop.told.all.graph.post.saveTemplate.save(silent))
        .isInstanceOfSatisfying(
            SaveTemplate.Result.Refused.class,
            no -> assertThat(codes(no.reasons())).containsExactly("unsubscribe-missing"));
    MessageDraft draft =
        new MessageDraft(
            customer.id(), MessagePurpose.ADS, Channel.EMAIL, "de", "Neues", "Neues", "", null);
    assertThat(shop.told.all.graph.post.queue.queue(draft, SerialShop.ANNA))
        .isInstanceOfSatisfying(
            QueueMessage.Result.Refused.class,
            no -> assertThat(codes(no.reasons())).containsExactly("unsubscribe-missing"));
  }

  private static List<String> codes(List<Refusal> reasons) {
    return reasons.stream().map(Refusal::code).toList();
  }

  @Test
  void an_interest_needs_the_profile_and_goes_with_it() {
    Customer customer = shop.customer();
    RecordInterest interests = shop.told.all.graph.serial.interests;
    assertThat(interests.add(customer.id(), "Krimi").map(Refusal::code))
        .contains("profile-not-agreed");
    shop.says(customer, ConsentScope.PROFILE, Decision.GIVEN);
    assertThat(interests.add(customer.id(), "Krimi").map(Refusal::code))
        .contains("profile-evidence");
    shop.signs(customer, ConsentScope.PROFILE, Decision.GIVEN);
    assertThat(interests.add(customer.id(), " Krimi ")).isEqualTo(Optional.empty());
    assertThat(interests.add(customer.id(), "Krimi")).isEmpty();
    assertThat(interests.add(customer.id(), "x".repeat(61)).map(Refusal::code))
        .contains("too-long");
    assertThat(count(CUSTOMER_INTEREST)).isEqualTo(1);
    shop.says(customer, ConsentScope.PROFILE, Decision.WITHDRAWN);
    assertThat(count(CUSTOMER_INTEREST)).isZero();
  }

  @Test
  void standings_follow_merges_and_erasure_and_are_made_anew_where_they_never_were() {
    Customer kept = shop.agreed(ConsentScope.ADS_EMAIL);
    Customer dropped = shop.agreed(ConsentScope.ADS_EMAIL);
    shop.says(dropped, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    shop.told.all.graph.mergeCustomers.merge(kept, dropped);
    assertThat(standings()).containsExactly(kept.id() + " WITHDRAWN");
    Customer other = shop.agreed(ConsentScope.ADS_SMS);
    sql(database -> database.deleteFrom(CONSENT_STANDING).execute());
    sql(
        database ->
            database
                .deleteFrom(SHOP_SETTING)
                .where(SHOP_SETTING.NAME.eq("consent-standings"))
                .execute());
    assertThat(shop.preview(Channel.SMS).allowed()).isEqualTo(1);
    assertThat(standings())
        .containsExactlyInAnyOrder(kept.id() + " WITHDRAWN", other.id() + " GIVEN");
    shop.told.all.graph.privacy.eraseCustomer.erase(other.number(), SerialShop.ANNA);
    assertThat(standings()).containsExactly(kept.id() + " WITHDRAWN");
  }

  private List<String> standings() {
    return sql(
        database ->
            database
                .selectFrom(CONSENT_STANDING)
                .fetch(
                    row ->
                        row.get(CONSENT_STANDING.CUSTOMER_ID)
                            + " "
                            + row.get(CONSENT_STANDING.STATE)));
  }

  @Test
  void two_cards_that_got_the_same_message_become_one() {
    Customer kept = shop.agreed(ConsentScope.ADS_EMAIL);
    Customer dropped = shop.agreed(ConsentScope.ADS_EMAIL);
    shop.sent(Channel.EMAIL);
    shop.told.all.graph.mergeCustomers.merge(kept, dropped);
    assertThat(shop.messages(kept)).hasSize(2);
  }
}
