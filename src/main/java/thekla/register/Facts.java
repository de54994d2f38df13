package thekla.register;

import java.util.List;
import java.util.Map;

/**
 * What the program itself does, whatever the activities say.
 *
 * @param categories what it stores of persons, by purpose
 * @param sent to whom it gave data, or from whom it took them
 * @param measures which of the catalogue's it keeps, by ref
 */
public record Facts(List<Category> categories, List<Sent> sent, Map<String, State> measures) {

  public Facts {
    categories = List.copyOf(categories);
    sent = List.copyOf(sent);
  }

  /**
   * A kind of data in the schema.
   *
   * @param purpose a code of privacy-rules 3; empty is an error
   * @param category and {@code retention}: words of {@code db/personal-data.csv}
   * @param example a table and column that has it
   */
  public record Category(String purpose, String category, String retention, String example) {}

  /**
   * A way that data went.
   *
   * @param host of the service; empty for letters and files
   */
  public record Sent(Way way, String host) {}

  /** How data leave or reach the program. */
  public enum Way {
    EMAIL,
    SMS,
    LETTER,
    /** Sales from the till's files. */
    TILL
  }

  /** Whether a measure is kept. */
  public enum State {
    ON,
    OFF,
    /** Not in this program; the shop may do it otherwise. */
    ABSENT
  }
}
