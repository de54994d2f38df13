package thekla.app.screens;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.app.DeskSettings;
import thekla.shop.Shop;
import thekla.shop.ShopDetails;
import thekla.ui.Background;

/** How this workplace looks, and the shop's details. For the event thread. */
final class SettingsPresenter {

  private final Path dataFolder;
  private final boolean looks;
  private final Supplier<ShopDetails> shops;
  private final Background background;
  private final Consumer<DeskSettings> changed;
  private DeskSettings settings;
  private @Nullable Shop shop;
  private @Nullable View view;

  /**
   * @param looks whether theme and size are ours to decide; in an ERP they are the host's
   * @param changed applies new settings to the screen, on the event thread
   */
  SettingsPresenter(
      Path dataFolder,
      boolean looks,
      Supplier<ShopDetails> shops,
      Background background,
      Consumer<DeskSettings> changed) {
    this.dataFolder = dataFolder;
    this.looks = looks;
    this.shops = shops;
    this.background = background;
    this.changed = changed;
    settings = DeskSettings.load(dataFolder);
  }

  /** The screen. */
  interface View {
    void show(DeskSettings settings, @Nullable Shop shop);

    void saved();
  }

  void attach(View shown) {
    view = shown;
    shown.show(settings, shop);
    background.newest(
        "shop",
        () -> shops.get().load(),
        loaded -> {
          if (shop == null) {
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
    return looks;
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
          wanted.save(dataFolder);
          return wanted;
        },
        done -> {});
    changed.accept(wanted);
  }

  void shopTyped(Shop typed) {
    shop = typed;
  }

  void saveShop() {
    Shop typed = shop;
    if (typed == null) {
      return;
    }
    background.run(
        () -> {
          shops.get().save(typed);
          return typed;
        },
        done -> {
          View shown = view;
          if (shown != null) {
            shown.saved();
          }
        });
  }
}
