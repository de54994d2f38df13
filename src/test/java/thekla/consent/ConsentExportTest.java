package thekla.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.shop.Shop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ConsentExportTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<ConsentScope> SCOPES = List.of(ConsentScope.values());

  @TempDir Path folder;
  private ConsentShop shop;
  private Customer customer;

  @BeforeEach
  void aShop() {
    shop = new ConsentShop(folder);
    shop.graph.shop.save(
        new Shop("Buchhandlung am Markt", "Marktplatz 1", "laden@example.org", "DE"));
    customer = shop.customer();
  }

  @AfterEach
  void theShopCloses() {
    shop.close();
  }

  private static Schema schema() {
    try (InputStream in = ConsentExport.class.getResourceAsStream("consent-record.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> problems(JsonNode document) {
    return schema()
        .validate(
            JSON.writeValueAsString(document),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private JsonNode exported() {
    return JSON.valueToTree(shop.graph.consentExport.of(customer));
  }

  @Test
  void a_card_without_a_consent_has_no_record_and_is_valid() {
    assertThat(exported().at("/records").size()).isZero();
    assertThat(problems(exported())).isEmpty();
  }

  @Test
  void a_record_holds_what_the_standard_asks_for() {
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.wall.pass(Duration.ofDays(400));
    shop.record(customer, Way.FORM, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.EMAIL, ConsentScope.ADS_LETTER, Decision.WITHDRAWN);

    JsonNode document = exported();

    assertThat(problems(document)).isEmpty();
    JsonNode card = document.at("/records/0");
    assertThat(card.at("/purpose/term").asString()).isEqualTo("dpv:CustomerManagement");
    assertThat(card.at("/purpose/text").asString()).contains("Kundenkartei");
    assertThat(card.at("/notice/version").asInt()).isEqualTo(1);
    assertThat(card.at("/controller/name").asString()).isEqualTo("Buchhandlung am Markt");
    assertThat(card.at("/withdrawalMethod").asString()).contains("laden@example.org");
    assertThat(card.at("/events/0/state").asString()).isEqualTo("dpv:ConsentGiven");
    assertThat(card.at("/events/0/reviewDue").isNull()).isTrue();
    assertThat(card.at("/events/0/reviewReason").asString()).isEqualTo("HOLDS_NO_LONGER");
    assertThat(card.at("/events/1/state").asString()).isEqualTo("dpv:RenewedConsentGiven");
    assertThat(card.at("/events/1/type").asString()).isEqualTo("dpv:ExplicitlyExpressedConsent");
    assertThat(card.at("/events/1/reviewDue").asString()).isEqualTo("2030-12-26");
    assertThat(card.at("/events/1/prevHash")).isEqualTo(card.at("/events/0/hash"));
    assertThat(card.at("/events/0/prevHash").asString()).isEqualTo(EventDigest.BEFORE_THE_FIRST);
    JsonNode letters = document.at("/records/1");
    assertThat(letters.at("/channel").asString()).isEqualTo("POST");
    assertThat(letters.at("/events/0/state").asString()).isEqualTo("dpv:ConsentWithdrawn");
    assertThat(letters.at("/notice").has("version")).isFalse();
    String all = document.toString();
    assertThat(all)
        .as("the subject is a pseudonym")
        .doesNotContain(
            customer.lastName() + " ",
            customer.number(),
            customer.contactPoints().get(0).written());
  }

  @Test
  void the_ids_stay_and_belong_to_one_customer_and_scope() {
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    shop.record(customer, Way.ORAL, ConsentScope.NOTIFICATION, Decision.REFUSED);
    JsonNode first = exported();
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.WITHDRAWN);
    JsonNode later = exported();
    Customer other = shop.customer();
    shop.record(other, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    JsonNode others = JSON.valueToTree(shop.graph.consentExport.of(other));

    assertThat(later.at("/records/0/recordId")).isEqualTo(first.at("/records/0/recordId"));
    assertThat(later.at("/records/0/subjectId")).isEqualTo(first.at("/records/1/subjectId"));
    Set<String> ids = new HashSet<>(first.at("/records").findValuesAsString("recordId"));
    ids.addAll(others.at("/records").findValuesAsString("recordId"));
    assertThat(ids).hasSize(3);
    assertThat(others.at("/records/0/subjectId")).isNotEqualTo(first.at("/records/0/subjectId"));
  }

  @Test
  void any_history_makes_a_valid_document() {
    Random random = new Random(27560);
    for (int i = 0; i < 40; i++) {
      customer =
          shop.save(
              ConsentShop.card(
                  "Zufall" + i + "<&\"",
                  Map.of(ContactKind.EMAIL, "zufall" + i + "@example.org"),
                  List.of(Minor.YES, Minor.NO, Minor.UNKNOWN).get(random.nextInt(3)),
                  random.nextBoolean(),
                  null));
      for (int n = random.nextInt(12); n > 0; n--) {
        shop.wall.pass(Duration.ofHours(random.nextInt(10_000)));
        shop.record(
            customer,
            Way.ASKED.get(random.nextInt(Way.ASKED.size())),
            SCOPES.get(random.nextInt(SCOPES.size())),
            List.of(Decision.GIVEN, Decision.REFUSED, Decision.WITHDRAWN).get(random.nextInt(3)));
      }
      assertThat(problems(exported())).isEmpty();
    }
  }

  @Test
  void what_is_no_consent_record_is_found() {
    shop.record(customer, Way.ORAL, ConsentScope.STORAGE, Decision.GIVEN);
    bad("", document -> document.remove("@context"));
    bad("", document -> document.put("schemaVersion", "1"));
    for (String field :
        List.of(
            "recordId",
            "subjectId",
            "notice",
            "purpose",
            "controller",
            "retention",
            "jurisdiction",
            "withdrawalMethod",
            "events")) {
      bad("/records/0", record -> record.remove(field));
    }
    bad("/records/0", record -> record.put("subjectId", "kunde@example.org"));
    bad("/records/0", record -> record.put("jurisdiction", "XX"));
    bad("/records/0", record -> record.put("lastName", "Müller"));
    bad("/records/0", record -> record.putArray("events"));
    bad("/records/0/purpose", purpose -> purpose.put("term", "selling"));
    bad("/records/0/events/0", event -> event.put("state", "dpv:ConsentAssumed"));
    bad("/records/0/events/0", event -> event.put("time", "gestern"));
    bad("/records/0/events/0", event -> event.put("time", "2026-03-14T10:00:00+01:00"));
    bad("/records/0/events/0", event -> event.put("prevHash", "0"));
    bad("/records/0/events/0", event -> event.putNull("reviewDue"));
    bad("/records/0/events/0", event -> event.put("reviewDue", "2026-02-31"));
    bad("/records/0/events/0", event -> event.remove("textHash"));
    bad("/records/0/events/0/evidence", evidence -> evidence.put("level", "E9"));
  }

  private void bad(String place, Consumer<ObjectNode> change) {
    JsonNode document = exported();
    assertThat(problems(document)).isEmpty();
    change.accept((ObjectNode) document.at(place));
    assertThat(problems(document)).as("%s", document.at(place)).isNotEmpty();
  }
}
