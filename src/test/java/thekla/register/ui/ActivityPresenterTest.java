package thekla.register.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Register;
import thekla.consent.ConsentShop;
import thekla.kernel.Refusal;
import thekla.register.Activity;
import thekla.register.RegisterEntry;
import thekla.text.Texts;
import thekla.ui.Background;

/** An activity's page without its screen: readable on it, fields of the program in the register. */
class ActivityPresenterTest {

  @TempDir Path folder;
  private ConsentShop shop;
  private Register register;
  private ActivityPresenter presenter;
  private Texts desk = new Texts(Locale.GERMAN);
  private final Screen screen = new Screen();
  private final List<Activity> saved = new ArrayList<>();

  private static final class Screen implements ActivityPresenter.View {
    private TypedActivity typed = TypedActivity.of(Activity.BLANK);
    private List<Refusal> refused = List.of();

    @Override
    public void show(String id, TypedActivity activity) {
      typed = activity;
    }

    @Override
    public void refused(List<Refusal> reasons) {
      refused = reasons;
    }
  }

  @BeforeEach
  void begin() {
    shop = new ConsentShop(folder);
    register = shop.graph.register;
    assertThat(register.start.start("de")).isEmpty();
    presenter =
        new ActivityPresenter(
            () -> register.saveActivity,
            new Background(
                Runnable::run,
                Runnable::run,
                failure -> {
                  throw new AssertionError(failure);
                }),
            () -> desk,
            saved::add);
    open();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private RegisterEntry entry() {
    return register.read.entries().getFirst();
  }

  private void open() {
    presenter.open(entry(), register.periods.byCountry());
    presenter.attach(screen);
  }

  private void type(String field, UnaryOperator<String> change) {
    presenter.typed(screen.typed.with(field, change));
  }

  private String kinds() {
    return screen.typed.text("dataCategories");
  }

  @Test
  void saved_without_a_change_the_fields_of_the_program_are_there_as_before() {
    Activity before = entry().activity();
    assertThat(kinds()).contains("[Frist: Bestellung und Person = 14 Tage]").doesNotContain("{{");

    type("title", title -> "Bestellungen am Tresen");
    presenter.save();

    assertThat(saved).hasSize(1);
    assertThat(entry().activity().title()).isEqualTo("Bestellungen am Tresen");
    assertThat(entry().activity().dataCategories()).isEqualTo(before.dataCategories());
    assertThat(entry().activity().toString()).contains("{{period.order}}");
    assertThat(screen.refused).isEmpty();
  }

  @Test
  void another_setting_and_another_language_show_by_themselves() {
    shop.graph.retention.exchangeDays(30);
    open();
    assertThat(kinds()).contains("[Frist: Bestellung und Person = 30 Tage]");

    type("department", was -> "Laden");
    desk = new Texts(Locale.ENGLISH);
    presenter.attach(screen);

    assertThat(kinds()).contains("[period: Order and person = 30 days]");
    assertThat(screen.typed.text("department")).isEqualTo("Laden");
  }

  @Test
  void a_period_nobody_knows_is_refused_beside_its_field_and_nothing_is_saved() {
    type("dataCategories", was -> was.replace("Bestellung und Person", "Bestellung und Persohn"));
    presenter.save();

    assertThat(screen.refused)
        .isNotEmpty()
        .allMatch(one -> one.code().equals("activity-period-unknown"))
        .allMatch(one -> one.field().equals("dataCategories"));
    assertThat(saved).isEmpty();
    assertThat(entry().version()).isEqualTo(1);
  }
}
