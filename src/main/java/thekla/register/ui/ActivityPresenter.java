package thekla.register.ui;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;
import thekla.register.Activity;
import thekla.register.RegisterEntry;
import thekla.register.SaveActivity;
import thekla.text.Texts;
import thekla.ui.Background;

/** One activity while it is edited, without Swing. For the event thread. */
public final class ActivityPresenter {

  /** The field whose periods are shown readable. */
  private static final String KINDS = "dataCategories";

  private final Supplier<SaveActivity> save;
  private final Background background;
  private final Supplier<Texts> texts;
  private final Consumer<Activity> saved;
  private Activity before = Activity.BLANK;
  private int version;
  private TypedActivity typed = TypedActivity.of(Activity.BLANK);
  private Map<String, Map<String, Period>> periods = Map.of();
  private final Map<String, Left> left = new HashMap<>();
  private @Nullable View view;

  /** What was typed and not saved when the page was left. */
  private record Left(int version, TypedActivity typed) {}

  /**
   * @param saved told when it is on the disk
   */
  public ActivityPresenter(
      Supplier<SaveActivity> save,
      Background background,
      Supplier<Texts> texts,
      Consumer<Activity> saved) {
    this.save = save;
    this.background = background;
    this.texts = texts;
    this.saved = saved;
  }

  /** The screen. */
  interface View {
    /**
     * @param id empty for a new one
     */
    void show(String id, TypedActivity activity);

    /** Each beside its field. */
    void refused(List<Refusal> reasons);
  }

  /**
   * @param entry null for a new one
   * @param now what the settings give, by country and name
   */
  public void open(@Nullable RegisterEntry entry, Map<String, Map<String, Period>> now) {
    leave();
    periods = now;
    before = entry == null ? Activity.BLANK : entry.activity();
    version = entry == null ? 0 : entry.version();
    Left kept = left.remove(before.id());
    typed = kept == null || kept.version() != version ? TypedActivity.of(before) : kept.typed();
  }

  private void leave() {
    if (!typed.equals(TypedActivity.of(before))) {
      left.put(before.id(), new Left(version, typed));
    }
  }

  void attach(View now) {
    view = now;
    now.show(before.id(), typed.with(KINDS, readable()::shown));
  }

  void typed(TypedActivity now) {
    typed = now.with(KINDS, readable()::stored);
  }

  private TypedPeriods readable() {
    return new TypedPeriods(texts.get(), periods);
  }

  void save() {
    List<Refusal> wrong = new ArrayList<>();
    Activity wanted = typed.activity(before, wrong);
    wrong.addAll(readable().unknown(KINDS, typed.text(KINDS)));
    if (!wrong.isEmpty()) {
      refused(wrong);
      return;
    }
    background.run(
        () -> save.get().save(wanted, version),
        result -> {
          switch (result) {
            case SaveActivity.Result.Saved(RegisterEntry entry) -> {
              typed = TypedActivity.of(before);
              open(entry, periods);
              saved.accept(entry.activity());
            }
            case SaveActivity.Result.Refused(List<Refusal> reasons) -> refused(reasons);
          }
        });
  }

  private void refused(List<Refusal> reasons) {
    View shown = view;
    if (shown != null) {
      shown.refused(reasons);
    }
  }
}
