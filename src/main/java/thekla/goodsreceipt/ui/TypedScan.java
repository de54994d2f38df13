package thekla.goodsreceipt.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was scanned, with how many pieces: "3*978…", "3 x 978…" or "978…:3".
 *
 * @param pieces as typed, also nonsense such as 0
 */
record TypedScan(String title, int pieces) {

  private static final Pattern BEFORE = Pattern.compile("(\\d{1,4})\\s*[*x×]\\s*(.+)");
  private static final Pattern BEHIND = Pattern.compile("(.+):\\s*(\\d{1,4})");

  static TypedScan of(String text) {
    String typed = text.strip();
    Matcher before = BEFORE.matcher(typed);
    if (before.matches()) {
      return new TypedScan(before.group(2), Integer.parseInt(before.group(1)));
    }
    Matcher behind = BEHIND.matcher(typed);
    return behind.matches()
        ? new TypedScan(behind.group(1), Integer.parseInt(behind.group(2)))
        : new TypedScan(typed, 1);
  }
}
