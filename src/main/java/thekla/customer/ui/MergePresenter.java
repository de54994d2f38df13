package thekla.customer.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.customer.CustomerHit;
import thekla.customer.Customers;
import thekla.customer.MergeCustomers;
import thekla.customer.MessageKind;
import thekla.customer.ui.CardState.Said;
import thekla.kernel.Refusal;
import thekla.ui.Background;
import thekla.ui.Masking;

/** Two cards of one person become one: chosen field by field, asked once more, done. */
public final class MergePresenter {

  private static final int HITS = 20;

  /** Before anything was read. */
  static final MergeState NOTHING =
      new MergeState(
          "",
          List.of(),
          null,
          null,
          true,
          List.of(),
          List.of(),
          List.of(),
          0,
          false,
          List.of(),
          Said.NOTHING);

  private final Supplier<Work> work;
  private final Background background;
  private final Masking masking;
  private final BiConsumer<Customer, Customer> merged;
  private @Nullable Customer first;
  private @Nullable CardPair pair;
  private String typed = "";
  private List<CustomerHit> hits = List.of();
  private boolean answered;
  private boolean takeFirst;
  private List<MessageKind> kinds = List.of();
  private List<MergeState.Line> lines = List.of();
  private long orders;
  private boolean remarked;
  private boolean asksWhenRemarked;
  private boolean sure;
  private boolean busy;
  private Said said = Said.NOTHING;
  private @Nullable MergeView view;

  /** What the page works with. */
  public record Work(Customers customers, MergeCustomers merge, MergeRemarks remarks) {}

  /**
   * @param merged told on the event thread, with the card that stays and the one that is gone
   */
  public MergePresenter(
      Supplier<Work> work,
      Background background,
      Masking masking,
      BiConsumer<Customer, Customer> merged) {
    this.work = work;
    this.background = background;
    this.masking = masking;
    this.merged = merged;
  }

  private record Read(Optional<Customer> left, Optional<Customer> right, List<MessageKind> kinds) {}

  /**
   * Begins anew.
   *
   * @param otherId 0 where the clerk still has to look for it
   */
  public void open(long cardId, long otherId) {
    first = null;
    pair = null;
    typed = "";
    hits = List.of();
    unasked();
    said = Said.NOTHING;
    busy = false;
    read(cardId, otherId, Said.NOTHING);
  }

  private void read(long cardId, long otherId, Said then) {
    busy = true;
    background.newest(
        "cards to merge",
        () -> {
          Customers customers = work.get().customers();
          return new Read(
              customers.byId(cardId),
              otherId == 0 ? Optional.empty() : customers.byId(otherId),
              customers.messageKinds());
        },
        found -> {
          busy = false;
          came(found, otherId != 0, then);
        });
  }

  private void came(Read found, boolean both, Said then) {
    kinds = found.kinds();
    first = found.left().orElse(null);
    said = then;
    CardPair before = pair;
    Customer left = first;
    if (left == null || (both && found.right().isEmpty())) {
      pair = null;
      said = Said.problem(Refusal.of("customer-gone", ""));
    } else if (found.right().isPresent()) {
      if (before != null
          && before.left().id() == left.id()
          && before.right().id() == found.right().get().id()) {
        before.reload(left, found.right().get());
      } else {
        pair = new CardPair(left, found.right().get());
      }
      remark();
    }
    show();
    focusView();
  }

  void attach(MergeView screen) {
    MergeView shown = masking.before(MergeView.class, screen);
    view = shown;
    show();
  }

  MergeState state() {
    CardPair both = pair;
    Customer left = both == null ? first : both.left();
    return new MergeState(
        typed,
        hits,
        left == null ? null : head(left),
        both == null ? null : head(both.right()),
        both == null || both.keepsLeft(),
        both == null ? List.of() : both.fields(),
        both == null ? List.of() : both.parts(),
        lines,
        orders,
        sure,
        kinds,
        said);
  }

  boolean keepsLeft() {
    return pair == null || pair.keepsLeft();
  }

  private static MergeState.Head head(Customer card) {
    return new MergeState.Head(card.number(), card.name());
  }

  private void show() {
    MergeView shown = view;
    if (shown != null) {
      shown.show(state());
    }
  }

  private void focusView() {
    MergeView shown = view;
    if (shown != null) {
      shown.focus();
    }
  }

  /** In the search for the second card; an inactive one is as good as any. */
  void typed(String text) {
    typed = text;
    answered = false;
    takeFirst = false;
    if (text.isBlank()) {
      hits(text, List.of());
      return;
    }
    background.newest(
        "second card", () -> work.get().customers().find(text, HITS, true), all -> hits(text, all));
  }

