package thekla.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.customer.SaveCustomer;
import thekla.journey.SampleShop;
import thekla.ui.Background;
import thekla.ui.Masking;

/** The customer screen without a screen; answers come when the test lets them. */
class CardPresenterTest {

  @TempDir Path folder;
  private Graph shop;
  private CardPresenter presenter;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<SaveCustomer.Result.Saved> saved = new ArrayList<>();
  private final List<Boolean> confirmations = new ArrayList<>();
  private final Seen seen = new Seen();

  private static final class Seen implements CardView {
    private String focused = "";

    @Override
    public void show(CardState state) {
      // read from the presenter
    }

    @Override
    public void focus() {
      focused = "";
    }

    @Override
    public void focus(String field) {
      focused = field;
    }
  }

  @BeforeEach
  void open() {
    shop = SampleShop.open(SampleShop.in(folder));
    SaveCustomer save =
        (customer, confirmed) -> {
          confirmations.add(confirmed);
          return shop.saveCustomer.save(customer, confirmed);
        };
    presenter =
        new CardPresenter(
            () -> new CardWork(shop.customers, save, () -> "DE"),
            new Background(waiting::add, Runnable::run, failures::add),
            Masking.off(),
            saved::add);
    presenter.attach(seen);
    answer();
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

  private Customer anna() {
    return shop.customers.byNumber("10482").orElseThrow();
  }

  private void openAnna() {
    presenter.open(anna().id(), CardPresenter.CONTACTS);
    answer();
  }

  private int row(ContactKind kind) {
    return presenter.state().contacts().stream()
        .filter(row -> row.kind() == kind)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void save() {
    presenter.save();
    answer();
  }

  @Test
  void a_card_opens_at_the_tab_asked_for_with_its_points_in_their_order_and_room_for_others() {
    openAnna();

    CardState state = presenter.state();
    assertThat(state.number()).isEqualTo("10482");
    assertThat(state.name()).isEqualTo("Anna Müller");
    assertThat(state.tab()).isEqualTo(CardPresenter.CONTACTS);
    assertThat(state.contacts())
        .extracting(ContactRow::kind, ContactRow::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ContactKind.MOBILE, "0171 3920 082"),
            org.assertj.core.groups.Tuple.tuple(ContactKind.EMAIL, "anna@mueller.example"),
            org.assertj.core.groups.Tuple.tuple(ContactKind.PHONE, ""));
  }

  @Test
  void several_points_of_a_kind_keep_their_order_and_notes() {
    openAnna();
    presenter.addContact();
    int second = row(ContactKind.PHONE);
    presenter.contactTyped(second, "0221 4710 001");
    presenter.addContact();
    int third = presenter.state().contacts().getLast().id();
    presenter.contactTyped(third, "0221 4710 002");
    presenter.contactNoted(third, "abends");
    save();

    assertThat(anna().contactPoints())
        .extracting(ContactPoint::written, ContactPoint::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0171 3920 082", null),
            org.assertj.core.groups.Tuple.tuple("anna@mueller.example", null),
            org.assertj.core.groups.Tuple.tuple("0221 4710 001", null),
            org.assertj.core.groups.Tuple.tuple("0221 4710 002", "abends"));

    openAnna();
    presenter.removeContact(row(ContactKind.MOBILE));
    save();
    assertThat(anna().contactPoints()).hasSize(3);
  }

  @Test
  void only_another_value_asks_for_a_confirmation_and_it_is_never_given_beforehand() {
    openAnna();
    assertThat(presenter.state().asksForConfirmation()).isFalse();
    presenter.contactTyped(row(ContactKind.MOBILE), "0171/3920082");
    assertThat(presenter.state().asksForConfirmation()).isFalse();
    presenter.contactTyped(row(ContactKind.MOBILE), "0171 3920 099");
    assertThat(presenter.state().asksForConfirmation()).isTrue();
    assertThat(presenter.state().confirmed()).isFalse();

    presenter.confirm(true);
    presenter.contactTyped(row(ContactKind.MOBILE), "0171 3920 082");
    presenter.contactTyped(row(ContactKind.MOBILE), "0171 3920 099");
    assertThat(presenter.state().confirmed()).isFalse();

    presenter.confirm(true);
    save();
    assertThat(confirmations).containsExactly(true);

    openAnna();
    presenter.typed(CardField.NOTE, "liest gern");
    presenter.confirm(true);
    save();
    assertThat(confirmations).containsExactly(true, false);
  }

  @Test
  void a_refusal_leads_to_its_tab_and_its_row() {
    openAnna();
    presenter.contactTyped(row(ContactKind.EMAIL), "kein Klammeraffe");
    presenter.tabShown(CardPresenter.NOTE);
    save();

    String field = ContactRow.field(row(ContactKind.EMAIL));
    assertThat(presenter.state().tab()).isEqualTo(CardPresenter.CONTACTS);
    assertThat(presenter.state().problems()).containsOnlyKeys(field);
    assertThat(seen.focused).isEqualTo(field);

    presenter.contactTyped(row(ContactKind.EMAIL), "anna@neu.example");
    assertThat(presenter.state().problems()).isEmpty();
    presenter.typed(CardField.FIRST_NAME, " ");
    presenter.typed(CardField.LAST_NAME, "");
    save();
    assertThat(presenter.state().tab()).isEqualTo(CardPresenter.ADDRESS);
    assertThat(seen.focused).isEqualTo("lastName");
    assertThat(saved).isEmpty();
  }

  @Test
  void what_was_typed_is_there_when_the_card_is_left_and_opened_again() {
    openAnna();
    presenter.typed(CardField.TOWN, "Bonn");
    openAnna();
    assertThat(presenter.state().value(CardField.TOWN)).isEqualTo("Bonn");

    presenter.reload();
    answer();
    assertThat(presenter.state().value(CardField.TOWN)).isEqualTo("Bonn");
    presenter.reload();
    answer();
    assertThat(presenter.state().value(CardField.TOWN)).isEqualTo("Köln");
  }

  @Test
  void a_card_that_was_changed_elsewhere_is_compared_field_by_field() {
    openAnna();
    presenter.typed(CardField.TOWN, "Bonn");
    presenter.typed(CardField.STREET, "Meine Str. 1");
    presenter.contactTyped(row(ContactKind.MOBILE), "0171 3920 001");
    CardPresenter elsewhere =
        new CardPresenter(
            () -> new CardWork(shop.customers, shop.saveCustomer, () -> "DE"),
            new Background(Runnable::run, Runnable::run, failures::add),
            Masking.off(),
            done -> {});
    elsewhere.open(anna().id(), CardPresenter.ADDRESS);
    elsewhere.typed(CardField.STREET, "Ihre Str. 2");
    elsewhere.typed(CardField.POSTCODE, "53111");
    elsewhere.typed(CardField.TITLE, "Dr.");
    elsewhere.contactTyped(elsewhere.state().contacts().getFirst().id(), "0171 3920 002");
    elsewhere.save();

    save();

    assertThat(presenter.state().differences())
        .containsExactly(
            new CardDifference("title", "Dr.", "", true),
            new CardDifference("street", "Ihre Str. 2", "Meine Str. 1", false),
            new CardDifference("postcode", "53111", "50823", true),
            new CardDifference("mobile", "0171 3920 002", "0171 3920 001", false));
    assertThat(presenter.state().said().key()).as("the page itself says what to do").isEmpty();
    assertThat(presenter.stopComparing()).isTrue();
    assertThat(presenter.state().value(CardField.STREET)).isEqualTo("Meine Str. 1");

    save();
    presenter.choose("title", false);
    presenter.choose("mobile", true);
    save();

    assertThat(saved).hasSize(1);
    Customer now = anna();
    assertThat(now.title()).isNull();
    assertThat(now.street()).isEqualTo("Meine Str. 1");
    assertThat(now.postcode()).isEqualTo("53111");
    assertThat(now.town()).isEqualTo("Bonn");
    assertThat(now.contactPoints())
        .extracting(ContactPoint::written)
        .containsExactly("0171 3920 002", "anna@mueller.example");
  }

  @Test
  void what_was_typed_on_a_card_is_there_again_after_another_card_and_a_new_one() {
    Customer other = shop.customers.byNumber("10001").orElseThrow();
    openAnna();
    presenter.typed(CardField.NOTE, "Ruft morgen an");
    presenter.open(other.id(), CardPresenter.ADDRESS);
    answer();
    assertThat(presenter.state().number()).isEqualTo("10001");
    presenter.typed(CardField.STREET, "Neue Str. 2");
    presenter.begin("Berta Neu", "de");
    answer();
    presenter.begin("Carl Neu", "de");
    answer();
    assertThat(presenter.hasInput()).isTrue();

    openAnna();
    assertThat(presenter.state().value(CardField.NOTE)).isEqualTo("Ruft morgen an");
    assertThat(presenter.state().said().key()).isEqualTo("card.unsaved");
    presenter.open(other.id(), CardPresenter.ADDRESS);
    answer();
    assertThat(presenter.state().value(CardField.STREET)).isEqualTo("Neue Str. 2");
    assertThat(presenter.begin("", "de")).isTrue();
    assertThat(presenter.state().value(CardField.FIRST_NAME)).isEqualTo("Carl");
    save();
    answer();
    assertThat(presenter.begin("", "de")).isTrue();
    assertThat(presenter.state().value(CardField.FIRST_NAME)).isEqualTo("Berta");
    openAnna();
    save();
    answer();
    assertThat(anna().note()).isEqualTo("Ruft morgen an");
  }

  @Test
  void the_answer_for_a_card_that_was_left_meanwhile_is_not_shown() {
    presenter.open(anna().id(), CardPresenter.ADDRESS);
    presenter.begin("Berta Neu", "de");
    answer();

    assertThat(presenter.state().number()).isEmpty();
    assertThat(presenter.state().value(CardField.LAST_NAME)).isEqualTo("Neu");
    save();
    assertThat(saved).hasSize(1);
  }

  @Test
  void what_was_typed_in_the_search_goes_where_it_fits() {
    presenter.begin("neu@berta.example", "fr");
    answer();
    assertThat(presenter.state().contacts())
        .extracting(ContactRow::kind, ContactRow::value)
        .contains(org.assertj.core.groups.Tuple.tuple(ContactKind.EMAIL, "neu@berta.example"));
    presenter.begin("0171 555 66 77", "fr");
    answer();
    assertThat(presenter.state().contacts())
        .extracting(ContactRow::kind, ContactRow::value)
        .contains(org.assertj.core.groups.Tuple.tuple(ContactKind.MOBILE, "0171 555 66 77"));
    assertThat(presenter.state().value(CardField.COUNTRY)).isEqualTo("DE");
    assertThat(presenter.state().value(CardField.LANGUAGE)).isEqualTo("fr");
  }
}
