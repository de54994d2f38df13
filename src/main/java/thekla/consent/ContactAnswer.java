package thekla.consent;

import java.util.List;
import java.util.Optional;

/**
 * Whether somebody may be contacted, with a sentence of each rule that had something to say.
 *
 * @param rulings in the order of {@link ContactRule}
 */
public record ContactAnswer(boolean allowed, List<Ruling> rulings) {

  /** What a rule says. */
  public enum Verdict {
    /** It permits the contact. */
    ALLOWS,
    /** It has nothing against it. */
    PASSES,
    FORBIDS
  }

  /**
   * What one rule says. Its sentence stands in the bundles under {@code contact.why.<code>}.
   *
   * @param details for the sentence; dates in ISO form, codes, never personal data
   */
  public record Ruling(ContactRule rule, Verdict verdict, String code, List<String> details) {}

  static ContactAnswer of(List<Ruling> rulings) {
    boolean allowed =
        rulings.stream().anyMatch(ruling -> ruling.verdict() == Verdict.ALLOWS)
            && rulings.stream().noneMatch(ruling -> ruling.verdict() == Verdict.FORBIDS);
    return new ContactAnswer(allowed, List.copyOf(rulings));
  }

  /** The first rule that forbids it. */
  public Optional<Ruling> forbidding() {
    return rulings.stream().filter(ruling -> ruling.verdict() == Verdict.FORBIDS).findFirst();
  }

  /** The rule that permits it; empty when it is forbidden. */
  public Optional<Ruling> allowing() {
    return allowed
        ? rulings.stream().filter(ruling -> ruling.verdict() == Verdict.ALLOWS).findFirst()
        : Optional.empty();
  }
}
