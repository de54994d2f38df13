package thekla.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thekla.kernel.Refusal;

/** A text with fields in double braces. No field survives into a message (R-DOC-3). */
public final class MergeText {

  /** A field, or a brace pair that is none. */
  private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}\\n]*)}}|\\{\\{|}}");

  private static final int LONGEST_NAME = 40;

  private MergeText() {}

  /**
   * A text whose fields are filled as far as they can be.
   *
   * @param gaps why the others could not; they still stand in the text
   */
  public record Filled(String text, List<Refusal> gaps) {}

  /**
   * @param place the text's own field name, for the refusals
   */
  public static Filled fill(String text, Map<MergeField, String> values, String place) {
    List<Refusal> gaps = new ArrayList<>();
    Matcher fields = FIELD.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (fields.find()) {
      int line = 1 + (int) text.substring(0, fields.start()).chars().filter(c -> c == '\n').count();
      String value = "";
      Optional<Refusal> unknown = unknown(fields, place, line);
      if (unknown.isPresent()) {
        gaps.add(unknown.get());
      } else {
        MergeField field = MergeField.named(fields.group(1).strip()).orElseThrow();
        value = values.getOrDefault(field, "");
        if (value.isBlank()) {
          gaps.add(Refusal.of("merge-field-empty", place, field.field(), line));
        }
      }
      fields.appendReplacement(
          filled, Matcher.quoteReplacement(value.isBlank() ? fields.group() : value));
    }
    fields.appendTail(filled);
    return new Filled(filled.toString(), gaps);
  }

  /** What no customer's data could ever fill. */
  public static List<Refusal> mistakes(String text, String place, MessagePurpose purpose) {
    List<Refusal> mistakes = new ArrayList<>();
    Matcher fields = FIELD.matcher(text);
    while (fields.find()) {
      int line = 1 + (int) text.substring(0, fields.start()).chars().filter(c -> c == '\n').count();
      Optional<Refusal> unknown = unknown(fields, place, line);
      unknown.ifPresent(mistakes::add);
      if (unknown.isEmpty()) {
        MergeField field = MergeField.named(fields.group(1).strip()).orElseThrow();
        if (!MergeField.of(purpose).contains(field)) {
          mistakes.add(Refusal.of("merge-field-elsewhere", place, field.field(), line));
        }
      }
    }
    return mistakes;
  }

  /** Why a text may not be advertising: it does not say how to end it (R-CON-17, 6.3). */
  static Optional<Refusal> unsubscribing(String text) {
    return FIELD
            .matcher(text)
            .results()
            .anyMatch(
                field ->
                    field.group(1) != null
                        && field.group(1).strip().equals(MergeField.UNSUBSCRIBE.field()))
        ? Optional.empty()
        : Optional.of(
            Refusal.of("unsubscribe-missing", "body", MergeField.UNSUBSCRIBE.placeholder()));
  }

  private static Optional<Refusal> unknown(Matcher found, String place, int line) {
    String name = found.group(1);
    if (name == null) {
      return Optional.of(Refusal.of("merge-field-broken", place, line));
    }
    if (MergeField.named(name.strip()).isPresent()) {
      return Optional.empty();
    }
    String shown = name.strip();
    return Optional.of(
        Refusal.of(
            "merge-field-unknown",
            place,
            shown.substring(0, Math.min(shown.length(), LONGEST_NAME)),
            line));
  }
}
