package thekla.checkout.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.checkout.PartingWords;
import thekla.checkout.Payment;
import thekla.checkout.PickUp;
import thekla.kernel.Actor;
import thekla.kernel.Money;
import thekla.order.OrderLine;
import thekla.order.TrackedOrder;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Kept;
import thekla.ui.Masking;

/** What the pick-up screen knows and does, without Swing. For the event thread. */
public final class PickUpPresenter {

  /**
   * What it works with.
   *
   * @param shelf where an order lies, as its customer is told
   */
  public record Work(
      PickUp pickUp,
      Supplier<Actor> actor,
      Supplier<LocalDate> today,
      Function<TrackedOrder, String> shelf) {}

  /**
   * One title of the order.
   *
   * @param taken how many pieces go out now
   */
  record Line(int position, OrderLine line, int ordered, int waiting, int awaited, int taken) {}

  /** An order that was found. */
  record Found(TrackedOrder order, String shelf) {
    int waiting() {
      return order.lines().stream().mapToInt(line -> line.progress().waiting()).sum();
    }
  }

  /**
   * What is to be seen.
   *
   * @param found more than one to choose from, or empty
   * @param chosen null before one is
   * @param due what the pieces that go out cost; null where a price is unknown
   */
  record State(
      List<Found> found,
      @Nullable Found chosen,
      List<Line> lines,
      Payment payment,
      @Nullable Money due,
      boolean busy) {}

  /** The screen. */
  interface View {
    void show(State state);

    /** What stands in the fields is done with. */
    void empty();

    /**
     * @param color of the theme
     */
    void say(String text, String color);
  }

  private final Supplier<Work> work;
  private final Background background;
  private final Masking masking;
  private final Supplier<Texts> texts;
  private List<Found> found = List.of();
  private @Nullable Found chosen;
  private final Map<Integer, Integer> taken = new HashMap<>();
  private Payment payment = Payment.CASH;
  private final Kept kept = new Kept();
  private boolean busy;
  private @Nullable View view;

  public PickUpPresenter(
      Supplier<Work> work, Background background, Masking masking, Supplier<Texts> texts) {
    this.work = work;
    this.background = background;
    this.masking = masking;
    this.texts = texts;
  }

  void attach(View screen) {
    View shown = masking.before(View.class, screen);
    view = shown;
    show();
  }

  /** What was typed for the order that is chosen. */
  Kept kept() {
    return kept;
  }

  /** The page is opened: an order for which something was typed is there again. */
  public void begin() {
    if (kept.isEmpty()) {
      clear();
    }
  }

  /** Nothing is chosen any more. */
  private void clear() {
    found = List.of();
    choose(null);
  }

  /** Looks for what was scanned or typed. */
  public void find(String typed) {
    if (typed.isBlank()) {
      return;
    }
    background.newest(
        "pick-up",
        () -> {
          Work now = work.get();
          return now.pickUp().find(typed).stream()
              .map(order -> new Found(order, now.shelf().apply(order)))
              .toList();
        },
        this::found);
  }

  private void found(List<Found> now) {
    found = now.size() > 1 ? now : List.of();
    choose(now.size() == 1 ? now.getFirst() : null);
    if (now.isEmpty()) {
      say(texts.get().get("checkout.pickup.nothing"), "problem");
    } else {
      say(now.size() == 1 ? "" : texts.get().get("checkout.pickup.choose", now.size()), "hint");
    }
  }

  void choose(@Nullable Found shown) {
    Found order = shown == null ? null : masking.real(shown);
    chosen = order;
    taken.clear();
    if (order != null) {
      found = List.of();
      order
          .order()
          .lines()
          .forEach(line -> taken.put(line.key().position(), line.progress().waiting()));
    }
    show();
  }

  /** More or fewer pieces of a title; also such that nobody booked in. */
  void more(int position, int by) {
    lines().stream()
        .filter(line -> line.position() == position)
        .findFirst()
        .ifPresent(
            line ->
                taken.put(
                    position,
                    Math.clamp((long) line.taken() + by, 0, line.waiting() + line.awaited())));
    show();
  }

  void paid(Payment how) {
    payment = how;
    show();
  }

  boolean canFinish() {
    return chosen != null && !busy && lines().stream().anyMatch(line -> line.taken() > 0);
  }

  /**
   * Hands out what is marked.
   *
   * @param receipt as typed, empty to have a number made
   * @param amount null where none was typed
   */
  void finish(String receipt, @Nullable Money amount) {
    Found order = chosen;
    if (order == null || !canFinish()) {
      return;
    }
    List<PickUp.Part> parts = new ArrayList<>();
    for (Line line : lines()) {
      if (line.taken() > 0) {
        parts.add(new PickUp.Part(line.position(), line.taken()));
      }
    }
    PickUp.Receipt noted = new PickUp.Receipt(receipt, payment, amount == null ? due() : amount);
    busy = true;
    show();
    background.run(
        () -> {
          Work now = work.get();
          PickUp.Result result =
              now.pickUp().handOut(order.order().number(), parts, noted, now.actor().get());
          return new Done(result, now.today().get());
        },
        this::finished);
  }

  private record Done(PickUp.Result result, LocalDate today) {}

  private void finished(Done done) {
    busy = false;
    switch (done.result()) {
      case PickUp.Result.Done it -> {
        clear();
        kept.forget();
        View shown = view;
        if (shown != null) {
          shown.empty();
        }
        say(
            texts
                .get()
                .get(
                    "checkout.pickup.done",
                    Masking.part("customer_order.number", String.valueOf(it.order().number())),
                    it.receipt(),
                    PartingWords.of(it.parting(), done.today(), texts.get())),
            "accent");
      }
      case PickUp.Result.Refused refused -> {
        show();
        say(texts.get().refusal(refused.reasons().getFirst()), "problem");
      }
    }
  }

  /** After a fault in the background: it can be tried again. */
  public void released() {
    busy = false;
    show();
  }

  private List<Line> lines() {
    Found order = chosen;
    return order == null
        ? List.of()
        : order.order().lines().stream()
            .map(
                line ->
                    new Line(
                        line.key().position(),
                        line.line(),
                        line.progress().ordered(),
                        line.progress().waiting(),
                        line.progress().awaited(),
                        taken.getOrDefault(line.key().position(), 0)))
            .toList();
  }

  private @Nullable Money due() {
    Money sum = Money.euro(0);
    for (Line line : lines()) {
      Money price = line.line().price();
      if (line.taken() > 0 && price == null) {
        return null;
      }
      sum = price == null ? sum : sum.plus(price.times(line.taken()));
    }
    return sum;
  }

  private void show() {
    View shown = view;
    if (shown != null) {
      shown.show(new State(found, chosen, lines(), payment, chosen == null ? null : due(), busy));
    }
  }

  private void say(String text, String color) {
    View shown = view;
    if (shown != null) {
      shown.say(text, color);
    }
  }
}
