package thekla.register;

import java.util.List;
import thekla.text.Texts;

/**
 * What is other in a register than before.
 *
 * @param activity its id; empty for the whole
 * @param field its label's key; empty where the whole activity came or went
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
public record Change(What what, String activity, String field, String before, String after) {

  /** Kinds of change. */
  public enum What {
    ACTIVITY_ADDED,
    ACTIVITY_ENDED,
    FIELD_CHANGED,
    /** The shop's own words stayed; a setting or the law's country changed. */
    PERIOD_CHANGED,
    PROFILE_CHANGED,
    RECIPIENT_NEW,
    RECIPIENT_GONE,
    DATA_NEW,
    DATA_GONE,
    MEASURE_CHANGED
  }

  /** In a sentence. */
  public String words(Texts texts) {
    return texts.get(
        "register.change." + what.name(),
        List.of(activity, field.isEmpty() ? "" : texts.get(field), before, after).toArray());
  }
}
