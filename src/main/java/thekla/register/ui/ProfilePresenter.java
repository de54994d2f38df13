package thekla.register.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.register.NewPurposes;
import thekla.shop.Profile;
import thekla.shop.Profiles;
import thekla.shop.SaveProfile;
import thekla.text.Texts;
import thekla.ui.Background;

/** The shop's details for its documents, without Swing. For the event thread. */
public final class ProfilePresenter {

  private final Supplier<Work> work;
  private final Background background;
  private final Supplier<Texts> texts;
  private @Nullable Profile loaded;
  private @Nullable Choices choices;
  private @Nullable TypedProfile typed;
  private @Nullable Keeps keeps;
  private boolean overtaken;
  private @Nullable View view;

  public ProfilePresenter(Supplier<Work> work, Background background, Supplier<Texts> texts) {
    this.work = work;
    this.background = background;
    this.texts = texts;
  }

  /**
   * What the page works with.
   *
   * @param save all of it, or nothing
   */
  public record Work(
      Profiles profiles, Save save, Supplier<Keeps> keeps, Supplier<Choices> choices) {}

  /** Saves the profile with days after an order was cancelled, and days on the shelf. */
  public interface Save {
    SaveProfile.Result save(Profile profile, int cancelledDays, int shelfDays);
  }

  /** What can be chosen; by the shop's country and the language. */
  public record Choices(List<Profile.Authority> authorities, List<Measure> measures) {}

  /** One measure of the catalogue (privacy-rules 4.4). */
  public record Measure(String ref, String text) {}

  /**
   * How long the shop keeps what.
   *
   * @param all name and period in words, in order
   */
  public record Keeps(int cancelledDays, int shelfDays, Map<String, String> all) {

    /** The days after an order was cancelled as they are typed, or as they are. */
    String cancelled(TypedProfile typed) {
      return typed.text("period.cancelled").isEmpty()
          ? String.valueOf(cancelledDays)
          : typed.text("period.cancelled");
    }

    /** Likewise the days on the shelf. */
    String shelf(TypedProfile typed) {
      return typed.text("period.notCollected").isEmpty()
          ? String.valueOf(shelfDays)
          : typed.text("period.notCollected");
    }
  }

  /** The screen. */
  interface View {
    void show(TypedProfile profile, Choices choices, Keeps keeps);

    /** Each beside its field. */
    void refused(List<Refusal> reasons);

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  void attach(View now) {
    view = now;
    Profile profile = loaded;
    TypedProfile before = typed;
    Choices chosen = choices;
    Keeps kept = keeps;
    if (profile != null && before != null && chosen != null && kept != null) {
      now.show(before, chosen, kept);
      return;
    }
    background.newest(
        "profile",
        () ->
            new Loaded(
                work.get().profiles().load(), work.get().choices().get(), work.get().keeps().get()),
        this::came);
  }

  private record Loaded(Profile profile, Choices choices, Keeps keeps) {}

  private void came(Loaded found) {
    loaded = found.profile();
    choices = found.choices();
    keeps = found.keeps();
    TypedProfile now = TypedProfile.of(found.profile(), texts.get().locale());
    typed = now;
    View shown = view;
    if (shown != null) {
      shown.show(now, found.choices(), found.keeps());
    }
  }

  /** What was typed and not saved is there again, unless somebody else saved meanwhile. */
  public void open() {
    if (overtaken || !isEdited()) {
      forget();
    }
  }

  private boolean isEdited() {
    Profile before = loaded;
    TypedProfile now = typed;
    Keeps kept = keeps;
    if (before == null || now == null || kept == null) {
      return false;
    }
    return !now.profile(before.version(), texts.get().locale(), new ArrayList<>()).equals(before)
        || !kept.cancelled(now).equals(String.valueOf(kept.cancelledDays()))
        || !kept.shelf(now).equals(String.valueOf(kept.shelfDays()));
  }

  private void forget() {
    loaded = null;
    typed = null;
    overtaken = false;
  }

  void typed(TypedProfile now) {
    typed = now;
  }

  /**
   * @param cancelled days, as typed
   * @param shelf days, as typed
   */
  void save(String cancelled, String shelf) {
    Profile before = loaded;
    TypedProfile now = typed;
    if (before == null || now == null) {
      return;
    }
    List<Refusal> wrong = new ArrayList<>();
    Profile wanted = now.profile(before.version(), texts.get().locale(), wrong);
    int cancelledDays = days("period.cancelled", cancelled, wrong);
    int shelfDays = days("period.notCollected", shelf, wrong);
    if (!wrong.isEmpty()) {
      refused(wrong);
      return;
    }
    background.run(() -> work.get().save().save(wanted, cancelledDays, shelfDays), this::saved);
  }

  private static int days(String field, String text, List<Refusal> wrong) {
    if (!text.strip().matches("\\d{1,4}")) {
      wrong.add(Refusal.of("number-range", field, 0, Short.MAX_VALUE));
      return 0;
    }
    return Integer.parseInt(text.strip());
  }

  private void saved(SaveProfile.Result result) {
    switch (result) {
      case SaveProfile.Result.Saved saved -> {
        refused(List.of());
        forget();
        View shown = view;
        if (shown != null) {
          attach(shown);
          List<String> warnings = NewPurposes.words(saved.warnings(), texts.get());
          shown.say(
              String.join(
                  " ",
                  Stream.concat(Stream.of(texts.get().get("profile.saved")), warnings.stream())
                      .toList()),
              warnings.isEmpty() ? "accent" : "hint");
        }
      }
      case SaveProfile.Result.Refused(List<Refusal> reasons) -> {
        overtaken =
            reasons.stream().anyMatch(one -> one.code().equals("profile-changed-elsewhere"));
        refused(reasons);
      }
    }
  }

  private void refused(List<Refusal> reasons) {
    View shown = view;
    if (shown != null) {
      shown.refused(reasons);
    }
  }
}
