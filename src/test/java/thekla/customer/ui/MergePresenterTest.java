package thekla.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.Minor;
import thekla.customer.SaveCustomer;
import thekla.journey.SampleShop;
import thekla.ui.Background;
import thekla.ui.Masking;

/** Two cards become one, without a screen and on a real shop; answers come when the test lets. */
class MergePresenterTest {

  @TempDir Path folder;
  private Graph shop;
  private MergePresenter presenter;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> merged = new ArrayList<>();
  private final List<Customer> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = SampleShop.open(SampleShop.in(folder));
    presenter =
        new MergePresenter(
            () ->
                new MergePresenter.Work(
                    shop.customers,
                    shop.mergeCustomers,
                    (kept, dropped) -> {
                      asked.add(kept);
                      return new MergeRemarks.Told(
                          List.of(
                              new MergeRemarks.Remark(
                                  "consent.scope.STORAGE",
                                  "consent.state.GIVEN",
                                  "consent.state.REFUSED",
                                  "consent.state.REFUSED")),
                          3);
                    }),
            new Background(waiting::add, Runnable::run, failures::add),
            Masking.off(),
            (kept, dropped) -> merged.add(dropped.number() + " in " + kept.number()));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void answer() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(failures).isEmpty();
  }

  private Customer card(String number) {
    return shop.customers.byNumber(number).orElseThrow();
  }

  private void openAnnaAndAnne() {
    presenter.open(card("10482").id(), card("10057").id());
    answer();
  }

  private MergeState.Field field(CardField field) {
    return presenter.state().fields().stream()
        .filter(row -> row.field() == field)
        .findFirst()
        .orElseThrow();
  }

  private Customer saved(Customer changed) {
    return ((SaveCustomer.Result.Saved) shop.saveCustomer.save(changed)).customer();
  }

  private static Customer changed(Customer card, CardField field, String value) {
    CardDraft draft = CardDraft.of(card);
    draft.put(field, value);
    return draft.toCustomer().with(card.contactPoints());
  }

  @Test
  void the_second_card_is_searched_and_is_never_the_first() {
    presenter.open(card("10482").id(), 0);
    answer();
    assertThat(presenter.state().right()).isNull();
    presenter.merge();
    assertThat(presenter.state().sure()).isFalse();

    presenter.typed("anna müller");
    presenter.entered(-1);
    answer();

    assertThat(presenter.state().right()).as("her own card is none").isNull();
    assertThat(presenter.state().said().key()).isEqualTo("refusal.no-other-card");

    presenter.typed("anne mueller");
    presenter.entered(-1);
    answer();
    assertThat(presenter.state().hits()).isEmpty();
    assertThat(presenter.state().right()).isEqualTo(new MergeState.Head("10057", "Anne Mueller"));
  }

  @Test
  void what_only_the_other_has_is_added_and_one_chooses_the_rest() {
    openAnnaAndAnne();
    assertThat(field(CardField.FIRST_NAME).takesLeft()).isTrue();
    presenter.choose(CardField.FIRST_NAME, false);
    presenter.choose(CardField.MESSAGE_KIND, true);
    MergeState.Part mobile = presenter.state().parts().getFirst();
    presenter.tick(mobile, false);
    answer();
    presenter.merge();
    assertThat(presenter.state().sure()).isTrue();
    assertThat(merged).isEmpty();
    assertThat(presenter.state().orders()).isEqualTo(3);

    presenter.merge();
    answer();

    assertThat(merged).containsExactly("10057 in 10482");
    Customer one = card("10482");
    assertThat(one.firstName()).isEqualTo("Anne");
    assertThat(one.messageKind()).isEqualTo("M");
    assertThat(one.contactPoints())
        .extracting(ContactPoint::written)
        .containsExactlyInAnyOrder("anna@mueller.example", "0171 3920 057");
    assertThat(shop.customers.byNumber("10057")).isEmpty();
  }

  @Test
  void the_other_number_may_stay_and_the_other_card_is_then_the_rule() {
    openAnnaAndAnne();
    presenter.swap();
    answer();
    assertThat(presenter.state().kept().number()).isEqualTo("10057");
    assertThat(field(CardField.FIRST_NAME).takesLeft()).isFalse();
    assertThat(asked.getLast().number()).isEqualTo("10057");
    MergeState.Line line = presenter.state().lines().getFirst();
    assertThat(line.left()).as("the left card is the dropped one").endsWith("REFUSED");

    presenter.merge();
    presenter.merge();
    answer();

    assertThat(merged).containsExactly("10482 in 10057");
    assertThat(card("10057").contact(Set.of(ContactKind.EMAIL))).isPresent();
  }

  @Test
  void both_notes_stay_and_what_restricts_is_no_choice() {
    saved(changed(card("10482"), CardField.NOTE, "Mag Krimis"));
    Customer anne = saved(changed(card("10057"), CardField.NOTE, "Nur abends"));
    saved(changed(anne, CardField.MINOR, Minor.YES.name()));
    openAnnaAndAnne();
    assertThat(field(CardField.MINOR).open()).isFalse();
    assertThat(field(CardField.MINOR).takesLeft()).isFalse();

    presenter.choose(CardField.MINOR, true);
    answer();
    presenter.merge();
    presenter.merge();
    answer();

    assertThat(card("10482").note()).isEqualTo("Mag Krimis\nNur abends");
    assertThat(card("10482").minor()).isEqualTo(Minor.YES);
  }

  @Test
  void f10_waits_for_what_it_has_to_say_and_escape_or_a_choice_takes_the_question_back() {
    openAnnaAndAnne();
    presenter.choose(CardField.FIRST_NAME, false);
    presenter.merge();
    assertThat(presenter.state().sure()).isFalse();
    answer();
    assertThat(presenter.state().sure()).isTrue();

    assertThat(presenter.back()).isTrue();
    assertThat(presenter.state().sure()).isFalse();
    assertThat(field(CardField.FIRST_NAME).takesLeft()).isFalse();
    assertThat(presenter.back()).isFalse();

    presenter.merge();
    answer();
    assertThat(presenter.state().sure()).isTrue();
    presenter.choose(CardField.STREET, false);
    assertThat(presenter.state().sure()).isFalse();
  }

  @Test
  void a_card_changed_elsewhere_is_read_again_and_the_choices_stay() {
    openAnnaAndAnne();
    presenter.choose(CardField.FIRST_NAME, false);
    answer();
    saved(changed(card("10057"), CardField.STREET, "Neue Gasse 1"));
    presenter.merge();
    presenter.merge();
    answer();

    assertThat(merged).isEmpty();
    assertThat(presenter.state().said().key()).isEqualTo("merge.reloaded");
    assertThat(presenter.state().sure()).isFalse();
    assertThat(field(CardField.FIRST_NAME).takesLeft()).isFalse();
    assertThat(field(CardField.STREET).right()).isEqualTo("Neue Gasse 1");

    presenter.merge();
    presenter.merge();
    answer();
    assertThat(merged).hasSize(1);
  }

  @Test
  void a_number_written_at_home_in_another_country_keeps_its_meaning() {
    Customer anne = card("10057");
    CardDraft french = CardDraft.of(anne);
    french.put(CardField.COUNTRY, "FR");
    saved(
        french
            .toCustomer()
            .with(List.of(new ContactPoint(ContactKind.MOBILE, "06 12 34 56 78", "", null))));
    openAnnaAndAnne();
    presenter.merge();
    presenter.merge();
    answer();

    assertThat(card("10482").country()).isEqualTo("DE");
    assertThat(card("10482").contactPoints())
        .extracting(ContactPoint::canonical)
        .contains("+33612345678");
  }
}
