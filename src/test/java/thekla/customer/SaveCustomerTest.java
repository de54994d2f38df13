package thekla.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static thekla.customer.CustomerShop.card;
import static thekla.schema.Tables.CONTACT_POINT;
import static thekla.schema.Tables.CUSTOMER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.kernel.Refusal;

class SaveCustomerTest {

  @TempDir static Path folder;
  private static CustomerShop shop;

  @BeforeAll
  static void open() {
    shop = new CustomerShop(folder);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static List<Refusal> refused(CardOf card) {
    if (shop.save.save(card.build()) instanceof SaveCustomer.Result.Refused refused) {
      return refused.reasons();
    }
    throw new AssertionError("saved");
  }

  @Test
  void a_new_card_gets_the_next_free_number_and_is_found_by_all_it_says() {
    Customer first = shop.saved(card("Erika", "Mustermann"));
    long next = Long.parseLong(first.number()) + 1;
    shop.saved(card("Besetzt", "Nummer").number(String.valueOf(next)));

    Customer anna =
        shop.saved(
            card("  Anna ", "Mu\u0308ller \u00a0 Lüdenscheidt")
                .livingAt("Venloer  Str. 12", "50823", "Köln")
                .phone("(0221) 55 66 77")
                .email("Anna@Bücher.example"));

    assertThat(anna.number()).isEqualTo(String.valueOf(next + 1));
    assertThat(anna.lastName()).isEqualTo("Müller Lüdenscheidt");
    assertThat(anna.street()).isEqualTo("Venloer Str. 12");
    assertThat(anna.contactPoints())
        .extracting(ContactPoint::canonical)
        .containsExactly("+49221556677", "anna@xn--bcher-kva.example");
    for (String words :
        List.of(
            "mueller anna",
            "Mul luden",
            "köln LÜDEN",
            anna.number(),
            "0221556677",
            "556677",
            "+49 221 556677")) {
      assertThat(shop.found(words)).as(words).contains(anna);
    }
  }

  @Test
  void every_wrong_field_is_named_and_nothing_is_saved() {
    long before = shop.store.count();

    List<Refusal> reasons =
        refused(
            card("x".repeat(101), "Tab\u0001")
                .country("XX")
                .language("tlh")
                .messageKind("Z")
                .phone("keins")
                .email("auch keins"));

    assertThat(reasons)
        .extracting(Refusal::code, Refusal::field)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("too-long", "firstName"),
            org.assertj.core.groups.Tuple.tuple("control-characters", "lastName"),
            org.assertj.core.groups.Tuple.tuple("country-unknown", "country"),
            org.assertj.core.groups.Tuple.tuple("language-unknown", "language"),
            org.assertj.core.groups.Tuple.tuple("message-kind-unknown", "messageKind"),
            org.assertj.core.groups.Tuple.tuple("phone-not-possible", "contactPoints[0]"),
            org.assertj.core.groups.Tuple.tuple("email-not-possible", "contactPoints[1]"));
    assertThat(shop.store.count()).isEqualTo(before);
  }

  @Test
  void a_card_needs_a_name_or_a_company() {
    assertThat(refused(card("", " "))).containsExactly(Refusal.of("name-missing", "lastName"));
    assertThat(shop.saved(card("", "").company("Schule am Park")).name())
        .isEqualTo("Schule am Park");
  }

