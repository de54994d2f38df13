package thekla.customer.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import thekla.customer.ContactKind;
import thekla.customer.Customer;
import thekla.customer.MessageKind;
import thekla.customer.SaveCustomer;
import thekla.customer.ui.CardState.Said;
import thekla.kernel.Refusal;
import thekla.ui.Background;
import thekla.ui.Masking;

/**
 * What the customer screen knows and does, without Swing. One draft for all tabs; what was typed
 * stays here until it is saved, also when the page is left. For the event thread.
 */
public final class CardPresenter {

  /** The keys of the screen's own tabs. */
  public static final String ADDRESS = "card.tab.address";

  public static final String CONTACTS = "card.tab.contacts";
  public static final String NOTE = "card.tab.note";

  private final Supplier<CardWork> work;
  private final Background background;
  private final Masking masking;
  private final Consumer<SaveCustomer.Result.Saved> saved;
  private final CardProblems problems = new CardProblems();
  private final LeftDrafts left = new LeftDrafts();
  private CardDraft draft = CardDraft.fresh("", "de");
  private List<MessageKind> kinds = List.of();
  private @Nullable CardMerge merge;
  private boolean confirmed;
  private String tab = ADDRESS;
  private Said said = Said.NOTHING;
  private boolean loading;
  private boolean saving;
  private boolean asked;
  private Beside beside = Beside.NOTHING;
  private CardView view = CardView.NOBODY;

  /**
   * @param saved told on the event thread once the card is on the disk
   */
  public CardPresenter(
      Supplier<CardWork> work,
      Background background,
      Masking masking,
      Consumer<SaveCustomer.Result.Saved> saved) {
    this.work = work;
    this.background = background;
    this.masking = masking;
    this.saved = saved;
  }

  public void keep(Beside other) {
    beside = other;
  }

  void attach(CardView screen) {
    view = masking.before(CardView.class, screen);
    show();
    background.newest(
        "kinds",
        () -> work.get().customers().messageKinds(),
        all -> {
          kinds = all;
          show();
        });
  }

  /**
   * A new card; what was typed in the search goes where it fits.
   *
   * @return whether it is the one that was begun before
   */
  public boolean begin(String typed, String language) {
    if (draft.base() == null && draft.isTouched() && typed.isBlank()) {
      return true;
    }
    left.leave(draft);
    if (typed.isBlank()) {
      Optional<CardDraft> begun = left.backToNew();
      if (begun.isPresent()) {
        showUnsaved(begun.get(), ADDRESS);
        return true;
      }
    }
    show(CardDraft.fresh(typed, language), ADDRESS);
    CardDraft fresh = draft;
    background.newest(
        "country",
        () -> work.get().country().get(),
        country -> {
          if (fresh.value(CardField.COUNTRY).isEmpty()) {
            fresh.put(CardField.COUNTRY, country);
            show();
          }
        });
    return false;
  }

  /**
   * An existing card at one of its tabs. What was typed on it before and not saved is still there.
   *
   * @param tabKey of the screen's own tabs or of those it was given
   */
  public void open(long customerId, String tabKey) {
    left.leave(draft);
    left.back(customerId)
        .ifPresentOrElse(typed -> showUnsaved(typed, tabKey), () -> load(customerId, tabKey));
  }

  private void showUnsaved(CardDraft typed, String tabKey) {
    show(typed, tabKey);
    said = Said.hint("card.unsaved");
    show();
  }

  /** Whether something was typed on a card that is not on the disk. */
  public boolean hasInput() {
    return draft.isTouched() || !left.isEmpty();
  }

  private void load(long customerId, String tabKey) {
    show(CardDraft.fresh("", "de"), tabKey);
    loading = true;
    CardDraft awaited = draft;
    background.newest(
        "card",
        () -> work.get().customers().byId(customerId),
        found -> {
          loading = false;
          if (draft != awaited) {
            return;
          }
          if (found.isEmpty()) {
            refused(List.of(Refusal.of("customer-gone", "")), draft);
            return;
          }
          show(CardDraft.of(found.get()), tab);
          view.focus();
        });
  }

  private void show(CardDraft other, String tabKey) {
    draft = other;
    merge = null;
    confirmed = false;
    asked = false;
    problems.clear();
    said = Said.NOTHING;
    tab = tabKey;
    show();
  }

  /** The card as it is on the disk; asks once where something typed would be lost. */
  void reload() {
    Customer now = draft.base();
    if (now == null || saving) {
      return;
    }
    if (draft.isTouched() && !asked) {
      asked = true;
      said = Said.hint("card.reload.sure");
      show();
      return;
    }
    load(now.id(), tab);
  }

  boolean isStored() {
    return draft.base() != null;
  }

  CardState state() {
    return CardState.of(draft, confirmed, problems, merge, kinds, tab, said);
  }

  private void show() {
    view.show(state());
  }

  private void focus(String field) {
    view.focus(field);
  }

  void tabShown(String key) {
    tab = key;
  }

