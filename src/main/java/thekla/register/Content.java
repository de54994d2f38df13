package thekla.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.shop.Profile;

/**
 * The whole register as it stands in one moment and language; what an issue keeps.
 *
 * @param language of the words: "de", "fr" or "en"
 * @param periods ISO 8601, by name; what the settings were
 * @param sheets in the register's order, without those that ended
 * @param measures the whole catalogue
 */
public record Content(
    int format,
    String language,
    Controller controller,
    Profile profile,
    Map<String, String> periods,
    List<Sheet> sheets,
    Facts facts,
    List<Kept> measures) {

  static final int FORMAT = 1;

  public Content {
    sheets = List.copyOf(sheets);
    measures = List.copyOf(measures);
  }

  /** The shop (Art. 30(1)(a)). */
  public record Controller(String name, String address, String contact, String country) {}

  /**
   * One activity.
   *
   * @param createdOn and {@code changedOn}: null in a form
   * @param lines how long which data are kept, in words, by the law of the shop's country
   * @param stored what the program itself stores for the purposes it carries
   */
  public record Sheet(
      Activity activity,
      @Nullable LocalDate createdOn,
      @Nullable LocalDate changedOn,
      List<Line> lines,
      List<Stored> stored) {
    public Sheet {
      lines = List.copyOf(lines);
      stored = List.copyOf(stored);
    }
  }

  /** A kind of data and how long it is kept. */
  public record Line(
      String category, boolean special, String period, String start, String basis, String then) {}

  /** What the program stores for a purpose, in words. */
  public record Stored(String purpose, String category, String period) {}

  /**
   * A measure.
   *
   * @param ticked by the shop
   * @param state by the program
   */
  public record Kept(String ref, String text, String group, boolean ticked, Facts.State state) {

    /** Whether the register may claim it. */
    public boolean holds() {
      return ticked || state == Facts.State.ON;
    }
  }
}
