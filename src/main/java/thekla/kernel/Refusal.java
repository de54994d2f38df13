package thekla.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Why something was not done, as a value. Texts come from the bundles under {@code refusal.<code>}.
 *
 * @param code short, lower case, words joined by hyphens
 * @param field the field it stands beside, or "" for the whole
 * @param details numbers, limits and codes for the text; never personal data
 */
public record Refusal(String code, String field, List<String> details) {

  public static Refusal of(String code, String field, Object... details) {
    return new Refusal(code, field, Arrays.stream(details).map(String::valueOf).toList());
  }
}
