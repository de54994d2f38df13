package thekla.app.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.DeskSettings;
import thekla.app.Graph;
import thekla.consent.ContactSettings;
import thekla.journey.SampleShop;
import thekla.kernel.Refusal;
import thekla.ui.Background;

/** What the shop has set, without a screen. */
class SettingsPresenterTest {

  @TempDir Path folder;

  /** Reads what is shown. */
  private static final class Seen implements SettingsPresenter.View {
    private @Nullable ShopDraft shop;
    private List<String> problems = new ArrayList<>();
    private String focused = "";
    private boolean saved;

    @Override
    public void show(DeskSettings settings, @Nullable ShopDraft shown) {
      shop = shown;
    }

    @Override
    public void refused(List<Refusal> now) {
      problems = now.stream().map(one -> one.field() + " " + one.code()).toList();
    }

    @Override
    public void focus(String field) {
      focused = field;
    }

    @Override
    public void saved() {
      saved = true;
    }

    ShopDraft shown() {
      ShopDraft now = shop;
      if (now == null) {
        throw new AssertionError("nothing is shown");
      }
      return now;
    }
  }

  private SettingsPresenter presenter(Graph shop, Seen seen) {
    SettingsPresenter presenter =
        new SettingsPresenter(
            new SettingsPresenter.Place(folder, true, () -> Locale.GERMANY),
            () -> SettingsPresenter.Work.of(shop),
            shop.clock,
            new Background(
                Runnable::run,
                Runnable::run,
                failure -> {
                  throw new AssertionError(failure);
                }),
            changed -> {});
    presenter.attach(seen);
    return presenter;
  }

  private static ShopDraft draft(
      ShopDraft now, String country, String since, boolean on, String days) {
    return new ShopDraft(now.name(), now.address(), now.contact(), country, since, on, on, days);
  }

  @Test
  void both_switches_are_off_in_a_new_shop_and_on_after_it_is_opened_again() {
    Seen seen = new Seen();
    try (Graph shop = SampleShop.open(folder)) {
      SettingsPresenter presenter = presenter(shop, seen);
      assertThat(seen.shown().softOptIn()).isFalse();
      assertThat(seen.shown().frenchBusiness()).isFalse();
      assertThat(seen.shown().since()).isEmpty();
      assertThat(seen.shown().exchangeDays()).isEqualTo("14");
      presenter.shopTyped(draft(seen.shown(), "FR", "1.9.1998", true, "30"));
      presenter.saveShop();
      assertThat(seen.saved).isTrue();
    }
    try (Graph shop = SampleShop.open(folder)) {
      assertThat(shop.contactSwitches.load()).isEqualTo(new ContactSettings("FR", true, true));
      assertThat(shop.shop.load().since()).isEqualTo(LocalDate.of(1998, 9, 1));
      assertThat(shop.retention.load().exchangeDays()).isEqualTo(30);
      Seen again = new Seen();
      SettingsPresenter presenter = presenter(shop, again);
      assertThat(again.shown().since()).isEqualTo("01.09.1998");
      presenter.shopTyped(draft(again.shown(), "DE", "", true, "0"));
      presenter.saveShop();
      assertThat(shop.contactSwitches.load()).isEqualTo(new ContactSettings("DE", true, false));
      assertThat(shop.shop.load().since()).isNull();
      assertThat(shop.retention.load().exchangeDays()).isZero();
    }
  }

  @Test
  void what_cannot_be_is_said_beside_its_field_and_not_saved() {
    Seen seen = new Seen();
    try (Graph shop = SampleShop.open(folder)) {
      SettingsPresenter presenter = presenter(shop, seen);
      presenter.shopTyped(draft(seen.shown(), "AT", "31.12.2999", false, "366"));
      assertThat(seen.problems).as("while one types").isEmpty();
      presenter.saveShop();
      assertThat(seen.problems)
          .containsExactly(
              "settings.shop.since since-in-future",
              "settings.shop.exchange-days exchange-days-range");
      assertThat(seen.focused).isEqualTo("settings.shop.since");
      presenter.shopTyped(draft(seen.shown(), "AT", "gestern", false, "365"));
      assertThat(seen.problems).containsExactly("settings.shop.since date-not-understood");
      presenter.saveShop();
      assertThat(seen.saved).isFalse();
      assertThat(shop.shop.load().country()).isEqualTo("DE");
    }
  }
}
