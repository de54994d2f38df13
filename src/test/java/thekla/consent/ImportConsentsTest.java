package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.consent.ConsentLists.HEADER;
import static thekla.consent.ConsentLists.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
import thekla.customer.ImportOptions;
import thekla.customer.ImportProgress;
import thekla.customer.Minor;
import thekla.customer.RowOutcome;

class ImportConsentsTest {

  private static final List<ConsentScope> SCOPES = List.of(ConsentScope.values());

  @TempDir Path folder;
  private ConsentShop shop;
  private ConsentLists lists;
  private Customer customer;

  @BeforeEach
  void aShopWithACustomer() {
    shop = new ConsentShop(folder);
    lists = new ConsentLists(shop, folder);
    customer = shop.customer();
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private ConsentState state(ConsentScope scope) {
    return shop.consents(customer).state(scope);
  }

  @Test
  void a_row_becomes_rows_of_the_ledger_with_both_moments_and_without_evidence() {
    ConsentImportReport report =
        lists.imported(HEADER, customer.number() + ";ja;x;oui;;nein;;;14.03.2026;alte Kartei");

    assertThat(report.recorded()).isEqualTo(4);
    List<ConsentEvent> rows = shop.graph.consents.history(customer.id());
    assertThat(rows).hasSize(4);
    ConsentEvent storage = rows.getFirst();
    assertThat(storage.how().way()).isEqualTo(Way.IMPORT);
    assertThat(storage.how().obtainedAt()).isEqualTo(Instant.parse("2026-03-13T23:00:00Z"));
    assertThat(storage.recordedAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
    assertThat(storage.how().remark()).isEqualTo("alte Kartei");
    assertThat(storage.how().text()).isNull();
    assertThat(storage.recordedBy()).isEqualTo(ConsentShop.ANNA);
    assertThat(shop.consents(customer).standing(ConsentScope.STORAGE).evidence())
        .isEqualTo(EvidenceLevel.E0);
    assertThat(state(ConsentScope.ADS_PHONE)).isEqualTo(ConsentState.REFUSED);
    assertThat(state(ConsentScope.PROFILE)).isEqualTo(ConsentState.NEVER_ASKED);
    assertThat(may(ContactPurpose.NOTIFY)).isTrue();
    assertThat(may(ContactPurpose.ADS)).as("R-CON-7").isFalse();
    assertThat(shop.graph.ledger.verify().whole()).isTrue();
  }

  private boolean may(ContactPurpose purpose) {
    return shop.graph
        .contactPolicy
        .ask(ContactQuestion.of(customer, shop.consents(customer), purpose, Channel.EMAIL))
        .allowed();
  }

  @Test
  void a_second_run_changes_nothing() {
    String[] lines = {
      HEADER,
      customer.number() + ";ja;nein;widerrufen 01.02.2026;x;;;;14.03.2025;",
      shop.customer().number() + ";ja;;;;;;ja;;"
    };
    assertThat(lists.imported(lines).recorded()).isEqualTo(6);
    shop.wall.pass(Duration.ofDays(3));

    ConsentImportReport again = lists.imported(lines);

    assertThat(again.recorded()).isZero();
    assertThat(again.rows().count(RowOutcome.UNCHANGED)).isEqualTo(2);
    assertThat(again.rows().findings()).isEmpty();
    assertThat(shop.graph.consents.history(customer.id())).hasSize(4);
  }

  @Test
  void a_dry_run_says_the_same_and_writes_nothing() {
    Path file =
        lists.file(
            HEADER,
            customer.number() + ";ja;ja;;;;;;;",
            customer.number() + ";ja;widerrufen;;;;;;;",
            "777777;ja;;;;;;;;");

    ConsentImportReport dry = lists.imported(file, true);
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();
    ConsentImportReport real = lists.imported(file, false);

    assertThat(dry.recorded()).isEqualTo(real.recorded()).isEqualTo(3);
    assertThat(dry.rows().counts()).isEqualTo(real.rows().counts());
    assertThat(told(dry)).isEqualTo(told(real));
  }

  @Test
  void nothing_in_a_list_undoes_a_refusal_or_a_withdrawal() {
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.REFUSED);
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.GIVEN);
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.WITHDRAWN);

