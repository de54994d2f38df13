package thekla.consent;

import java.time.Instant;

/**
 * What a customer is asked, to be shown and to be read aloud.
 *
 * @param language "de", "fr" or "en"
 * @param version counts changes of meaning; a mended comma keeps it
 * @param wording to be shown or signed
 * @param script shorter, to be read aloud; tells of the right to withdraw (Art. 7(3))
 */
public record ConsentText(
    ConsentPurpose purpose,
    String language,
    int version,
    String wording,
    String script,
    String clerk,
    Instant issuedAt) {

  public String text(TextForm form) {
    return form == TextForm.SCRIPT ? script : wording;
  }

  public TextRef ref(TextForm form) {
    return new TextRef(form, version, Sha256.hex(text(form)));
  }
}
