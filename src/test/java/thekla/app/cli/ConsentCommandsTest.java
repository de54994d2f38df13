package thekla.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.kernel.Money;
import thekla.order.Order;
import thekla.order.OrderLine;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.storage.ByHand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConsentCommandsTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private Customer customer;

  @BeforeEach
  void aShopWithACustomer() {
    shop = new ConsentShop(folder);
    customer = shop.customer();
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private Done run(Locale locale, String... command) {
    return Done.by(shop.graph, locale, command);
  }

  private Done run(String... command) {
    return run(Locale.GERMANY, command);
  }

  /**
   * @param options separated by blanks
   * @param more those with blanks in them
   */
  private Done record(String options, String... more) {
    List<String> command = new ArrayList<>(List.of("consent", "record", customer.number()));
    command.add("--json");
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of(more));
    return run(command.toArray(String[]::new));
  }

  @Test
  void a_consent_is_recorded_in_any_case_and_shown_with_both_moments() {
    Done done =
        record(
            "--kind Storage --decision GIVEN --way oral --comment",
            "<html><b>am Telefon",
            "--obtained",
            "2026-03-14",
            "--told-right",
            "--text-version",
            "1",
            "--language",
            "FR");

    assertThat(done.code()).as(done.err()).isZero();
    JsonNode shown = run("consent", "show", customer.number(), "--json").json();
    assertThat(shown).isEqualTo(done.json());
    assertThat(shown.at("/storage").asString()).isEqualTo("GIVEN");
    assertThat(shown.at("/notification").asString()).isEqualTo("NEVER_ASKED");
    assertThat(shown.at("/advertising/profile").asString()).isEqualTo("NEVER_ASKED");
    JsonNode row = shown.at("/history/0");
    assertThat(row.at("/comment").asString()).isEqualTo("<html><b>am Telefon");
    assertThat(row.at("/obtainedAt").asString()).isEqualTo("2026-03-13T23:00:00Z");
    assertThat(row.at("/recordedAt").asString()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(row.at("/language").asString()).isEqualTo("fr");
    assertThat(row.at("/textVersion").asInt()).isEqualTo(1);
    assertThat(row.at("/textHash").asString()).hasSize(64);
    assertThat(row.at("/rightTold").asBoolean()).isTrue();
    assertThat(row.at("/evidenceLevel").asString()).isEqualTo("E1");
    assertThat(row.at("/outdated").asBoolean()).isFalse();
  }

  @Test
  void told_of_the_right_to_object_is_recorded_with_the_order_it_was_taken_with() {
    assertThat(run("consent", "told", customer.number(), "--order", "1", "--json").refused())
        .containsExactly("sale-unknown");
    Order.Draft draft =
        new Order.Draft(
            0,
            new Orderer.Known(customer),
            List.of(OrderLine.free("Ein Heft")),
            null,
            Money.euro(0),
            null);
    TakeOrder.Result.Taken taken =
        (TakeOrder.Result.Taken) shop.graph.takeOrder.take(draft, ConsentShop.ANNA);
    String order = String.valueOf(taken.order().number());

    Done told = run("consent", "told", customer.number(), "--order", order, "--json");

    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.json().at("/order").asString()).isEqualTo(order);
    assertThat(told.json().at("/channels").valueStream().map(JsonNode::asString))
        .containsExactly("EMAIL", "SMS");
  }

  @Test
  void advertising_is_given_by_channel_and_withdrawn_as_a_whole() {
    assertThat(record("--kind advertising --decision given --way oral").refused())
        .containsExactly("channel-missing");
    JsonNode given =
        record(
                "--kind ADVERTISING --channel letter --decision given --way written --paper",
                "Ordner 7")
            .json();
    assertThat(given.at("/advertising/letter").asString()).isEqualTo("GIVEN");
    assertThat(given.at("/advertising/email").asString()).isEqualTo("NEVER_ASKED");
    assertThat(given.at("/history/0/evidenceLevel").asString()).isEqualTo("E3");

    JsonNode none = record("--kind ADVERTISING --decision withdrawn --way email").json();

    for (String channel : List.of("email", "sms", "phone", "letter", "profile")) {
      assertThat(none.at("/advertising/" + channel).asString()).isEqualTo("WITHDRAWN");
    }
    assertThat(none.at("/history").size()).isEqualTo(6);
  }

  @Test
  void what_is_wrong_is_refused_with_its_code_and_nothing_is_written() {
    Map<String, List<String>> wrong =
        Map.of(
            "way-missing", List.of(),
            "obtained-in-future", List.of("--way", "oral", "--obtained", "2026-11-22"),
            "obtained-before-shop", List.of("--way", "oral", "--obtained", "1815-06-18"),
            "consent-text-unknown", List.of("--way", "oral", "--text-version", "99"),
            "too-long", List.of("--way", "oral", "--comment", "x".repeat(1001)),
            "evidence-unreadable", List.of("--way", "form", "--evidence", "/no/such/file.pdf"));
    wrong.forEach(
        (code, rest) -> {
          Done done = record("--kind STORAGE --decision given", rest.toArray(String[]::new));
          assertThat(done.code()).as(code).isEqualTo(1);
          assertThat(done.refused()).containsExactly(code);
          assertThat(done.err()).startsWith(code + ": ").doesNotContain("refusal.");
        });
    assertThat(run("consent", "show", "999999", "--json").refused())
        .containsExactly("customer-unknown");
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();
  }

  @Test
  void wrong_usage_is_2() {
    List<List<String>> wrong =
        List.of(
            List.of("--kind", "COOKIES", "--decision", "given", "--way", "oral"),
            List.of("--kind", "STORAGE", "--decision", "lapsed", "--way", "oral"),
            List.of("--kind", "STORAGE", "--decision", "given", "--way", "import"),
            List.of("--kind", "STORAGE", "--channel", "SMS", "--decision", "given", "--way", "sms"),
            List.of("--kind", "STORAGE", "--decision", "given", "--obtained", "gestern"),
            List.of("--kind", "STORAGE", "--decision", "given", "--text-version", "-1"),
            List.of("--decision", "given", "--way", "oral"));
    for (List<String> rest : wrong) {
      assertThat(record(String.join(" ", rest)).code()).as("%s", rest).isEqualTo(2);
    }
    assertThat(run("consent", "why", customer.number(), "--purpose", "ADS").code()).isEqualTo(2);
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();
  }

  @Test
  void evidence_is_kept_under_its_hash_and_only_where_a_row_refers_to_it() throws IOException {
    Path scan = Files.writeString(folder.resolve("Frau Müller.PDF"), "unterschrieben");
    Done refused =
        record(
            "--kind STORAGE --decision given --way form --text-version 7 --evidence",
            scan.toString());
    assertThat(refused.refused()).containsExactly("consent-text-unknown");
    assertThat(evidence()).isEmpty();

    JsonNode shown =
        record(
                "--kind ADVERTISING --channel EMAIL --decision given --way form --evidence",
                scan.toString())
            .json();

    String hash = shown.at("/history/0/evidenceHash").asString();
    assertThat(hash).hasSize(64);
    assertThat(shown.at("/history/0/evidenceLevel").asString()).isEqualTo("E3");
    assertThat(evidence()).containsExactly(hash + ".pdf");
    assertThat(folder.resolve("evidence").resolve(hash + ".pdf")).hasContent("unterschrieben");
    assertThat(
            record(
                    "--kind STORAGE --decision given --way form --text-version 7 --evidence",
                    scan.toString())
                .refused())
        .isNotEmpty();
    assertThat(evidence()).as("a row refers to it").containsExactly(hash + ".pdf");
  }

  private List<String> evidence() throws IOException {
    try (var files = Files.list(folder.resolve("evidence"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void a_ledger_changed_by_hand_is_found_and_said() throws SQLException {
    record("--kind STORAGE --decision refused --way oral");
    record("--kind NOTIFICATION --decision given --way oral");
    Done whole = run("consent", "verify", "--json");
    assertThat(whole.code()).isZero();
    assertThat(whole.json().at("/rows").asInt()).isEqualTo(2);
    assertThat(whole.json().at("/whole").asBoolean()).isTrue();
    try (Connection connection = ByHand.connect(folder);
        var by = connection.createStatement()) {
      by.executeUpdate("drop trigger consent_event_no_update");
      by.executeUpdate("update consent_event set decision = 'GIVEN' where seq = 1");
    }

    Done broken = run("consent", "verify", "--json");

    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.json().at("/whole").asBoolean()).isFalse();
    assertThat(broken.json().at("/findings/0/what").asString()).isEqualTo("CHANGED");
    assertThat(broken.err()).contains("Zeile 1 wurde nach dem Speichern verändert.");
    assertThat(run(Locale.FRANCE, "consent", "verify").err()).contains("La ligne 1 a été modifiée");
  }

  @Test
  void why_answers_with_a_sentence_for_each_rule() {
    record("--kind ADVERTISING --channel EMAIL --decision given --way oral --obtained 2026-03-14");

    JsonNode ads =
        run("consent", "why", customer.number(), "--purpose", "ads", "--channel", "email", "--json")
            .json();

    assertThat(ads.at("/allowed").asBoolean()).isFalse();
    assertThat(ads.at("/rules").valueStream().map(rule -> rule.at("/sentence").asString()))
        .contains(
            "Der Kunde hat Werbung per E-Mail am 14.03.2026 zugestimmt.",
            "Der Nachweis genügt für Werbung per E-Mail nicht. Vorhanden: mündlich, notiert; nötig:"
                + " eine Unterschrift, deren Papier oder Scan zu finden ist.");
    assertThat(ads.at("/rules").valueStream().map(rule -> rule.at("/source").asString()))
        .contains("R-CON-10", "R-CON-17", "R-CON-1", "R-CON-7");
    Done english =
        run(
            Locale.UK,
            "consent",
            "why",
            customer.number(),
            "--purpose",
            "NOTIFY",
            "--channel",
            "SMS");
    assertThat(english.code()).isZero();
    assertThat(english.out())
        .startsWith("Not allowed.")
        .contains("The customer has not been asked yet whether to be notified.");
  }

  @Test
  void a_customer_whose_name_is_markup_stays_text() {
    Customer markup =
        shop.save(
            ConsentShop.card(
                "<html><script>alert(1)</script>",
                Map.of(ContactKind.EMAIL, "x@example.org"),
                Minor.UNKNOWN,
                false,
                null));

    Done done =
        run(
            "consent",
            "record",
            markup.number(),
            "--kind",
            "STORAGE",
            "--decision",
            "refused",
            "--way",
            "oral",
            "--comment",
            "\u001B[31mrot\n<b>");

    assertThat(done.code()).isZero();
    assertThat(done.out()).doesNotContain("script", "\u001B").contains("rot <b>");
  }

  @Test
  void texts_are_listed_with_their_versions() {
    JsonNode texts = run("consent", "texts", "--json").json();

    assertThat(texts.size()).isEqualTo(12);
    assertThat(texts.at("/0/version").asInt()).isEqualTo(1);
    assertThat(texts.at("/0/wordingHash").asString()).hasSize(64);
  }

  @Test
  void an_export_goes_to_standard_output_or_into_a_file() {
    record("--kind STORAGE --decision given --way oral");
    JsonNode printed = run("consent", "export", customer.number()).json();
    assertThat(printed.at("/records/0/purpose/id").asString()).isEqualTo("CARD");
    Path file = folder.resolve("consents.json");

    Done written = run("consent", "export", customer.number(), "--out", file.toString());

    assertThat(written.out().strip()).isEqualTo(file.toString());
    assertThat(JsonMapper.shared().readTree(file).at("/records")).isEqualTo(printed.at("/records"));
    assertThat(
            run("consent", "export", customer.number(), "--out", folder.toString(), "--json")
                .refused())
        .containsExactly("file-unwritable");
  }

  @Test
  void a_list_is_tried_taken_over_and_reported() throws IOException {
    Path list = folder.resolve("consents.csv");
    Files.writeString(
        list,
        "Kundennummer;Speicherung;Benachrichtigung;Datum\n"
            + customer.number()
            + ";ja;ja;14.03.2026\n777777;ja;;\n"
            + customer.number()
            + ";=1+1;;\n");
    Path report = folder.resolve("report.csv");

    JsonNode dry = run("import", "consents", list.toString(), "--dry-run", "--json").json();
    assertThat(dry.at("/recorded").asInt()).isEqualTo(2);
    assertThat(shop.graph.consents.history(customer.id())).isEmpty();
    Done done = run("import", "consents", list.toString(), "--json", "--report", report.toString());

    assertThat(done.code()).isZero();
    assertThat(done.json().at("/recorded").asInt()).isEqualTo(2);
    assertThat(done.json().at("/changed").asInt()).isEqualTo(1);
    assertThat(done.json().at("/refused").asInt()).isEqualTo(2);
    assertThat(done.err()).contains("Zeile 3, number").contains("Zeile 4, storage");
    assertThat(report)
        .content()
        .contains("3;refused;number;customer-unknown;")
        .doesNotContain("=1+1");
    assertThat(run("import", "consents", folder.resolve("none.csv").toString()).code())
        .isEqualTo(1);
  }
}