    ConsentImportReport report =
        lists.imported(HEADER, customer.number() + ";ja;21.11.2026;;;;;ja;;");

    assertThat(told(report))
        .containsExactly(
            "2 CHANGED storage withdrawal-stands", "2 CHANGED notification withdrawal-stands");
    assertThat(report.recorded()).isEqualTo(1);
    assertThat(state(ConsentScope.STORAGE)).isEqualTo(ConsentState.REFUSED);
    assertThat(state(ConsentScope.NOTIFICATION)).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void a_withdrawal_in_a_list_counts_at_once_and_keeps_the_address_from_advertising() {
    shop.record(customer, Way.FORM, ConsentScope.ADS_EMAIL, Decision.GIVEN);
    Customer same =
        shop.save(
            ConsentShop.card(
                "Zwilling",
                Map.of(
                    ContactKind.EMAIL,
                    customer.contactPoints().stream()
                        .filter(point -> point.kind() == ContactKind.EMAIL)
                        .findFirst()
                        .orElseThrow()
                        .written()),
                Minor.UNKNOWN,
                false,
                null));

    ConsentImportReport report =
        lists.imported(
            HEADER, customer.number() + ";;;widerrufen;;;;;;", same.number() + ";;;ja;;;;;;");

    assertThat(state(ConsentScope.ADS_EMAIL)).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(told(report)).containsExactly("3 POINTED_OUT adsEmail objection-stands");
    assertThat(told(lists.imported(HEADER, same.number() + ";;;ja;;;;;;")))
        .as("R-CON-19, from the list that is kept")
        .containsExactly("2 POINTED_OUT adsEmail objection-stands");
  }

  @Test
  void a_consent_that_came_later_stands_against_an_older_list() {
    shop.record(customer, Way.WRITTEN, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.WRITTEN, ConsentScope.NOTIFICATION, Decision.GIVEN);

    ConsentImportReport report =
        lists.imported(HEADER, customer.number() + ";nein;widerrufen 01.05.2019;;;;;;;");

    assertThat(told(report))
        .containsExactly(
            "2 POINTED_OUT storage consent-stands", "2 POINTED_OUT notification consent-stands");
    assertThat(state(ConsentScope.STORAGE)).isEqualTo(ConsentState.GIVEN);
    assertThat(lists.imported(HEADER, customer.number() + ";;widerrufen;;;;;;;").recorded())
        .as("an undated withdrawal is believed once")
        .isEqualTo(1);
    shop.wall.pass(Duration.ofDays(1));
    shop.record(customer, Way.WRITTEN, ConsentScope.NOTIFICATION, Decision.GIVEN);
    assertThat(told(lists.imported(HEADER, customer.number() + ";;widerrufen;;;;;;;")))
        .containsExactly("2 POINTED_OUT notification consent-stands");
  }

  @Test
  void a_consent_for_an_address_of_old_is_not_taken_over_for_the_new_one() {
    lists.imported(HEADER, customer.number() + ";;;ja;;;;;;");
    List<ContactPoint> moved =
        customer.contactPoints().stream()
            .map(
                point ->
                    point.kind() == ContactKind.EMAIL
                        ? new ContactPoint(ContactKind.EMAIL, "neu@example.org", "", null)
                        : point)
            .toList();
    shop.wall.pass(Duration.ofDays(1));
    shop.save(changed(moved));
    assertThat(state(ConsentScope.ADS_EMAIL)).isEqualTo(ConsentState.NEVER_ASKED);

    ConsentImportReport again = lists.imported(HEADER, customer.number() + ";;;ja;;;;;;");

    assertThat(told(again)).containsExactly("2 POINTED_OUT adsEmail consent-lapsed");
  }

