package thekla.notice;

import java.util.List;
import thekla.order.LineKey;

/**
 * What one notice tells one customer.
 *
 * @param titles that came in, or still wait
 * @param reports of what will not come, or not yet
 * @param pickupNumbers of the orders of which something came in
 */
record NoticeFacts(
    List<Title> titles, List<Report> reports, List<Integer> pickupNumbers, List<String> shelves) {

  NoticeFacts {
    titles = List.copyOf(titles);
    reports = List.copyOf(reports);
    pickupNumbers = List.copyOf(pickupNumbers);
    shelves = List.copyOf(shelves);
  }

  record Title(String title, int pieces) {}

  /**
   * @param last whether it will not come at all
   */
  record Report(LineKey line, String title, String code, boolean last) {}
}
