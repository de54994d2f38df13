package thekla.customer;

/** Text on its way into a spreadsheet. */
public final class SpreadsheetCell {

  private SpreadsheetCell() {}

  /**
   * An apostrophe before what a spreadsheet would take for a formula; also before "+49 …", which is
   * one to it. (OWASP: CSV injection)
   */
  public static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
