package thekla.consent;

import java.util.List;

/** How a decision reached the shop. */
public enum Way {
  ORAL,
  /** Signed on paper. */
  WRITTEN,
  EMAIL,
  SMS,
  /** The shop's consent form, signed and scanned. */
  FORM,
  /** Taken over from another program, without evidence (R-CON-7). */
  IMPORT,
  /** The address or number it was for has changed (R-CON-6). */
  CONTACT_CHANGED,
  /** Two cards became one (R-CON-5). */
  MERGED,
  /** By the eraser. */
  ERASURE;

  /** The ways a clerk chooses from. */
  public static final List<Way> ASKED = List.of(ORAL, WRITTEN, EMAIL, SMS, FORM);

  /** Whether the customer was read the script rather than shown the wording. */
  public boolean spoken() {
    return this == ORAL;
  }
}
