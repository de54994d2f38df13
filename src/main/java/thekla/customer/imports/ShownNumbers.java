package thekla.customer.imports;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers as the sheet shows them, but dates in ISO form, and long whole ones with all their
 * digits: they are phones.
 */
final class ShownNumbers extends DataFormatter {

  /** Beyond it a number in a sheet has lost digits already. */
  private static final double EXACT = 1e15;

  @Override
  public String formatRawCellContents(double value, int formatIndex, String format) {
    if (value >= 1
        && DateUtil.isADateFormat(formatIndex, format)
        && DateUtil.isValidExcelDate(value)) {
      // a sheet's own short date is American and names the month first
      return DateUtil.getLocalDateTime(value).toLocalDate().toString();
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
    if (whole && "General".equalsIgnoreCase(format)) {
      return BigDecimal.valueOf(value).toBigInteger().toString();
    }
    return super.formatRawCellContents(value, formatIndex, format);
  }
}