  private Customer changed(List<ContactPoint> points) {
    return new Customer(
        customer.id(),
        customer.number(),
        customer.kind(),
        null,
        null,
        customer.firstName(),
        customer.lastName(),
        null,
        customer.street(),
        customer.postcode(),
        customer.town(),
        customer.country(),
        customer.language(),
        customer.messageKind(),
        null,
        false,
        customer.minor(),
        false,
        customer.version(),
        points);
  }

  @Test
  void any_list_twice_changes_nothing_the_second_time() {
    Random random = new Random(20260314);
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      customers.add(shop.customer());
    }
    List<String> cells =
        List.of(
            "",
            "ja",
            "nein",
            "widerrufen",
            "03.02.2024",
            "widerrufen 05.06.2025",
            "nein 2026-01-01",
            "-");
    for (int nth = 0; nth < 25; nth++) {
      List<String> lines = new ArrayList<>(List.of(HEADER));
      for (int row = 0; row < 15; row++) {
        StringBuilder line =
            new StringBuilder(customers.get(random.nextInt(customers.size())).number());
        for (int column = 0; column < 7; column++) {
          line.append(';').append(cells.get(random.nextInt(cells.size())));
        }
        lines.add(line.append(random.nextBoolean() ? ";;" : ";11.10.2025;").toString());
      }
      Path file = lists.file(lines.toArray(String[]::new));
      long planned = lists.imported(file, true).recorded();
      assertThat(lists.imported(file, false).recorded()).isEqualTo(planned);
      assertThat(lists.imported(file, false).recorded()).as("%s", lines).isZero();
      Customer decided = customers.get(random.nextInt(customers.size()));
      shop.wall.pass(Duration.ofDays(1));
      shop.record(
          decided,
          Way.WRITTEN,
          SCOPES.get(random.nextInt(SCOPES.size())),
          random.nextBoolean() ? Decision.GIVEN : Decision.WITHDRAWN);
    }
    assertThat(shop.graph.ledger.verify().whole()).isTrue();
  }

  @Test
  void a_list_and_the_counter_write_into_one_chain() throws Exception {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      customers.add(shop.customer());
      lines.add(customers.getLast().number() + ";ja;ja;;;;;;14.03.2026;");
    }
    Path file = lists.file(lines.toArray(String[]::new));
    try (ExecutorService counter = Executors.newSingleThreadExecutor()) {
      Future<?> stream =
          counter.submit(
              () ->
                  customers.forEach(
                      one -> shop.record(one, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN)));
      lists.imported(file, false);
      stream.get();
    }

    assertThat(shop.graph.ledger.verify().whole()).isTrue();
    assertThat(customers)
        .allMatch(one -> shop.consents(one).state(ConsentScope.STORAGE) == ConsentState.WITHDRAWN)
        .allMatch(one -> shop.consents(one).given(ConsentScope.NOTIFICATION));
  }

  @Test
  void an_imported_customer_on_the_objection_list_is_pointed_out() throws IOException {
    shop.record(customer, Way.EMAIL, ConsentScope.ADS_EMAIL, Decision.WITHDRAWN);
    String mail = customer.contact(Channel.EMAIL).orElseThrow().written();
    Path addresses =
        Files.writeString(
            folder.resolve("addresses.csv"),
            "Kundennummer;Nachname;PLZ;E-Mail\n91000;Neu;50667;"
                + mail.toUpperCase(Locale.ROOT)
                + "\n91001;Andere;50667;andere@example.org\n");
    ImportOptions options = ImportOptions.detected("DE", "de").withImportDuplicates(true);

    var report = shop.graph.importCustomers.run(addresses, options, ImportProgress.NONE);

    assertThat(report.count(RowOutcome.ADDED)).isEqualTo(2);
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.row()).isEqualTo(2);
              assertThat(finding.field()).isEqualTo("email");
              assertThat(finding.code()).isEqualTo("on-objection-list");
            });
    assertThat(shop.graph.importCustomers.run(addresses, options, ImportProgress.NONE).findings())
        .as("told once")
        .isEmpty();
  }
}
