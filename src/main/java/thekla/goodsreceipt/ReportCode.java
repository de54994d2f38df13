package thekla.goodsreceipt;

import java.util.Locale;

/**
 * Something suppliers report.
 *
 * @param last it will not come at all
 */
public record ReportCode(String code, String german, String french, String english, boolean last) {

  public String label(Locale locale) {
    return switch (locale.getLanguage()) {
      case "fr" -> french;
      case "en" -> english;
      default -> german;
    };
  }
}
