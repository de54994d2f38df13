package thekla.order.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Decision;
import thekla.consent.RecordConsent;
import thekla.kernel.Refusal;
import thekla.order.Orderer;
import thekla.order.ui.DeskState.Tone;

/** What the customer on the desk agreed to: kept up to date, and asked for. */
public final class ConsentPart {

  private final Desk desk;
  private final CustomerPart customer;
  private final AskConsent askConsent;

  ConsentPart(Desk desk, CustomerPart customer, AskConsent askConsent) {
    this.desk = desk;
    this.customer = customer;
    this.askConsent = askConsent;
  }

  /** Whether another workplace changed card or consents; everything typed stays. */
  public void lookAgain() {
    Seen before = desk.form.seen;
    if (before == null) {
      return;
    }
    desk.background.newest(
        "second look",
        () -> desk.work.get().lookAgain(before),
        found -> {
          if (before.equals(desk.form.seen)) {
            switch (found) {
              case DeskWork.SecondLook.Changed(Seen now) -> customer.seenAgain(now);
              case DeskWork.SecondLook.Gone ignored -> gone(before.customer().id());
              case DeskWork.SecondLook.Same ignored -> {}
            }
          }
        });
  }

  private void gone(long customerId) {
    if (!customer.isMergedAway(customerId) && !desk.problems.containsKey("customer")) {
      desk.problem(Refusal.of("customer-gone", "customer"));
    }
  }

  /** Asks for the consent that the message needs, and restores the chosen kind. */
  public void ask() {
    Seen seen = desk.form.seen;
    if (seen == null) {
      if (desk.form.orderer instanceof Orderer.WalkIn) {
        desk.say(Tone.HINT, "desk.ask.walk-in");
      }
      return;
    }
    if (seen.customer().restricted()) {
      // Art. 18: a consent to be notified does not lift it
      desk.say(Tone.HINT, "desk.ask.restricted");
      return;
    }
    ConsentEvent decided = seen.consents().standing(ConsentScope.NOTIFICATION).event();
    if (decided != null && seen.consents().given(ConsentScope.NOTIFICATION)) {
      desk.say(
          Tone.HINT,
          "desk.ask.there",
          desk.texts.get().date(decided.how().obtainedAt(), desk.clock.zone()));
      return;
    }
    long id = seen.customer().id();
    askConsent.ask(
        id,
        List.of(new RecordConsent.Change(ConsentScope.NOTIFICATION, Decision.GIVEN)),
        () -> recorded(id));
  }

  private void recorded(long customerId) {
    customer.changed(
        customerId,
        now -> {
          desk.say(Tone.DONE, "desk.ask.done", kind(now));
          desk.view.focus(desk.focused);
        });
  }

  private String kind(Seen now) {
    String letter = now.message(desk.form.kind).kind();
    return desk.kinds.stream()
        .filter(kind -> kind.letter().equals(letter))
        .map(kind -> letter + " – " + kind.label(desk.locale()))
        .findFirst()
        .orElse(letter);
  }

  /** It could not be recorded. */
  public void refused(List<Refusal> reasons) {
    @Nullable Refusal first = reasons.isEmpty() ? null : reasons.getFirst();
    if (first != null) {
      desk.problem(first);
    }
  }
}
