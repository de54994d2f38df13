package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.consent.ConsentShop.ANNA;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.Verification.Finding;
import thekla.consent.Verification.What;
import thekla.customer.Customer;
import thekla.storage.ByHand;

/** The chain, attacked where a person with the database in hand could. */
class LedgerTest {

  /** By a trigger of Derby or PostgreSQL, or by their rules on truncating. */
  private static final String REFUSED = "(?s)(22018|XCL48|P0001|0A000) .*";

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void aShopWithFiveRows() {
    shop = new ConsentShop(folder);
    Customer one = shop.customer();
    Customer two = shop.customer();
    shop.record(one, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(two, Way.WRITTEN, ConsentScope.NOTIFICATION, Decision.GIVEN);
    shop.record(one, Way.EMAIL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    shop.record(two, Way.SMS, ConsentScope.ADS_SMS, Decision.REFUSED);
    shop.record(one, Way.FORM, ConsentScope.PROFILE, Decision.GIVEN);
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private void sql(String statement) {
    try (Connection connection = ByHand.connect(folder);
        var writing = connection.createStatement()) {
      writing.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getSQLState() + " " + e.getMessage(), e);
    }
  }

  /** As somebody would who owns the database. */
  private void withoutTriggers(String statement) {
    String of = ByHand.isOnServer(folder) ? " on consent_event" : "";
    sql("drop trigger consent_event_no_update" + of);
    sql("drop trigger consent_event_no_delete" + of);
    sql(statement);
  }

  private List<Finding> findings() {
    return shop.graph.ledger.verify().findings();
  }

  @Test
  void a_whole_chain_verifies() {
    assertThat(shop.graph.ledger.verify()).isEqualTo(new Verification(5, 0, List.of()));
  }

  @Test
  void the_database_itself_refuses_to_change_or_delete_a_row() {
    for (String statement :
        List.of(
            "delete from consent_event where seq = 2",
            "update consent_event set decision = 'GIVEN' where seq = 3",
            "update consent_event set remark = null where seq = 3",
            "update consent_event set hash = digest where seq = 3",
            "truncate table consent_event")) {
      assertThatThrownBy(() -> sql(statement)).as(statement).hasMessageMatching(REFUSED);
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void a_row_changed_by_hand_is_found() {
    withoutTriggers("update consent_event set decision = 'GIVEN' where seq = 3");

    assertThat(findings()).containsExactly(new Finding(3, What.CHANGED));
  }

  @Test
  void a_row_taken_out_is_found() {
    withoutTriggers("delete from consent_event where seq = 2");

    assertThat(findings()).containsExactly(new Finding(2, What.MISSING));
  }

  @Test
  void the_last_row_taken_out_is_found() {
    withoutTriggers("delete from consent_event where seq = 5");

    assertThat(findings()).contains(new Finding(5, What.MISSING));
  }

  @Test
  void a_row_emptied_by_hand_is_found() {
    withoutTriggers(
        "update consent_event set subject_id = null, scope = null, decision = null, way = null,"
            + " remark = null, obtained_at = null, recorded_at = null, clerk = null,"
            + " workplace = null, language = null, text_form = null, text_version = null,"
            + " text_hash = null, right_told = null, indicated_by = null, evidence_place = null,"
            + " evidence_hash = null, contact_mark = null, salt = null where seq = 4");

    assertThat(findings()).containsExactly(new Finding(4, What.EMPTIED));
  }

  @Test
  void a_row_with_a_hash_made_to_fit_breaks_the_chain_behind_it() {
    withoutTriggers("update consent_event set digest = hash where seq = 3");

    assertThat(findings())
        .contains(new Finding(3, What.CHANGED), new Finding(3, What.CHAIN_BROKEN));
  }

  @Test
  void one_persons_rows_are_erased_and_the_chain_still_verifies() {
    Customer person = shop.customer();
    for (int i = 0; i < 120; i++) {
      shop.record(
          person, Way.ORAL, ConsentScope.STORAGE, i % 2 == 0 ? Decision.GIVEN : Decision.WITHDRAWN);
    }
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    ConsentEvent trace =
        new ConsentEvent(
            0,
            ConsentScope.STORAGE,
            Decision.ERASED,
            new How(Way.ERASURE, null, now, "de", null, false, IndicatedBy.SUBJECT, null, null),
            now,
            ANNA,
            null);

    int erased = shop.graph.unitOfWork.call(() -> shop.graph.ledger.erase(person.id(), trace));

    assertThat(erased).isEqualTo(120);
    assertThat(shop.graph.consents.history(person.id())).isEmpty();
    Verification after = shop.graph.ledger.verify();
    assertThat(after.findings()).isEmpty();
    assertThat(after.erased()).isEqualTo(120);
    assertThatThrownBy(() -> sql("update consent_event set remark = 'back' where seq = 6"))
        .as("an erased row cannot be filled again")
        .hasMessageMatching(REFUSED);
  }

  @Test
  void many_hands_at_once_make_one_chain() throws Exception {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      customers.add(shop.customer());
    }
    try (ExecutorService hands = Executors.newFixedThreadPool(6)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        Customer customer = customers.get(i % customers.size());
        running.add(
            hands.submit(
                () -> shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }

    assertThat(shop.graph.ledger.verify()).isEqualTo(new Verification(125, 0, List.of()));
  }
}
