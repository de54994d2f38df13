package thekla.register;

import java.util.List;
import thekla.text.Texts;

/** The named list of what must hold in the register ({@link RegisterRule}), asked of it. */
public final class RegisterFindings {

  private final Periods periods;

  public RegisterFindings(Periods periods) {
    this.periods = periods;
  }

  /** What does not hold: the whole first, then by activity. Empty when all is well. */
  public List<Finding> of(Content content, Texts texts) {
    return CheckRegister.of(
        content, new Words(texts, periods.values(content.controller().country(), texts)));
  }
}
