package thekla.order.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thekla.article.Gtin;
import thekla.consent.CustomerConsents;
import thekla.customer.CustomerHit;
import thekla.customer.MessageKind;
import thekla.kernel.Refusal;
import thekla.order.Fate;
import thekla.order.Intake;
import thekla.order.Message;
import thekla.order.Orderer;
import thekla.order.Retention;
import thekla.order.ui.DeskState.Status;
import thekla.order.ui.DeskState.Tone;

/** Whom the order is for, and how they are told. For the event thread. */
public final class CustomerPart {

  private final Desk desk;
  private final LinesPart lines;
  private static final Pattern SCAN = Pattern.compile("(.*?)(97[89]\\d{10})");

  private long mergedAway;
  private boolean answered;
  private boolean takeFirst;

  CustomerPart(Desk desk, LinesPart lines) {
    this.desk = desk;
    this.lines = lines;
    desk.background.newest(
        "kinds",
        () ->
            new FromTheShop(
                desk.work.get().customers().messageKinds(), desk.work.get().retention().load()),
        this::came);
  }

  public void typed(String text) {
    desk.form.customerText = text;
    answered = false;
    desk.problems.remove("customer");
    takeFirst = false;
    if (text.isBlank()) {
      hits(text, List.of());
      return;
    }
    desk.background.newest(
        "customers",
        () -> desk.work.get().customers().find(text, Desk.HITS, false),
        found -> hits(text, found));
  }

  private void hits(String text, List<CustomerHit> found) {
    if (!text.equals(desk.form.customerText)) {
      return;
    }
    desk.customerHits = found;
    answered = true;
    desk.status =
        found.isEmpty() && !text.isBlank()
            ? new Status(
                Tone.HINT, desk.texts.get().refusal(Refusal.of("customer-not-found", "customer")))
            : Status.NONE;
    if (takeFirst) {
      takeFirst = false;
      entered(0);
    } else {
      desk.changed();
    }
  }

  /**
   * Enter in the customer field, or a click on a hit. Hits of an older text are never taken: Enter
   * waits for the answer to what stands in the field.
   *
   * @param index of the marked hit, -1 when none is shown
   */
  public void entered(int index) {
    String text = desk.form.customerText;
    Matcher scan = SCAN.matcher(text);
    if (scan.matches() && Gtin.read(scan.group(2)) instanceof Gtin.Reading.Valid(Gtin gtin)) {
      // a scan while the focus was here: it is a title, and what was typed before it stays
      desk.form.customerText = scan.group(1);
      desk.customerHits = List.of();
      lines.addByNumber(gtin);
    } else if (text.isBlank()) {
      desk.view.focus(DeskPresenter.Field.TITLE);
    } else if (!answered) {
      takeFirst = true;
    } else if (desk.customerHits.isEmpty()) {
      desk.problem(Refusal.of("customer-not-found", "customer"));
    } else {
      choose(desk.customerHits.get(Math.max(0, index)).id());
    }
  }

  /** Takes this customer for the order. */
  public void choose(long customerId) {
    choose(customerId, () -> {});
  }

  /**
   * @param then when the desk shows it
   */
  public void choose(long customerId, Runnable then) {
    int turn = ++desk.turn;
    desk.background.newest(
        "customer",
        () -> desk.work.get().seen(customerId),
        found -> {
          if (turn != desk.turn) {
            return;
          }
          if (found.isEmpty()) {
            desk.problem(Refusal.of("customer-gone", "customer"));
            return;
          }
          desk.form.takeCustomer(found.get());
          desk.retention = found.get().retention();
          chosen();
          lines.checkNotes();
          then.run();
        });
  }

  private void chosen() {
    desk.form.customerText = "";
    desk.form.kind = null;
    desk.customerHits = List.of();
    desk.notes.clear();
    desk.problems.remove("customer");
    desk.problems.remove("message");
    desk.status = Status.NONE;
    desk.changed();
    desk.view.focus(DeskPresenter.Field.TITLE);
  }

  /** Card or consents of the order's customer were changed; everything else on the desk stays. */
  public void changed(long customerId) {
    changed(customerId, now -> {});
  }

  /**
   * @param then when the desk shows them
   */
  void changed(long customerId, Consumer<Seen> then) {
    desk.background.newest(
        "changed customer",
        () -> desk.work.get().seen(customerId),
        found -> {
          if (found.isPresent() && isFor(customerId)) {
            seenAgain(found.get());
            then.accept(found.get());
          }
        });
  }

  /** Two cards became one: the order is the one's that stays; everything else on the desk stays. */
  public void merged(long keptId, long droppedId) {
    mergedAway = droppedId;
    if (!isFor(keptId) && !isFor(droppedId)) {
      return;
    }
    desk.background.newest(
        "changed customer",
        () -> desk.work.get().seen(keptId),
        found -> {
          if (found.isPresent() && (isFor(keptId) || isFor(droppedId))) {
            seenAgain(found.get());
          }
        });
  }

  /** Its card is gone because it became part of another: nothing to worry the clerk with. */
  boolean isMergedAway(long customerId) {
    return customerId == mergedAway;
  }

  private boolean isFor(long customerId) {
    return desk.form.orderer instanceof Orderer.Known known && known.customer().id() == customerId;
  }

  void seenAgain(Seen now) {
    desk.form.takeCustomer(now);
    desk.retention = now.retention();
    desk.problems.remove("customer");
    desk.problems.remove("message");
    String chosen = desk.form.kind;
    if (chosen != null && now.message(chosen).reason() == Message.Reason.NOT_REACHABLE) {
      desk.form.kind = null;
    }
    desk.changed();
  }

  /** Somebody without a card; what was typed is the name, and nothing is a name too. */
  public void walkIn() {
    desk.turn++;
    desk.form.takeWalkIn(desk.form.customerText.strip());
    chosen();
  }

  /** What stands in the customer field. */
  public String text() {
    return desk.form.customerText;
  }

  private record FromTheShop(List<MessageKind> kinds, Retention retention) {}

  private void came(FromTheShop read) {
    desk.kinds = read.kinds();
    desk.retention = read.retention();
    desk.changed();
  }

  List<MessageKind> offeredKinds() {
    return desk.kinds.stream()
        .filter(
            kind ->
                desk.form.orderer instanceof Orderer.Known known
                    ? kind.channel().reaches(known.customer())
                    : kind.letter().equals(MessageKind.NONE))
        .toList();
  }

  /** What will be saved; null as long as nobody is chosen. */
  @Nullable Message message() {
    Seen seen = desk.form.seen;
    if (seen != null) {
      return seen.message(desk.form.kind);
    }
    return desk.form.orderer == null
        ? null
        : new Message(MessageKind.NONE, MessageKind.NONE, Message.Reason.WALK_IN);
  }

  /** What will become of what is saved; null as long as nobody is chosen. */
  @Nullable Fate fate() {
    Orderer orderer = desk.form.orderer;
    Seen seen = desk.form.seen;
    return orderer == null
        ? null
        : desk.retention.fate(
            orderer, seen == null ? CustomerConsents.none(0) : seen.consents(), desk.form.intake);
  }

  /** The next way an order can reach the shop; an order that is begun is one of the counter. */
  public void otherIntake() {
    List<Intake> all = List.of(Intake.values());
    desk.form.intake = all.get((all.indexOf(desk.form.intake) + 1) % all.size());
    desk.changed();
  }

  public void kindChosen(@Nullable String letter) {
    desk.form.kind = letter;
    desk.problems.remove("message");
    desk.changed();
  }
}
