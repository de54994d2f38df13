package thekla.customer.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers as the sheet shows them, but long whole ones with all their digits: they are phones; and
 * dates of the American kind in ISO form.
 */
final class ShownNumbers extends DataFormatter {

  /** A sheet's own short date, too, which its program shows as its country does. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)(\\[[^\\]]*\\])*m{1,2}[-/]d{1,2}[-/]y+\\b.*");

  /** Beyond it a number in a sheet has lost digits already. */
  private static final double EXACT = 1e15;

  @Override
  public String formatRawCellContents(double value, int formatIndex, String format) {
    if (MONTH_FIRST.matcher(format).matches() && DateUtil.isValidExcelDate(value)) {
      return DateUtil.getLocalDateTime(value).toLocalDate().toString();
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
    if (whole && "General".equalsIgnoreCase(format)) {
      return BigDecimal.valueOf(value).toBigInteger().toString();
    }
    return super.formatRawCellContents(value, formatIndex, format);
  }
}
