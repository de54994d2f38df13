package thekla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.standalone.StandaloneHost;
import thekla.journey.PrintedSlip;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

  private static final String ISBN = "9783426282618";

  @TempDir static Path folder;

  /** What a command did. */
  private record Done(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  @BeforeAll
  static void theSampleShop() {
    Done sample = run("sample", "--json");
    assertThat(sample.code()).isZero();
    assertThat(sample.json().at("/customers/added").asInt()).isEqualTo(60);
    assertThat(sample.json().at("/articles/added").asInt()).isGreaterThan(200);
    assertThat(sample.json().at("/consents/changed").asInt()).isEqualTo(31);
    assertThat(sample.json().at("/consents/findings").size()).isZero();
  }

  private static Done run(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new StandaloneHost(folder, Locale.GERMANY),
            List.copyOf(Arrays.asList(command)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Done(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_customer_is_found_in_any_spelling_and_shown() {
    for (String typed : List.of("mueller anna", "ANNA müller köln", "Mülelr Anna", "10482")) {
      assertThat(run("customer", "find", typed, "--json").json().at("/0/number").asString())
          .as(typed)
          .isEqualTo("10482");
    }
    assertThat(run("customer", "show", "10482", "--json").json().at("/name").asString())
        .isEqualTo("Anna Müller");
    Done unknown = run("customer", "show", "999999");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).startsWith("customer-unknown");
  }

  @Test
  void an_order_is_taken_shown_listed_and_printed() {
    Done taken =
        run(
            "order",
            "take",
            "--customer",
            "10482",
            "--line",
            "978-3-426-28261-8:2",
            "--note",
            "Geschenk",
            "--slip",
            "--json");
    assertThat(taken.code()).isZero();
    JsonNode order = taken.json();
    assertThat(order.at("/lines/0/isbn").asString()).isEqualTo(ISBN);
    assertThat(order.at("/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(order.at("/message").asString()).isEqualTo("M");
    assertThat(order.at("/messageReason").asString()).isEqualTo("CUSTOMER_DEFAULT");
    assertThat(order.at("/state").asString()).isEqualTo("PLACED");
    String number = order.at("/number").asString();
    assertThat(run("order", "show", number, "--json").json().at("/name").asString())
        .isEqualTo("Anna Müller");
    assertThat(run("order", "list", "--json").json().findValuesAsString("number")).contains(number);
    PrintedSlip slip = PrintedSlip.read(Path.of(order.at("/slip").asString()));
    assertThat(slip.barcode()).isEqualTo(number);
    assertThat(slip.text()).contains("A. Müller").doesNotContain("Venloer");
  }

  @Test
  void a_refusal_is_1_with_its_code_and_wrong_usage_is_2() {
    Done digit = run("order", "take", "--walk-in", "X", "--line", "9783426282610", "--json");
    assertThat(digit.code()).isEqualTo(1);
    assertThat(digit.err()).contains("check-digit");
    assertThat(digit.json().at("/refused/0/code").asString()).isEqualTo("check-digit");
    Done unreachable = run("order", "take", "--walk-in", "X", "--line", ISBN, "--message", "M");
    assertThat(unreachable.code()).isEqualTo(1);
    assertThat(unreachable.err()).contains("message-unreachable");
    assertThat(run("order", "take", "--walk-in", "X").code()).isEqualTo(2);
    assertThat(run("order", "take", "--walk-in", "X", "--line", ISBN + ":viele").code())
        .isEqualTo(2);
    assertThat(run("no-such-command").code()).isEqualTo(2);
  }

  @Test
  void help_speaks_the_language_and_asks_for_no_database() {
    assertThat(run("order", "take", "--help").out()).contains("Nimmt eine Bestellung auf");
    assertThat(run("--version").out()).startsWith("Thekla");
  }

  @Test
  void json_stands_on_standard_output_alone() throws IOException {
    Path csv = folder.resolve("kunden.csv");
    Files.writeString(
        csv, "Nachname;Vorname;Ort\nNeu;Nora;Köln\n;;\n" + "x".repeat(500) + ";A;B\n");
    Done dry = run("import", "customers", csv.toString(), "--dry-run", "--json");
    assertThat(dry.json().at("/added").asInt()).isEqualTo(1);
    assertThat(dry.err()).contains("Zeile");
    assertThat(run("customer", "find", "Nora Neu", "--json").json().size()).isZero();
    Done real = run("import", "customers", csv.toString(), "--json");
    assertThat(real.json().at("/added").asInt()).isEqualTo(1);
    assertThat(real.json().at("/refused").asInt()).isPositive();
    assertThat(run("import", "customers", csv.toString(), "--json").json().at("/added").asInt())
        .isZero();
  }

  @Test
  void the_sample_a_second_time_changes_nothing() {
    Done again = run("sample", "--json");
    assertThat(again.json().at("/customers/unchanged").asInt()).isEqualTo(60);
    assertThat(again.json().at("/consents/recorded").asInt()).isZero();
    assertThat(again.json().at("/consents/unchanged").asInt()).isEqualTo(31);
    JsonNode anna = run("consent", "show", "10482", "--json").json();
    assertThat(anna.at("/storage").asString()).isEqualTo("GIVEN");
    assertThat(anna.at("/notification").asString()).isEqualTo("GIVEN");
    assertThat(anna.at("/advertising/state").asString()).isEqualTo("NEVER_ASKED");
    assertThat(again.json().at("/articles/added").asInt()).isZero();
    assertThat(again.json().at("/articles/changed").asInt()).isZero();
  }
}
