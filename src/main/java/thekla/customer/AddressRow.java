package thekla.customer;

import java.util.List;
import java.util.Map;
import thekla.kernel.Refusal;

/**
 * One row of an address file, whatever the file was.
 *
 * @param number as a spreadsheet counts, the first row of the file is 1; for vCards the card's
 * @param values as they stand in the file, blank ones left out; several only for contact points
 * @param problems the row cannot be read as it stands; it is refused
 * @param remarks worth telling the shop, the row is taken all the same
 */
public record AddressRow(
    int number,
    Map<AddressField, List<String>> values,
    List<Refusal> problems,
    List<Refusal> remarks) {

  /** The field's first value, or "". */
  String value(AddressField field) {
    List<String> all = values.get(field);
    return all == null ? "" : all.getFirst();
  }
}
