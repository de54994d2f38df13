package thekla.house;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The map of personal data, and what must hold for it. */
final class PersonalDataMap {

  private static final List<String> HEADINGS =
      List.of(
          "table",
          "column",
          "personal",
          "category",
          "purpose",
          "legal_basis",
          "retention",
          "erasure",
          "mask",
          "note");

  /** The words that other parts of the program rely on. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "personal",
          Set.of("yes", "no"),
          "category",
          Set.of(
              "identity",
              "contact",
              "address",
              "preference",
              "customer-group",
              "order-number",
              "order-content",
              "event",
              "free-text",
              "staff",
              "consent"),
          "purpose",
          Set.of(
              "ORDER",
              "NOTIFY",
              "CARD",
              "EVENT",
              "ADS",
              "PROFILE",
              "INVOICE",
              "PROOF",
              "SUPPRESS",
              "REQUEST",
              "LOG"),
          "retention",
          Set.of(
              "order-link",
              "customer-card",
              "consent-proof",
              "notice-log",
              "objection-list",
              "deletion-list",
              "request-file",
              "audit-log",
              "shop-record"),
          "erasure",
          Set.of(
              "delete-row",
              "row-of-customer",
              "row-of-order",
              "clear",
              "clear-of-order",
              "keep",
              "keep-date",
              "keep-of-catalogue",
              "door-ledger",
              "door-words"),
          "mask",
          Set.of("none", "initials", "last-two-digits", "town-only", "hidden"));

  private final List<String> headings = new ArrayList<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  /** What a field may say. */
  static Set<String> words(String field) {
    return WORDS.getOrDefault(field, Set.of());
  }

  static PersonalDataMap read(String csv) {
    PersonalDataMap map = new PersonalDataMap();
    for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(csv)) {
      if (map.headings.isEmpty()) {
        map.headings.addAll(line.getHeader());
      }
      map.rows.add(line.getFieldsAsMap());
    }
    return map;
  }

  /**
   * What does not hold.
   *
   * @param columns of the schema, as "table,column"
   */
  List<String> problems(Set<String> columns) {
    if (!headings.equals(HEADINGS)) {
      return List.of("the header is not " + String.join(",", HEADINGS));
    }
    List<String> problems = new ArrayList<>();
    Set<String> missing = new TreeSet<>(columns);
    Set<String> classed = new HashSet<>();
    Map<String, String> bases = new HashMap<>();
    for (Map<String, String> row : rows) {
      String column = value(row, "table") + "," + value(row, "column");
      if (!classed.add(column)) {
        problems.add("take one out, there are two: " + column);
      }
      if (!missing.remove(column) && !columns.contains(column)) {
        problems.add("take out, there is no such column: " + column);
      }
      fields(row, column, problems);
      String basis = value(row, "legal_basis");
      String other = bases.putIfAbsent(value(row, "purpose"), basis);
      if (other != null && !other.equals(basis)) {
        problems.add("another legal basis for the same purpose (R-GEN-2): " + column);
      }
    }
    missing.forEach(
        column ->
            problems.add(
                "add, if it is nobody's data: "
                    + column
                    + ",no,,,,,,,\n     and if it is: "
                    + column
                    + ",yes,<category>,<purpose>,<legal basis>,<retention>,<erasure>,<mask>,"));
    return problems;
  }

  private static void fields(Map<String, String> row, String column, List<String> problems) {
    boolean personal = value(row, "personal").equals("yes");
    for (String field : HEADINGS.subList(2, HEADINGS.size() - 1)) {
      String value = value(row, field);
      Set<String> words = WORDS.getOrDefault(field, Set.of(value));
      if (value.isEmpty() == (personal || field.equals("personal"))) {
        problems.add((personal ? "fill in " : "leave empty ") + field + ": " + column);
      } else if (!value.isEmpty() && !words.contains(value)) {
        problems.add(
            value + " is no " + field + ", known are " + new TreeSet<>(words) + ": " + column);
      }
    }
  }

  private static String value(Map<String, String> row, String field) {
    return row.getOrDefault(field, "");
  }
}
