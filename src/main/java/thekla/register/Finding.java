package thekla.register;

import java.util.List;
import thekla.text.Texts;

/**
 * What does not hold in the register.
 *
 * @param activity its id; empty for the whole
 * @param details what exactly: a column, a code, a host or the shop's own words
 */
public record Finding(RegisterRule rule, String activity, List<String> details) {

  static Finding of(RegisterRule rule, String activity, String... details) {
    return new Finding(rule, activity, List.of(details));
  }

  public boolean isError() {
    return rule.isError();
  }

  /** What is wrong and what to do. */
  public String words(Texts texts) {
    return texts.get("register.rule." + rule.name(), details.toArray());
  }
}
