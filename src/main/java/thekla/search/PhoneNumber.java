package thekla.search;

/** A telephone number as one word of digits, as it is dialled within the country. */
public final class PhoneNumber {

  private PhoneNumber() {}

  /**
   * {@code +49 (0)171 555-01} with calling code {@code 49} is {@code 017155501}; a number of
   * another country keeps its {@code 00}. The beginning of a number gives a beginning of its word,
   * also within the calling code.
   */
  public static String national(String written, String callingCode) {
    String digits = SearchWords.code(written);
    String dialled = written.stripLeading().startsWith("+") ? "00" + digits : digits;
    if (digits.isEmpty() || !dialled.startsWith("00")) {
      return digits;
    }
    String abroad = dialled.substring(2);
    if (callingCode.startsWith(abroad)) {
      return "0";
    }
    if (!abroad.startsWith(callingCode)) {
      return dialled;
    }
    String own = abroad.substring(callingCode.length());
    return own.startsWith("0") ? own : "0" + own;
  }
}
