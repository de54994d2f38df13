package thekla.order.ui;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Money;
import thekla.kernel.Refusal;
import thekla.order.Order;
import thekla.order.Orderer;
import thekla.order.TakeOrder;
import thekla.order.ui.DeskState.Status;
import thekla.order.ui.DeskState.Tone;
import thekla.text.Texts;
import thekla.ui.Background;
import thekla.ui.Masking;

/** What the order desk knows and does, without Swing. All methods are for the event thread. */
public final class DeskPresenter {

  private final Desk desk;
  private final LinesPart lines;
  private final CustomerPart customer;
  private final ConsentPart consent;
  private @Nullable Form discarded;
  private final ParkedPart parked;
  private Order.@Nullable Placed lastTaken;

  /**
   * @param work may block until the database is open; asked inside background jobs only
   * @param actor who works here now; asked inside background jobs only
   * @param askConsent how a consent is asked for at the counter
   */
  public DeskPresenter(
      Supplier<DeskWork> work,
      BusinessClock clock,
      Supplier<Actor> actor,
      Background background,
      Masking masking,
      Supplier<Texts> texts,
      AskConsent askConsent) {
    desk = new Desk(work, clock, actor, background, masking, texts, this::state);
    lines = new LinesPart(desk);
    customer = new CustomerPart(desk, lines);
    consent = new ConsentPart(desk, customer, askConsent);
    parked = new ParkedPart(desk, lines);
    parked.count();
  }

  /** The screen; told of every change, on the event thread. */
  public interface View {
    void show(DeskState state);

    /**
     * @param who "Theke 1 · Anna"
     */
    void works(String who);

    void focus(Field field);
  }

  /** Where the focus can be sent. */
  public enum Field {
    CUSTOMER,
    TITLE,
    LINES,
    MESSAGE,
    DEPOSIT,
    NOTE
  }

  public void attach(View shown) {
    desk.view = desk.masking.before(View.class, shown);
    desk.changed();
  }

  void works(Actor who) {
    desk.view.works(who.workplace() + " · " + Masking.part("customer_order.clerk", who.clerk()));
  }

  public CustomerPart customer() {
    return customer;
  }

  public ConsentPart consent() {
    return consent;
  }

  public LinesPart lines() {
    return lines;
  }

  DeskState state() {
    return new DeskState(
        desk.form.orderer,
        desk.form.seen,
        customer.fate(),
        desk.form.intake,
        desk.form.customerText,
        desk.customerHits,
        desk.form.titleText,
        desk.titleHits,
        List.copyOf(desk.form.lines),
        Map.copyOf(desk.notes),
        desk.form.selected,
        desk.kinds,
        customer.offeredKinds(),
        customer.message(),
        desk.form.deposit,
        desk.form.note,
        lines.total(),
        Map.copyOf(desk.problems),
        desk.status,
        discarded != null && desk.form.isEmpty(),
        parked.waiting(),
        false);
  }

  public void depositTyped(String text) {
    desk.form.deposit = text;
    desk.problems.remove("deposit");
    desk.changed();
  }

  public void noteTyped(String text) {
    desk.form.note = text;
    desk.problems.remove("note");
  }

  /** The clerk is here now. */
  void focused(Field field) {
    desk.focused = field;
  }

  /** Where the focus goes when the desk appears. */
  Field focus() {
    return desk.form.orderer != null && desk.focused == Field.CUSTOMER ? Field.TITLE : desk.focused;
  }

  ZoneId zone() {
    return desk.clock.zone();
  }

  /** Whose order is on the desk; empty for nobody's and for somebody's without a card. */
  public OptionalLong customerAtHand() {
    return desk.form.orderer instanceof Orderer.Known known
        ? OptionalLong.of(known.customer().id())
        : OptionalLong.empty();
  }

  public boolean hasInput() {
    return !desk.form.isEmpty();
  }

  /** Saves; the desk is free for the next customer at once, and says so once it is on the disk. */
  public void save() {
    desk.problems.clear();
    Order.Draft draft = draft();
    if (draft == null) {
      return;
    }
    List<Refusal> reasons = TakeOrder.check(draft);
    if (!reasons.isEmpty()) {
      refused(reasons);
      return;
    }
    Form sent = desk.form.copy();
    desk.clear();
    desk.status = new Status(Tone.CALM, desk.texts.get().get("desk.saving"));
    desk.changed();
    desk.view.focus(Field.CUSTOMER);
    long began = System.nanoTime();
    desk.background.run(
        () -> desk.work.get().takeOrder().take(draft, desk.actor.get()),
        result -> {
          switch (result) {
            case TakeOrder.Result.Taken(Order.Placed order) -> taken(order, began);
            case TakeOrder.Result.Refused(List<Refusal> why) -> bringBack(sent, why);
          }
        });
  }

