package thekla.goodsreceipt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shop's table of what suppliers report. Off the event thread. */
public interface ReportCodes {

  /** By code. */
  List<ReportCode> all();

  /** The one with this code, by number also without its leading zeros. */
  default Optional<ReportCode> byCode(String code) {
    String plain = plain(code);
    return all().stream().filter(known -> plain(known.code()).equals(plain)).findFirst();
  }

  /** Adds it, or replaces the one with its code. */
  void save(ReportCode code);

  private static String plain(String code) {
    return code.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
  }
}
