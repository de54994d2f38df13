package thekla.consent.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentState;
import thekla.consent.Decision;
import thekla.consent.IndicatedBy;
import thekla.consent.TextForm;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;

/**
 * What the panel shows.
 *
 * @param name of the customer, "" until it is known
 * @param chosen the way that was pressed and not yet recorded
 * @param scan the name of the file, "" for none
 * @param gives whether something is given, and so a text is read or shown
 * @param asksWho whether it must be told who declared it, because the customer is a minor
 * @param wordings the texts of the purposes concerned, their places filled
 * @param reach by which of e-mail and SMS the customer can be written to
 * @param theirs what another workplace wrote meanwhile
 */
record AskState(
    @Personal("customer.last_name") String name,
    List<Move> moves,
    @Nullable Way chosen,
    String remark,
    String date,
    String place,
    @Personal("consent_event.evidence_place") String scan,
    boolean gives,
    boolean asksWho,
    @Nullable IndicatedBy who,
    boolean told,
    TextForm form,
    List<String> wordings,
    Set<Channel> reach,
    Map<String, Refusal> problems,
    List<ConsentEvent> theirs) {

  /** From where to where. */
  record Move(ConsentScope scope, ConsentState from, Decision to) {}

  boolean signed() {
    return chosen == Way.WRITTEN || chosen == Way.FORM;
  }
}
