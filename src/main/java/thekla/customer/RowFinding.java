package thekla.customer;

import java.util.List;
import thekla.kernel.Refusal;

/**
 * What became of one row, or something worth telling about it.
 *
 * @param field as in {@link AddressField#key()}, or "" for the whole row
 * @param code "" where there is nothing to tell; texts come from the bundles as for a {@link
 *     Refusal}
 * @param details numbers, limits and codes; never what stands in the row
 * @param customerId the card it is about, so that a screen can open it; 0 where there is none
 */
public record RowFinding(
    int row, RowOutcome outcome, String field, String code, List<String> details, long customerId) {

  static RowFinding plain(int row, RowOutcome outcome, long customerId) {
    return new RowFinding(row, outcome, "", "", List.of(), customerId);
  }

  static RowFinding of(int row, RowOutcome outcome, Refusal reason, long customerId) {
    return new RowFinding(
        row, outcome, reason.field(), reason.code(), reason.details(), customerId);
  }

  boolean tells() {
    return !code.isEmpty();
  }
}