  private void taken(Order.Placed order, long began) {
    lastTaken = order;
    parked.count();
    long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
    desk.say(
        Tone.DONE,
        "desk.saved",
        Masking.part("customer_order.number", String.valueOf(order.number())),
        String.valueOf(order.pickupNumber()),
        desk.texts.get().time(order.takenAt(), desk.clock.zone()),
        String.valueOf(millis));
  }

  private void bringBack(Form sent, List<Refusal> why) {
    if (desk.form.isEmpty()) {
      desk.form.take(sent);
      consent.lookAgain();
      refused(why);
    } else {
      // the next customer is being served already: what was refused waits as a parked order
      parked.keep(sent);
      refused(why);
    }
  }

  private void refused(List<Refusal> reasons) {
    reasons.forEach(reason -> desk.problems.put(reason.field(), reason));
    desk.problem(reasons.getFirst());
    desk.view.focus(
        switch (reasons.getFirst().field()) {
          case "customer" -> Field.CUSTOMER;
          case "message" -> Field.MESSAGE;
          case "deposit" -> Field.DEPOSIT;
          case "note" -> Field.NOTE;
          default -> Field.TITLE;
        });
  }

  private Order.@Nullable Draft draft() {
    Orderer orderer = desk.form.orderer;
    if (orderer == null) {
      refused(
          List.of(
              Refusal.of(
                  desk.form.customerText.isBlank() ? "customer-missing" : "customer-undecided",
                  "customer")));
      return null;
    }
    Money deposit =
        desk.form.deposit.isBlank()
            ? Money.euro(0)
            : Amounts.read(desk.form.deposit, desk.locale());
    if (deposit == null) {
      refused(List.of(Refusal.of("amount", "deposit")));
      return null;
    }
    if (!desk.form.titleText.isBlank()) {
      refused(List.of(Refusal.of("title-undecided", "title")));
      return null;
    }
    return new Order.Draft(
        desk.form.draftId,
        orderer,
        desk.form.lines,
        desk.form.kind,
        deposit,
        desk.form.note.isBlank() ? null : desk.form.note.strip(),
        desk.form.intake);
  }

  /** Throws away what was typed; {@link #undo} brings it back. */
  public void discard() {
    if (desk.form.isEmpty()) {
      desk.status = Status.NONE;
      desk.problems.clear();
      desk.changed();
      return;
    }
    Form thrown = desk.form.copy();
    discarded = thrown;
    desk.clear();
    if (thrown.draftId != 0) {
      long id = thrown.draftId;
      thrown.draftId = 0;
      desk.background.run(
          () -> {
            desk.work.get().parkOrder().discard(id);
            return true;
          },
          done -> parked.count());
    }
    desk.say(Tone.HINT, "desk.discarded");
    desk.view.focus(Field.CUSTOMER);
  }

  public void undo() {
    Form back = discarded;
    if (back != null && desk.form.isEmpty()) {
      desk.form.take(back);
      discarded = null;
      desk.status = Status.NONE;
      desk.changed();
      lines.checkNotes();
      consent.lookAgain();
      desk.view.focus(Field.TITLE);
    }
  }

  /** Puts the order aside; with an empty desk, takes up the one that waits. */
  public void park() {
    parked.park();
  }

  /** Takes up a parked order; what stands on the desk is parked first. */
  public void resume(long id) {
    parked.resume(id);
  }

  /** Opens the pick-up slip of the order that was saved last. */
  public void slip() {
    slip(work -> work.slips());
  }

  /** Prints it. */
  public void printSlip() {
    slip(work -> work.printedSlips());
  }

  private void slip(Function<DeskWork, Function<Order.Placed, String>> way) {
    Order.Placed order = lastTaken;
    if (order == null) {
      desk.say(Tone.HINT, "desk.no-slip");
      return;
    }
    desk.background.run(
        () -> way.apply(desk.work.get()).apply(order),
        file -> desk.say(Tone.DONE, "desk.slip", file));
  }

  /**
   * On closing: the desk is emptied, and what stood there is parked by what is returned, which is
   * to be run off the event thread.
   */
  public Runnable keeping() {
    if (desk.form.isEmpty()) {
      return () -> {};
    }
    Order.Draft draft = desk.form.draft(desk.locale());
    desk.form.clear();
    return () -> desk.work.get().parkOrder().park(draft, desk.actor.get());
  }

  /** Says something about what was done on another page. */
  public void hint(String key, Object... values) {
    desk.say(Tone.HINT, key, values);
  }

  /** The number of the order that was saved last, 0 before the first. */
  public long lastNumber() {
    Order.Placed order = lastTaken;
    return order == null ? 0 : order.number();
  }

  /** A fault in the background: said on the desk, nothing typed is lost. */
  public void fault(String code) {
    desk.status = new Status(Tone.PROBLEM, desk.texts.get().fault("desk.fault", code));
    desk.changed();
  }
}