  void typed(CardField field, String text) {
    if (!masking.isOn()) {
      draft.put(field, text);
      typed(field.field());
    }
  }

  void contactTyped(int row, String value) {
    contact(row, now -> now.withValue(value));
  }

  void contactNoted(int row, String note) {
    contact(row, now -> now.withNote(note));
  }

  void contactIs(int row, ContactKind kind) {
    contact(row, now -> now.withKind(kind));
  }

  private void contact(int row, UnaryOperator<ContactRow> change) {
    if (!masking.isOn()) {
      draft.changeRow(row, change);
      typed(ContactRow.field(row));
    }
  }

  /** While the privacy screen is on nothing is changed: what stands there is not what it is. */
  private boolean closed() {
    if (masking.isOn()) {
      said = Said.problem(Refusal.of("masked", ""));
      show();
    }
    return masking.isOn();
  }

  private void typed(String field) {
    problems.clear(field);
    if (problems.byField().isEmpty()) {
      said = Said.NOTHING;
    }
    asked = false;
    if (!draft.hasOtherContacts()) {
      confirmed = false;
    }
    show();
  }

  void addContact() {
    if (!closed()) {
      int row = draft.addRow(ContactKind.PHONE);
      show();
      focus(ContactRow.field(row));
    }
  }

  void removeContact(int row) {
    if (closed()) {
      return;
    }
    List<Integer> ids = draft.rows().stream().map(ContactRow::id).toList();
    int place = ids.indexOf(row);
    draft.removeRow(row);
    typed(ContactRow.field(row));
    List<ContactRow> left = draft.rows();
    if (left.isEmpty()) {
      view.focus();
    } else {
      focus(left.get(Math.clamp(place, 0, left.size() - 1)).field());
    }
  }

  void confirm(boolean now) {
    confirmed = now;
  }

  /** Saves; the page stays until it is on the disk, and stays with the reasons when it is not. */
  void save() {
    if (saving || loading || closed() || beside.holdsBack()) {
      return;
    }
    write(
        done ->
            beside.save(
                done.customer().id(),
                () -> {
                  show(CardDraft.fresh("", "de"), ADDRESS);
                  saved.accept(done);
                }));
  }

  /**
   * Saves what was typed, where something was, and stays on the screen.
   *
   * @param then told once it is on the disk; not told when it was refused
   */
  public void saveAndStay(Consumer<Customer> then) {
    Customer base = draft.base();
    if (base != null && !draft.isTouched() && merge == null) {
      then.accept(base);
    } else if (!saving && !loading) {
      write(done -> then.accept(done.customer()));
    }
  }

  private void write(Consumer<SaveCustomer.Result.Saved> then) {
    CardMerge comparing = merge;
    if (comparing != null) {
      draft = comparing.merged();
      merge = null;
    }
    saving = true;
    CardDraft sent = draft;
    Customer card = sent.toCustomer();
    boolean confirms = confirmed && sent.hasOtherContacts();
    background.run(
        () -> work.get().saveCustomer().save(card, confirms),
        result -> {
          saving = false;
          switch (result) {
            case SaveCustomer.Result.Saved done -> {
              if (draft == sent) {
                show(CardDraft.of(done.customer()), tab);
              }
              then.accept(done);
            }
            case SaveCustomer.Result.Refused refused -> {
              if (draft == sent) {
                refused(refused.reasons(), sent);
              }
            }
          }
        });
  }

  private void refused(List<Refusal> reasons, CardDraft sent) {
    Refusal first = problems.take(reasons, sent);
    said = Said.problem(first);
    if (problems.has("changed-elsewhere")) {
      compare(sent);
      return;
    }
    tab = CardProblems.tabOf(first.field(), tab);
    show();
    focus(first.field());
  }

  /** Somebody else was faster: what differs is shown, and the clerk decides. */
  private void compare(CardDraft mine) {
    Customer base = mine.base();
    if (base == null) {
      return;
    }
    saving = true;
    background.run(
        () -> work.get().customers().byId(base.id()),
        (Optional<Customer> stored) -> {
          saving = false;
          if (draft != mine) {
            return;
          }
          if (stored.isEmpty()) {
            refused(List.of(Refusal.of("customer-gone", "")), mine);
            return;
          }
          CardMerge comparing = new CardMerge(mine, stored.get());
          problems.clear("");
          said = Said.NOTHING;
          merge = comparing;
          if (comparing.differences().isEmpty()) {
            save();
          } else {
            show();
            view.focus();
          }
        });
  }

  void choose(String field, boolean takesTheirs) {
    CardMerge comparing = merge;
    if (comparing != null) {
      comparing.choose(field, takesTheirs);
      show();
    }
  }

  /** From comparing back to the form as it was typed. */
  boolean stopComparing() {
    if (merge == null) {
      return false;
    }
    merge = null;
    said = Said.NOTHING;
    show();
    view.focus();
    return true;
  }

  /** A fault while saving: the form can be saved again. */
  public void released() {
    saving = false;
    loading = false;
  }
}
