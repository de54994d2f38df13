package thekla.order.ui;

import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.order.Order;
import thekla.order.OrderLists.State;
import thekla.order.Orderer;
import thekla.order.ui.DeskState.Status;
import thekla.order.ui.DeskState.Tone;

/** Orders that were put aside. For the event thread. */
final class ParkedPart {

  private final Desk desk;
  private final LinesPart lines;
  private int waiting;

  ParkedPart(Desk desk, LinesPart lines) {
    this.desk = desk;
    this.lines = lines;
  }

  /** How many there are. */
  int waiting() {
    return waiting;
  }

  /** Puts the order aside; with an empty desk, takes up the one that waits. */
  void park() {
    if (desk.form.isEmpty()) {
      resumeNewest();
      return;
    }
    Form aside = desk.form.copy();
    desk.clear();
    desk.changed();
    desk.view.focus(DeskPresenter.Field.CUSTOMER);
    keep(aside);
  }

  void keep(Form aside) {
    Order.Draft draft = aside.draft(desk.locale());
    desk.background.run(
        () -> desk.work.get().parkOrder().park(draft, desk.actor.get()),
        kept -> {
          count();
          desk.say(Tone.DONE, "desk.parked");
        });
  }

  private void resumeNewest() {
    desk.background.run(
        () -> desk.work.get().lists().list(State.DRAFT, 1),
        waiting -> {
          if (waiting.isEmpty()) {
            desk.say(Tone.HINT, "desk.nothing-parked");
          } else {
            resume(waiting.getFirst().id());
          }
        });
  }

  /** Takes up a parked order; what stands on the desk is parked first. */
  void resume(long id) {
    if (!desk.form.isEmpty()) {
      park();
    }
    int turn = ++desk.turn;
    desk.background.run(
        () -> resumed(id),
        found -> {
          if (turn != desk.turn) {
            return;
          }
          if (found.draft() == null) {
            desk.problem(Refusal.of("draft-gone", ""));
            return;
          }
          desk.form.take(found.draft(), found.seen(), desk.locale());
          desk.status = Status.NONE;
          desk.changed();
          lines.checkNotes();
          desk.view.focus(DeskPresenter.Field.TITLE);
        });
  }

  private record Resumed(Order.@Nullable Draft draft, @Nullable Seen seen) {}

  private Resumed resumed(long id) {
    Order.Draft draft = desk.work.get().parkOrder().resume(id).orElse(null);
    return new Resumed(
        draft,
        draft != null && draft.orderer() instanceof Orderer.Known(Customer card)
            ? desk.work.get().seen(card)
            : null);
  }

  void count() {
    desk.background.newest(
        "parked",
        () -> desk.work.get().lists().count(State.DRAFT),
        count -> {
          waiting = count.intValue();
          desk.changed();
        });
  }
}
