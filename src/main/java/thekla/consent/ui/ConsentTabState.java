package thekla.consent.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.ContactAnswer;
import thekla.consent.Standing;
import thekla.consent.Way;
import thekla.kernel.Refusal;

/**
 * What stands below the contact points.
 *
 * @param lines in the order of {@link ConsentScope}
 * @param way what the stamp records
 * @param told whether the right to withdraw was told
 * @param problems by the field's name
 * @param theirs what another workplace wrote meanwhile
 */
record ConsentTabState(
    List<Line> lines,
    String stampText,
    String stampDate,
    Way way,
    boolean told,
    Map<String, Refusal> problems,
    Said said,
    List<ConsentEvent> theirs) {

  /**
   * One line.
   *
   * @param pending ticked, and not yet recorded
   * @param answer whether its channel is open; empty where it has none
   */
  record Line(
      ConsentScope scope, boolean pending, Standing standing, Optional<ContactAnswer> answer) {

    boolean ticked() {
      return pending || standing.given();
    }
  }
}