  private void hits(String text, List<CustomerHit> found) {
    if (!text.equals(typed)) {
      return;
    }
    Customer own = first;
    hits = found.stream().filter(hit -> own == null || hit.id() != own.id()).toList();
    answered = true;
    said =
        hits.isEmpty() && !text.isBlank()
            ? Said.problem(Refusal.of("no-other-card", ""))
            : Said.NOTHING;
    if (takeFirst) {
      takeFirst = false;
      entered(0);
    } else {
      show();
    }
  }

  /**
   * Enter in the search, or a click on a hit; Enter waits for the answer to what stands there.
   *
   * @param index of the marked hit, -1 when none is shown
   */
  void entered(int index) {
    Customer own = first;
    if (own == null || busy) {
      return;
    }
    if (!answered && !typed.isBlank()) {
      takeFirst = true;
    } else if (!hits.isEmpty()) {
      long other = hits.get(Math.max(0, index)).id();
      typed = "";
      hits = List.of();
      unasked();
      read(own.id(), other, Said.NOTHING);
    }
  }

  void choose(CardField field, boolean left) {
    change(both -> both.choose(field, left));
  }

  void tick(MergeState.Part part, boolean kept) {
    change(both -> both.tick(masking.real(part).key(), kept));
  }

  /** The other card stays. */
  void swap() {
    change(CardPair::swap);
  }

  private void change(Consumer<CardPair> what) {
    CardPair both = pair;
    if (both != null && !busy) {
      what.accept(both);
      unasked();
      said = Said.NOTHING;
      remark();
      show();
    }
  }

  private void unasked() {
    sure = false;
    asksWhenRemarked = false;
    remarked = false;
  }

  private void remark() {
    CardPair both = pair;
    if (both == null) {
      return;
    }
    Customer together = both.together();
    Customer dropped = both.dropped();
    remarked = false;
    background.newest(
        "remarks",
        () -> work.get().remarks().of(together, dropped),
        now -> {
          if (pair == both) {
            lines = now.remarks().stream().map(one -> line(one, both.keepsLeft())).toList();
            orders = now.orders();
            remarked = true;
            if (asksWhenRemarked) {
              asksWhenRemarked = false;
              sure = true;
            }
            show();
          }
        });
  }

  private static MergeState.Line line(MergeRemarks.Remark remark, boolean keepsLeft) {
    return new MergeState.Line(
        remark.what(),
        keepsLeft ? remark.kept() : remark.dropped(),
        keepsLeft ? remark.dropped() : remark.kept(),
        remark.wins());
  }

  boolean isComplete() {
    return pair != null;
  }

  /** Says once more what happens; the second time does it. */
  void merge() {
    CardPair both = pair;
    if (both == null || busy) {
      return;
    }
    if (masking.isOn()) {
      said = Said.problem(Refusal.of("masked", ""));
      show();
      return;
    }
    if (!sure) {
      said = Said.NOTHING;
      sure = remarked;
      if (!remarked) {
        asksWhenRemarked = true;
        remark();
      }
      show();
      return;
    }
    busy = true;
    Customer together = both.together();
    Customer dropped = both.dropped();
    background.run(
        () ->
            work.get()
                .merge()
                .merge(
                    together.with(
                        together.contactPoints().stream()
                            .map(point -> point.in(together.country()))
                            .toList()),
                    dropped),
        result -> {
          busy = false;
          switch (result) {
            case MergeCustomers.Result.Merged done -> {
              pair = null;
              first = null;
              unasked();
              merged.accept(done.customer(), dropped);
            }
            case MergeCustomers.Result.Refused refused -> refused(both, refused.reasons());
          }
        });
  }

  private void refused(CardPair both, List<Refusal> reasons) {
    Refusal reason = reasons.getFirst();
    unasked();
    if (reason.code().equals("changed-elsewhere") || reason.code().equals("customer-gone")) {
      read(both.left().id(), both.right().id(), new Said("merge.reloaded", "hint", List.of()));
    } else {
      said = Said.problem(reason);
      remark();
      show();
    }
  }

  /**
   * Esc: from the question back to the choice.
   *
   * @return false where there was no question, and the page is left
   */
  boolean back() {
    if (!sure) {
      return false;
    }
    sure = false;
    show();
    return true;
  }

  /** A fault while merging: it can be tried again. */
  public void released() {
    busy = false;
    asksWhenRemarked = false;
  }
}
