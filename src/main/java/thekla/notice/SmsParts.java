package thekla.notice;

/**
 * How a text message is cut for the air (3GPP TS 23.038, 23.040): the fewer parts, the cheaper.
 *
 * @param units septets in the GSM alphabet, else UTF-16 units
 * @param gsm whether every character is in the GSM alphabet
 */
public record SmsParts(int units, int parts, boolean gsm) {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each takes two septets, which no cut parts. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  public static SmsParts of(String text) {
    boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
    int units = text.codePoints().map(c -> units(c, gsm)).sum();
    if (units <= (gsm ? 160 : 70)) {
      return new SmsParts(units, units == 0 ? 0 : 1, gsm);
    }
    int room = gsm ? 153 : 67;
    int parts = 1;
    int used = 0;
    for (int character : text.codePoints().toArray()) {
      int needed = units(character, gsm);
      if (used + needed > room) {
        parts++;
        used = 0;
      }
      used += needed;
    }
    return new SmsParts(units, parts, gsm);
  }

  private static int units(int character, boolean gsm) {
    if (gsm) {
      return BASIC.indexOf(character) >= 0 ? 1 : 2;
    }
    return Character.charCount(character);
  }
}
