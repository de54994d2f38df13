package thekla.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thekla.customer.CustomerShop.card;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardChangesTest {

  private record Seen(Customer before, Customer after, boolean confirmed) {}

  @TempDir Path folder;
  private final List<Seen> seen = new ArrayList<>();
  private boolean refuses;
  private CustomerShop shop;

  @BeforeEach
  void open() {
    shop = new CustomerShop(folder, List.of(this::changed));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void changed(Customer before, Customer after, boolean confirmed) {
    assertThat(shop.store.version(after.id())).contains(after.version());
    seen.add(new Seen(before, after, confirmed));
    if (refuses) {
      throw new IllegalStateException("refused");
    }
  }

  @Test
  void a_listener_sees_the_card_before_and_after_a_change_and_what_the_customer_confirmed() {
    Customer anna = shop.saved(card("Anna", "Müller").email("anna@alt.example"));
    assertThat(seen).isEmpty();

    Customer changed = shop.saved(card("Anna", "Müller").stored(anna).email("anna@neu.example"));
    shop.save.save(card("Anna", "Meier").stored(changed).email("anna@da.example").build(), true);

    Customer last = shop.only("meier");
    assertThat(seen).containsExactly(new Seen(anna, changed, false), new Seen(changed, last, true));
  }

  @Test
  void a_listener_that_fails_undoes_everything() {
    Customer anna = shop.saved(card("Anna", "Müller").email("anna@alt.example"));
    refuses = true;

    assertThatThrownBy(
            () -> shop.saved(card("Anna", "Anders").stored(anna).email("anna@neu.example")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(seen).hasSize(1);
    assertThat(shop.store.byId(anna.id())).contains(anna);
    assertThat(shop.found("anders")).isEmpty();
  }

  @Test
  void what_is_refused_is_no_change() {
    Customer anna = shop.saved(card("Anna", "Müller"));

    shop.save.save(card("", "").stored(anna).build(), true);

    assertThat(seen).isEmpty();
  }

  @Test
  void an_import_tells_of_the_cards_it_changes_and_not_of_those_it_adds() {
    Customer anna = shop.saved(card("Anna", "Müller").email("anna@alt.example"));

    shop.imported(
        shop.csv(
            "Kundennummer;Vorname;Nachname;E-Mail",
            anna.number() + ";Anna;Müller;anna@neu.example",
            ";Bert;Neumann;bert@neu.example"));

    Customer after = shop.only("anna");
    assertThat(after.contactPoints())
        .extracting(ContactPoint::canonical)
        .containsExactly("anna@neu.example");
    assertThat(seen).containsExactly(new Seen(anna, after, false));
    assertThat(shop.found("bert")).hasSize(1);
  }

  @Test
  void an_import_whose_listener_fails_changes_nothing_of_these_rows() {
    Customer anna = shop.saved(card("Anna", "Müller").email("anna@alt.example"));
    refuses = true;

    Path file =
        shop.csv(
            "Kundennummer;Vorname;Nachname;E-Mail",
            anna.number() + ";Anna;Müller;anna@neu.example",
            ";Bert;Neumann;bert@neu.example");
    assertThatThrownBy(() -> shop.imported(file)).isInstanceOf(IllegalStateException.class);

    assertThat(shop.store.byId(anna.id())).contains(anna);
    assertThat(shop.found("bert")).isEmpty();
  }
}
