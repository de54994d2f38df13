package thekla.app.screens;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.app.DeskSettings;
import thekla.app.Graph;
import thekla.consent.ContactSwitches;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.order.RetentionSettings;
import thekla.shop.ShopDetails;
import thekla.ui.Background;

/** How this workplace looks, and what the shop has set. For the event thread. */
final class SettingsPresenter {

  private final Place place;
  private final Supplier<Work> work;
  private final BusinessClock clock;
  private final Background background;
  private final Consumer<DeskSettings> changed;
  private DeskSettings settings;
  private @Nullable ShopDraft shop;
  private boolean touched;
  private List<Refusal> problems = List.of();
  private @Nullable View view;

  /**
   * The workplace.
   *
   * @param looks whether theme and size are ours to decide; in an ERP they are the host's
   * @param locale in which days are written
   */
  record Place(Path dataFolder, boolean looks, Supplier<Locale> locale) {}

  /** What the page works with. */
  record Work(ShopDetails shop, ContactSwitches switches, RetentionSettings retention) {
    static Work of(Graph graph) {
      return new Work(graph.shop, graph.contactSwitches, graph.retention);
    }

    private ShopDraft load(Locale locale) {
      return ShopDraft.of(shop.load(), switches.load(), retention.load(), locale);
    }

    private void save(ShopDraft typed, Locale locale) {
      shop.save(typed.shop(locale));
      switches.save(typed.softOptIn(), typed.frenchBusiness() && typed.isFrench());
      typed.days().ifPresent(retention::exchangeDays);
    }
  }

  /**
   * @param changed applies new settings to the screen, on the event thread
   */
  SettingsPresenter(
      Place place,
      Supplier<Work> work,
      BusinessClock clock,
      Background background,
      Consumer<DeskSettings> changed) {
    this.place = place;
    this.work = work;
    this.clock = clock;
    this.background = background;
    this.changed = changed;
    settings = DeskSettings.load(place.dataFolder());
  }

  /** The screen. */
  interface View {
    void show(DeskSettings settings, @Nullable ShopDraft shop);

    /** What stands beside the fields. */
    void refused(List<Refusal> problems);

    void focus(String field);

    void saved();
  }

  void attach(View shown) {
    view = shown;
    shown.show(settings, shop);
    Locale locale = place.locale().get();
    background.newest(
        "shop",
        () -> work.get().load(locale),
        loaded -> {
          if (!touched) {
            shop = loaded;
            show();
          }
        });
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(settings, shop);
    }
  }

  boolean decidesLooks() {
    return place.looks();
  }

  DeskSettings now() {
    return settings;
  }

  /** Effective at once, and kept for this workplace. */
  void set(DeskSettings wanted) {
    if (wanted.equals(settings)) {
      return;
    }
    settings = wanted;
    background.newest(
        "settings",
        () -> {
          wanted.save(place.dataFolder());
          return wanted;
        },
        done -> {});
    changed.accept(wanted);
  }

  void shopTyped(ShopDraft typed) {
    shop = typed;
    touched = true;
    if (!problems.isEmpty()) {
      refused(typed.problems(clock.today(), place.locale().get()));
    }
  }

  void saveShop() {
    ShopDraft typed = shop;
    if (typed == null) {
      return;
    }
    Locale locale = place.locale().get();
    refused(typed.problems(clock.today(), locale));
    View shown = view;
    if (!problems.isEmpty()) {
      if (shown != null) {
        shown.focus(problems.getFirst().field());
      }
      return;
    }
    background.run(
        () -> {
          work.get().save(typed, locale);
          return typed;
        },
        done -> {
          touched = !typed.equals(shop);
          View now = view;
          if (now != null) {
            now.saved();
          }
        });
  }

  private void refused(List<Refusal> now) {
    problems = now;
    View shown = view;
    if (shown != null) {
      shown.refused(now);
    }
  }
}
