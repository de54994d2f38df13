package thekla.register;

import java.util.List;
import thekla.kernel.Refusal;
import thekla.text.Texts;

/** Whom to tell before data are used for a purpose that was switched on (R-DOC-2). */
public final class NewPurposes {

  private NewPurposes() {}

  /**
   * @param warnings of {@link thekla.shop.SaveProfile}, each with its purpose
   */
  public static List<String> words(List<Refusal> warnings, Texts texts) {
    return warnings.stream()
        .map(
            warning ->
                texts.get(
                    "refusal." + warning.code(),
                    warning.details().stream()
                        .map(purpose -> texts.get("profile.purpose." + purpose))
                        .toArray()))
        .toList();
  }
}
