package thekla.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a serial message is for; what is null or empty does not narrow.
 *
 * @param place how the postcode or the town begins
 * @param interest exactly
 * @param orderedSince who ordered on this day or later
 * @param notOrderedSince who did not order on this day or later
 */
public record SerialSelection(
    String place,
    String interest,
    @Nullable LocalDate orderedSince,
    @Nullable LocalDate notOrderedSince) {

  public static final SerialSelection EVERYBODY = new SerialSelection("", "", null, null);
}
