package thekla.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import thekla.kernel.Personal;

/**
 * How a decision was obtained.
 *
 * @param obtainedAt the moment the customer declared it
 * @param language of the text
 * @param text null where none was shown, as in an import
 * @param rightTold whether the right to withdraw was told before (Art. 7(3))
 * @param evidencePlace where the signed paper lies
 * @param evidenceHash SHA-256 of the scan, in hexadecimal
 */
public record How(
    Way way,
    @Personal("consent_event.remark") @Nullable String remark,
    Instant obtainedAt,
    String language,
    @Nullable TextRef text,
    boolean rightTold,
    IndicatedBy indicatedBy,
    @Personal("consent_event.evidence_place") @Nullable String evidencePlace,
    @Personal("consent_event.evidence_hash") @Nullable String evidenceHash) {

  /**
   * The moment of a declaration of which only the day is known.
   *
   * @param on null for just now
   */
  static Instant obtained(@Nullable LocalDate on, Instant now, ZoneId zone) {
    return on == null || on.equals(LocalDate.ofInstant(now, zone))
        ? now
        : on.atStartOfDay(zone).toInstant();
  }
}
