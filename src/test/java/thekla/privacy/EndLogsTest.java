package thekla.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.privacy.FullLife.ANNA;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.Messages;
import thekla.notice.SendSerial;
import thekla.notice.SerialSelection;
import thekla.notice.SerialShop;
import thekla.order.TrackedOrder;
import thekla.privacy.store.LogPeriodStore;

/** privacy-rules 8.2: of a notice kind and time stay six months; logs of the staff twelve. */
class EndLogsTest {

  @TempDir Path folder;
  private SerialShop shop;

  @BeforeEach
  void open() {
    shop = new SerialShop(folder);
    on("2026-11-21");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void on(String day) {
    shop.told.all.wall.set(Instant.parse(day + "T10:00:00Z"));
  }

  private Map<String, Long> night() {
    return ((Sweep.Result.Done)
            shop.told.all.graph.privacy.sweep.run(
                ErasureCause.RETENTION, ANNA, false, Sweep.Progress.SILENT))
        .counts();
  }

  private List<String> rows(String sql) throws Exception {
    return new Traces(folder, shop.told.all.graph.privacy.map).rows(sql);
  }

  /** Somebody who stays, because of the consent to storage. */
  private Customer staying() {
    Customer customer = shop.told.agreed("de");
    shop.told.all.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    return customer;
  }

  private TrackedOrder told(Customer customer) {
    TrackedOrder order = shop.told.ordered(customer, "T", "Emma");
    shop.told.parcel().with(order, "17").closed();
    Messages.Row call = shop.told.messages(customer).getFirst();
    assertThat(shop.told.all.graph.post.notices.calls.reached(call.id())).isEmpty();
    return order;
  }

  @Test
  void at_the_end_of_the_order_kind_and_time_stay_for_six_months() throws Exception {
    Customer customer = staying();
    TrackedOrder order = told(customer);
    on("2026-12-01");
    shop.told.collected(order);
    assertThat(shop.told.only(customer))
        .satisfies(
            row -> {
              assertThat(List.of(row.recipient(), row.subject(), row.body())).containsOnly("");
              assertThat(row.purpose()).isEqualTo(MessagePurpose.ARRIVED);
              assertThat(row.channel()).isEqualTo(Channel.PHONE);
              assertThat(row.sentAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
            });
    on("2027-06-01");
    assertThat(night()).isEmpty();
    assertThat(shop.told.messages(customer)).hasSize(1);

    on("2027-06-02");
    assertThat(night()).isEqualTo(Map.of("notice-log", 1L));
    assertThat(shop.told.messages(customer)).isEmpty();
    assertThat(rows("select message_id from notice_order")).isEmpty();
    assertThat(shop.told.all.graph.customers.byId(customer.id())).isPresent();
    assertThat(night()).as("once is enough").isEmpty();
  }

  @Test
  void a_notice_of_an_open_order_stays_and_so_does_what_is_no_notice() throws Exception {
    Customer open = staying();
    told(open);
    Customer asked = staying();
    shop.signs(asked, ConsentScope.ADS_LETTER, Decision.GIVEN);
    shop.serial()
        .send
        .send(
            new SendSerial.Draft(
                "x",
                Channel.LETTER,
                new MessageTemplate(
                    0, MessagePurpose.ADS, Channel.LETTER, "de", "x.docx", "", "", 0),
                SerialSelection.EVERYBODY),
            ANNA,
            SendSerial.Progress.SILENT);
    on("2027-10-01");
    night();
    assertThat(shop.told.messages(open)).hasSize(1);
    assertThat(shop.told.only(open).body()).isNotEmpty();
    assertThat(shop.told.messages(asked)).hasSize(1);
  }

  /** By the map: every table whose rows stay and name the staff. */
  @Test
  void after_twelve_months_nobody_knows_who_of_the_staff_it_was() throws Exception {
    Customer leaving = shop.customer();
    shop.told.all.graph.privacy.eraseCustomer.erase(leaving.number(), ANNA);
    Customer agreed = staying();
    shop.signs(agreed, ConsentScope.ADS_LETTER, Decision.GIVEN);
    shop.told.ordered(agreed, "K", "Emma");
    shop.told.all.graph.goodsIn.receive.scan("9783426282618", 1, ANNA);
    shop.told.all.graph.goodsIn.close.close(ANNA);
    String runs = "select count(*) from erasure_run where clerk = 'Anna'";
    String receipts = "select count(*) from goods_receipt where clerk = 'Anna'";
    assertThat(rows(runs)).containsExactly("1");
    assertThat(rows(receipts)).containsExactly("1");

    on("2027-11-21");
    assertThat(night()).doesNotContainKey("audit-log");
    assertThat(rows(receipts)).containsExactly("1");

    on("2027-11-22");
    assertThat(night()).isEqualTo(Map.of("audit-log", 2L));
    assertThat(rows(receipts)).containsExactly("0");
    assertThat(rows("select clerk || workplace from erasure_run order by id"))
        .as("what was done meanwhile still names somebody")
        .containsExactly("", "AnnaTheke 1", "AnnaTheke 1");
    assertThat(rows("select counted from erasure_count where counted = 'customer'"))
        .as("what was erased stays as a number")
        .hasSize(1);
  }

  @Test
  void the_shop_sets_the_months_within_bounds() {
    EndLogs logs = shop.told.all.graph.privacy.logs;
    assertThat(logs.periods()).isEqualTo(Map.of(LogClass.NOTICE, 6, LogClass.AUDIT, 12));
    assertThat(logs.set(LogClass.AUDIT, 5)).contains(Refusal.of("log-period", "audit-log", 6, 36));
    assertThat(logs.set(LogClass.NOTICE, 0))
        .contains(Refusal.of("log-period", "notice-log", 1, 24));
    assertThat(logs.set(LogClass.NOTICE, 2)).isEmpty();
    Customer customer = staying();
    shop.told.collected(told(customer));
    on("2027-01-22");
    night();
    assertThat(shop.told.messages(customer)).isEmpty();
  }

  @Test
  void a_log_of_the_map_that_nobody_ends_is_a_fault() throws Exception {
    PersonalDataMap map =
        PersonalDataMap.read(
            new StringReader(
                """
                table,column,personal,category,purpose,legal_basis,retention,erasure,mask,note
                peek,clerk,yes,staff,LOG,Art. 6(1)(f),peek-log,keep,initials,
                """));
    assertThatThrownBy(
            () ->
                new EndLogs(
                    map,
                    Map.of(),
                    new LogPeriodStore(
                        () -> {
                          throw new AssertionError();
                        }),
                    shop.told.all.graph.unitOfWork,
                    shop.told.all.graph.clock))
        .hasMessageContaining("peek-log");
  }
}