  @Test
  void addresses_of_the_house_and_of_all_scripts_are_addresses() {
    for (String address :
        List.of(
            "anna@mueller.example",
            "kasse@laden",
            "anna@localhost",
            "büro@müller.de",
            "a.b+c@mail.bücher.example",
            "o'neil@shop.fr")) {
      assertThat(EmailAddresses.canonical(address)).as(address).isPresent();
    }
    for (String wrong : List.of("anna", "@x.de", "a@b@c.de", "anna@", "a b@x.de", "a@x..de")) {
      assertThat(EmailAddresses.canonical(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void a_number_of_another_customer_is_refused() {
    Customer anna = shop.saved(card("Anna", "Eins"));

    assertThat(refused(card("Bert", "Zwei").number(anna.number())))
        .containsExactly(Refusal.of("number-taken", "number"));
  }

  @Test
  void whoever_saves_an_old_version_is_told_that_it_was_changed_elsewhere() {
    Customer anna = shop.saved(card("Anna", "Alt"));
    Customer newer = shop.saved(card("Anna", "Neu").stored(anna));
    assertThat(newer.version()).isEqualTo(2);

    assertThat(refused(card("Anna", "Anders").stored(anna)))
        .containsExactly(Refusal.of("changed-elsewhere", ""));
    assertThat(shop.found(anna.number())).containsExactly(newer);
    assertThat(shop.found("anna alt")).isEmpty();
  }

  @Test
  void whoever_moves_abroad_keeps_the_telephone() {
    Customer anna = shop.saved(card("Anna", "Umzug").phone("0221 8888888"));

    Customer moved =
        shop.saved(card("Anna", "Umzug").stored(anna).country("AT").phone("0221 8888888"));

    assertThat(moved.contactPoints()).isEqualTo(anna.contactPoints());
  }

  @Test
  void look_alikes_are_pointed_out_and_left_alone() {
    Customer zoe = shop.saved(card("Zoë", "Größe").livingAt("Ring 1", "10115", "Berlin"));
    Customer phone = shop.saved(card("Kim", "Klein").mobile("0171 9876543"));

    SaveCustomer.Result result =
        shop.save.save(
            card("zoe", "GROESSE")
                .livingAt("Woanders 7", "10115", "Berlin")
                .phone("+49 171 98 76 543")
                .build());

    assertThat(result).isInstanceOf(SaveCustomer.Result.Saved.class);
    assertThat(((SaveCustomer.Result.Saved) result).lookAlikes())
        .extracting(CustomerHit::id)
        .containsExactlyInAnyOrder(zoe.id(), phone.id());
    assertThat(shop.store.byId(zoe.id())).contains(zoe);
  }

  @Test
  void an_inactive_customer_is_found_only_when_asked_for() {
    shop.saved(card("Ines", "Inaktiv").inactive());

    assertThat(shop.store.find("ines", 10, false)).isEmpty();
    assertThat(shop.store.find("ines", 10, true)).hasSize(1);
  }

  @Test
  void a_restricted_customer_is_found_only_when_asked_for_and_the_hit_tells_it() {
    Customer stored = shop.saved(card("Rita", "Ruhend").restricted().minor(Minor.NO));

    assertThat(shop.store.byId(stored.id())).contains(stored);
    assertThat(stored.restricted()).isTrue();
    assertThat(stored.minor()).isEqualTo(Minor.NO);
    assertThat(shop.store.find("ruhend", 10, false)).isEmpty();
    assertThat(shop.store.find("ruhend", 10, true))
        .extracting(CustomerHit::restricted)
        .containsExactly(true);

    shop.saved(card("Rita", "Ruhend").stored(stored));
    assertThat(shop.store.find("ruhend", 10, false))
        .extracting(CustomerHit::restricted)
        .containsExactly(false);
  }

  @Test
  void a_value_keeps_the_moment_it_was_given_until_it_is_another() {
    Instant first = shop.now();
    Customer mona =
        shop.saved(card("Mona", "Moment").phone("0221 4711001").email("mona@laden.example"));
    shop.aDayLater();
    shop.saved(
        card("Mona", "Moment")
            .stored(mona)
            .mobile("0171 4711002")
            .phone("0221/4711001")
            .email("neu@laden.example"));

    assertThat(shop.store.contactCollectedAt(mona.id(), "+492214711001")).contains(first);
    assertThat(shop.store.contactCollectedAt(mona.id(), "+491714711002")).contains(shop.now());
    assertThat(shop.store.contactCollectedAt(mona.id(), "neu@laden.example")).contains(shop.now());
    assertThat(shop.store.contactCollectedAt(mona.id(), "mona@laden.example")).isEmpty();
  }

  @Test
  void a_value_of_which_nobody_knows_the_moment_gets_none_by_a_saving() {
    Customer olga = shop.saved(card("Olga", "Ohnezeit").phone("0221 4711003"));
    shop.database.run(
        () ->
            shop.database
                .sql()
                .update(CONTACT_POINT)
                .setNull(CONTACT_POINT.COLLECTED_AT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(olga.id()))
                .execute());

    shop.saved(card("Olga", "Ohnezeit").stored(olga).phone("0221 4711003"));

    assertThat(shop.store.contactCollectedAt(olga.id(), "+492214711003")).isEmpty();
  }

  @Test
  void limits_are_those_of_the_schema() {
    CardRules.LONGEST.forEach(
        (name, longest) -> {
          Field<?> column =
              switch (name) {
                case "contactPoint" -> CONTACT_POINT.CANONICAL;
                case "contactPointNote" -> CONTACT_POINT.NOTE;
                default ->
                    Objects.requireNonNull(
                        CUSTOMER.field(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)));
              };
          assertThat(column.getDataType().length()).as(name).isEqualTo(longest);
        });
  }
}
