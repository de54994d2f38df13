package thekla.customer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Graph;
import thekla.app.PrivacySettings;
import thekla.customer.Customer;
import thekla.journey.SampleShop;
import thekla.privacy.PersonalDataMap;
import thekla.ui.Background;
import thekla.ui.Masking;

/** A masked card is looked at, and never saved as it is seen. */
class MaskedCardTest {

  private static final String NUMBER = "10482";

  @TempDir Path folder;
  private Graph shop;
  private Masking masking;
  private CardPresenter presenter;
  private final Seen seen = new Seen();
  private final List<Customer> saved = new ArrayList<>();

  private static final class Seen implements CardView {
    private @Nullable CardState last;

    CardState state() {
      return Objects.requireNonNull(last);
    }

    @Override
    public void show(CardState shown) {
      last = shown;
    }

    @Override
    public void focus() {
      // nothing has the focus here
    }

    @Override
    public void focus(String field) {
      // nothing has the focus here
    }
  }

  @BeforeEach
  void open() {
    shop = SampleShop.open(SampleShop.in(folder));
    masking = new Masking(PrivacySettings.DEFAULT.masks(PersonalDataMap.load()));
    presenter =
        new CardPresenter(
            () -> new CardWork(shop.customers, shop.saveCustomer, () -> "DE"),
            new Background(
                Runnable::run,
                Runnable::run,
                failure -> {
                  throw new AssertionError(failure);
                }),
            masking,
            done -> saved.add(done.customer()));
    presenter.attach(seen);
    presenter.open(stored().id(), CardPresenter.ADDRESS);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Customer stored() {
    return shop.customers.byNumber(NUMBER).orElseThrow();
  }

  @Test
  void what_is_seen_masked_is_not_saved_and_cannot_be_changed() {
    Customer before = stored();
    masking.turn(true);
    assertThat(seen.state().masked()).isTrue();
    assertThat(seen.state().value(CardField.LAST_NAME)).isEqualTo("M.");
    // as if a field told what was put into it
    presenter.typed(CardField.LAST_NAME, seen.state().value(CardField.LAST_NAME));
    presenter.contactTyped(
        seen.state().contacts().getFirst().id(), seen.state().contacts().getFirst().value());
    presenter.removeContact(seen.state().contacts().getFirst().id());
    presenter.addContact();
    presenter.save();
    assertThat(seen.state().said().key()).isEqualTo("refusal.masked");
    assertThat(saved).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void what_was_typed_before_it_was_masked_is_there_afterwards_and_is_saved() {
    presenter.typed(CardField.LAST_NAME, "Müller-Lüdenscheidt");
    masking.turn(true);
    assertThat(seen.state().value(CardField.LAST_NAME)).isEqualTo("M. L.");
    masking.turn(false);
    assertThat(seen.state().value(CardField.LAST_NAME)).isEqualTo("Müller-Lüdenscheidt");
    assertThat(seen.state().masked()).isFalse();
    presenter.save();
    assertThat(stored().lastName()).isEqualTo("Müller-Lüdenscheidt");
    assertThat(stored().contactPoints()).hasSizeGreaterThan(0);
  }
}
