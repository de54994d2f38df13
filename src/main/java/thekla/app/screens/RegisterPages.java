package thekla.app.screens;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.app.Graph;
import thekla.printing.PrintKind;
import thekla.register.Authorities;
import thekla.register.Example;
import thekla.register.Periods;
import thekla.register.RegisterEntry;
import thekla.register.ui.ActivityPage;
import thekla.register.ui.ActivityPresenter;
import thekla.register.ui.ProfilePage;
import thekla.register.ui.ProfilePresenter;
import thekla.register.ui.RegisterPage;
import thekla.register.ui.RegisterPresenter;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Bindings;
import thekla.ui.Pages;

/** The pages of the shop's profile and its register, and the ways to them. For the event thread. */
final class RegisterPages {

  private final Supplier<Graph> graph;
  private final Path dataFolder;
  private final Pages pages;
  private final Consumer<Bindings> help;
  private final ProfilePresenter profile;
  private final RegisterPresenter register;
  private final ActivityPresenter activity;

  RegisterPages(
      Supplier<Graph> graph,
      Path dataFolder,
      ZoneId zone,
      Background background,
      Pages pages,
      Consumer<Bindings> help) {
    this.graph = graph;
    this.dataFolder = dataFolder;
    this.pages = pages;
    this.help = help;
    profile = new ProfilePresenter(this::profileWork, background, pages::texts);
    register =
        new RegisterPresenter(
            this::registerWork, () -> graph.get().actor.get(), zone, background, pages::texts);
    activity =
        new ActivityPresenter(
            () -> graph.get().register.saveActivity,
            background,
            pages::texts,
            saved -> pages.back());
  }

  private ProfilePresenter.Work profileWork() {
    Graph now = graph.get();
    return new ProfilePresenter.Work(
        now.register.profiles, now.register.saveDetails::save, this::keeps, this::choices);
  }

  private ProfilePresenter.Choices choices() {
    Graph now = graph.get();
    Texts texts = pages.texts();
    return new ProfilePresenter.Choices(
        Authorities.of(now.shop.load().country()).stream().map(Authorities.Entry::chosen).toList(),
        Example.measures(texts.locale().getLanguage()).stream()
            .map(one -> new ProfilePresenter.Measure(one.ref(), one.text()))
            .toList());
  }

  private ProfilePresenter.Keeps keeps() {
    Graph now = graph.get();
    Texts texts = pages.texts();
    Map<String, String> all = new LinkedHashMap<>();
    now.register
        .periods
        .all()
        .forEach(
            (name, period) ->
                all.put(texts.get("register.period." + name), Periods.words(period, texts)));
    return new ProfilePresenter.Keeps(
        now.retention.load().cancelledDays(), now.goodsIn.setUp.load().keepDays(), all);
  }

  private RegisterPresenter.Work registerWork() {
    Graph now = graph.get();
    return new RegisterPresenter.Work(
        now.register.read,
        now.register.periods,
        now.register.findings,
        now.register.start,
        now.register.endActivity,
        now.register.issue,
        dataFolder.resolve("register"),
        PdfProgram::open,
        file -> PrintOut.print(now, pages::texts, PrintKind.REGISTER, file));
  }

  /** What the shop's papers say of it. */
  void openProfile() {
    profile.open();
    pages.open(new ProfilePage(profile, this::openRegister, pages::back));
  }

  void openRegister() {
    pages.open(new RegisterPage(register, this::edit, help, pages::back));
  }

  private void edit(@Nullable RegisterEntry entry) {
    activity.open(entry, register.periods());
    pages.open(new ActivityPage(activity, pages::back));
  }

  void released() {
    register.released();
  }
}
