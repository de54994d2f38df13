package thekla.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.consent.ConsentShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RegisterCommandsTest {

  @TempDir Path folder;
  private ConsentShop shop;

  @BeforeEach
  void open() {
    shop = new ConsentShop(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Done run(String... command) {
    return run(Locale.GERMANY, command);
  }

  private Done run(Locale locale, String... command) {
    return Done.by(shop.graph, locale, command);
  }

  @Test
  void the_register_from_the_example_to_the_difference() throws Exception {
    assertThat(
            run("register", "issue", "--layout", "dsk", "--format", "pdf", "--out", "x", "--json")
                .refused())
        .containsExactly("register-empty");
    Done started = run("register", "start");
    assertThat(started.code()).as(started.err()).isZero();
    assertThat(started.out().lines()).hasSize(16);
    assertThat(run("register", "check").code()).isZero();
    assertThat(run("register", "check").out()).contains("VVT-01", "Namen eintragen");

    String out = folder.resolve("out").toString();
    Done issued =
        run(
            "register",
            "issue",
            "--layout",
            "WKO",
            "--format",
            "json,PDF,xlsx,docx",
            "--out",
            out,
            "--json");
    assertThat(issued.code()).as(issued.err()).isZero();
    assertThat(issued.json().at("/layout").asString()).isEqualTo("WKO");
    assertThat(issued.json().at("/files").valueStream().map(JsonNode::asString))
        .hasSize(4)
        .allMatch(file -> Files.exists(Path.of(file)));
    assertThat(run("register", "diff").out()).contains("Nichts hat sich geändert.");
    shop.graph.retention.exchangeDays(21);
    assertThat(run("register", "diff").out()).contains("14 Tage", "21 Tage");
    JsonNode english = run(Locale.UK, "register", "diff", "--json").json();
    assertThat(english.at("/0/what").asString()).isEqualTo("PERIOD_CHANGED");
    assertThat(english.at("/0/text").asString()).contains("21 days");
    assertThat(run("register", "list", "--json").json().at("/0/hash").asString())
        .isEqualTo(issued.json().at("/hash").asString())
        .hasSize(64);
    assertThat(run("register", "diff", "--from", "7", "--json").refused())
        .containsExactly("register-issue-unknown");
  }

  /** R-DOC-2: customers are told before. */
  @Test
  void a_purpose_that_is_switched_on_comes_with_the_reminder_to_inform() {
    Done on = run("shop", "profile", "set", "purposes=NOTIFY,ADS");
    assertThat(on.code()).isZero();
    assertThat(on.err())
        .contains("Art. 13 Abs. 3", "Werbung, Newsletter, Rundschreiben")
        .doesNotContain("ADS");
    assertThat(run("shop", "profile", "set", "purposes=ADS").err()).isEmpty();
    assertThat(run("shop", "profile", "set", "purposes=ADS,EVENT", "--json").json().at("/warnings"))
        .hasSize(1);
    assertThat(run("shop", "profile", "show", "--json").json().has("warnings")).isFalse();
  }

  @Test
  void an_activity_is_shown_edited_in_a_file_and_saved() throws Exception {
    run("register", "start");
    Path file = folder.resolve("activity.json");
    String shown = run("register", "show", "VVT-06").out();
    Files.writeString(file, shown.replace("Veranstaltungen und Reservierungen", "Lesungen"));

    assertThat(run("register", "save", file.toString(), "--base", "1").code()).isZero();

    assertThat(run("register", "show").out()).contains("VVT-06\tin Kraft\tLesungen\t");
    assertThat(run("register", "save", file.toString(), "--base", "1", "--json").refused())
        .containsExactly("activity-changed-elsewhere");
    Files.writeString(file, "{}");
    assertThat(run("register", "save", file.toString(), "--json").refused())
        .containsExactly("activity-file");
    assertThat(run("register", "end", "VVT-06").out()).contains("beendet");
    assertThat(run("register", "end", "VVT-06", "--resume").out()).contains("in Kraft");
    assertThat(run("register", "show", "--layout", "cnil").out())
        .contains("# Verzeichnis von Verarbeitungstätigkeiten", "Lesungen", "14 Tage");
    assertThat(run("register", "show", "VVT-77", "--json").refused())
        .containsExactly("activity-unknown");
  }

  @Test
  void forms_are_written() {
    String out = folder.resolve("forms").toString();

    for (String layout : List.of("dsk", "cnil", "wko", "flat")) {
      Done done = run("register", "form", "--layout", layout, "--out", out);
      assertThat(done.code()).as(done.err()).isZero();
      assertThat(Path.of(done.out().strip())).exists();
    }
    assertThat(Path.of(run("register", "form", "--processor", "--out", out).out().strip()))
        .exists();
    assertThat(run("register", "form", "--out", out, "--json").refused())
        .containsExactly("register-form-which");
  }

  @Test
  void the_profile_is_set_by_keys() {
    Done done =
        run(
            "shop",
            "profile",
            "set",
            "owner=Maria Muster",
            "email=laden@example.org",
            "dpo.name=Dr. Schutz",
            "dpo.contact=dsb@example.org",
            "purposes=notify,ads",
            "measures=T2,T10",
            "authority=de-nw",
            "processors+=Strato;E-Mail;DE;2026-03-01",
            "processors+=Softwarehaus;Fernwartung;EU",
            "agreement.hours=48",
            "agreement.hosting=true",
            "--json");

    assertThat(done.code()).as(done.err()).isZero();
    JsonNode shown = run("shop", "profile", "show", "--json").json();
    ObjectNode answered = (ObjectNode) done.json();
    assertThat(answered.remove("warnings")).as("NOTIFY was on before").hasSize(1);
    assertThat(shown).isEqualTo(answered);
    assertThat(shown.at("/owner").asString()).isEqualTo("Maria Muster");
    assertThat(shown.at("/dpo/contact").asString()).isEqualTo("dsb@example.org");
    assertThat(shown.at("/purposes").valueStream().map(JsonNode::asString))
        .containsExactly("NOTIFY", "ADS");
    assertThat(shown.at("/authority/name").asString()).contains("Nordrhein-Westfalen");
    assertThat(shown.at("/processors/0/contractDate").asString()).isEqualTo("2026-03-01");
    assertThat(shown.at("/agreement/hours").asInt()).isEqualTo(48);
    assertThat(shown.at("/agreement/hosting").asBoolean()).isTrue();
    assertThat(shown.has("version")).isFalse();

    run("shop", "profile", "set", "processors-=Strato", "dpo=");
    assertThat(run("shop", "profile", "show").out())
        .contains("processors\tSoftwarehaus;Fernwartung;EU;")
        .doesNotContain("Strato", "Schutz");
    assertThat(shop.graph.register.profiles.load().version()).isEqualTo(2);
  }

  @Test
  void what_the_profile_does_not_know_is_refused_and_nothing_is_saved() {
    assertThat(
            run(
                    "shop",
                    "profile",
                    "set",
                    "colour=red",
                    "agreement.hours=many",
                    "purposes=FUN",
                    "authority=DE-XX",
                    "nonsense",
                    "processors-=Niemand",
                    "dpo=Dr. Schutz",
                    "version=7",
                    "processors+=A;B;C;gestern",
                    "--json")
                .refused())
        .containsExactly(
            "profile-key",
            "profile-value",
            "profile-value",
            "profile-authority",
            "profile-setting",
            "profile-row-unknown",
            "profile-setting",
            "profile-key",
            "profile-value");
    assertThat(run("shop", "profile", "set", "email=nirgends", "--json").refused())
        .containsExactly("profile-email");
    assertThat(shop.graph.register.profiles.load().version()).isZero();
  }

  @Test
  void the_authorities_of_a_country_are_listed() {
    assertThat(run("shop", "authorities").out().lines()).hasSize(16);
    assertThat(run("shop", "authorities", "FR").out()).contains("FR\t", "CNIL", "www.cnil.fr");
  }
}
