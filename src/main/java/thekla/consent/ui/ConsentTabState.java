package thekla.consent.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.ContactAnswer;
import thekla.consent.CustomerConsents;
import thekla.consent.Standing;
import thekla.consent.Way;
import thekla.kernel.Personal;
import thekla.kernel.Refusal;
import thekla.ui.Masked;

/**
 * What stands below the contact points.
 *
 * @param lines in the order of {@link ConsentScope}
 * @param way what the stamp records
 * @param told whether the right to withdraw was told
 * @param problems by the field's name
 * @param masked whether the privacy screen is on: the wording cannot be changed
 * @param theirs what another workplace wrote meanwhile
 */
record ConsentTabState(
    List<Line> lines,
    @Personal("consent_stamp.wording") String stampText,
    String stampDate,
    Way way,
    boolean told,
    Map<String, Refusal> problems,
    Said said,
    List<ConsentEvent> theirs,
    boolean masked)
    implements Masked<ConsentTabState> {

  @Override
  public ConsentTabState masked(By by) {
    return new ConsentTabState(
        lines, stampText, stampDate, way, told, problems, said, theirs, by.isOn());
  }

  static List<Line> lines(
      CustomerConsents consents, @Nullable Looked looked, Predicate<ConsentScope> newly) {
    return Arrays.stream(ConsentScope.values())
        .map(
            scope ->
                new Line(
                    scope,
                    newly.test(scope),
                    consents.standing(scope),
                    looked == null ? Optional.empty() : scope.channel().map(looked.answers()::get)))
        .toList();
  }

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
