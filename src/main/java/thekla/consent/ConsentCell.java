package thekla.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a list says: "ja", "x", "14.03.2026", "widerrufen am 2025-01-31" …
 *
 * @param decision null where nobody was asked
 * @param on null where the cell names no day
 */
record ConsentCell(@Nullable Decision decision, @Nullable LocalDate on) {

  private static final ConsentCell NOTHING = new ConsentCell(null, null);
  private static final Map<String, ConsentCell> WORDS = words();
  private static final Pattern WORD_AND_DAY =
      Pattern.compile("(\\p{L}[\\p{L} ]*?)(?:,|:| am| le| on| seit| depuis| since)? (\\S+)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\S*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: \\d\\S*)?");

  /** Empty when it is not to be understood. */
  static Optional<ConsentCell> read(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    ConsentCell word = WORDS.get(text);
    if (word != null) {
      return Optional.of(word);
    }
    Optional<LocalDate> day = day(text);
    if (day.isPresent()) {
      return Optional.of(new ConsentCell(Decision.GIVEN, day.get()));
    }
    Matcher both = WORD_AND_DAY.matcher(text);
    if (!both.matches()) {
      return Optional.empty();
    }
    ConsentCell said = WORDS.get(both.group(1));
    Decision decision = said == null ? null : said.decision();
    return decision == null
        ? Optional.empty()
        : day(both.group(2)).map(on -> new ConsentCell(decision, on));
  }

  /** "2026-03-14", "14.03.2026", "14/3/26": the day before the month, as it is written here. */
  static Optional<LocalDate> day(String text) {
    Matcher year = YEAR_FIRST.matcher(text.strip());
    if (year.matches()) {
      return day(year.group(1), year.group(2), year.group(3));
    }
    Matcher day = DAY_FIRST.matcher(text.strip());
    return day.matches() ? day(day.group(4), day.group(3), day.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
      return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, ConsentCell> words() {
    Map<String, ConsentCell> words = new HashMap<>();
    put(
        words,
        Decision.GIVEN,
        "ja,j,x,1,ok,✓,wahr,erteilt,gegeben,zugestimmt,oui,o,vrai,donné,accordé,accepté,yes,y,true,"
            + "given,agreed");
    put(
        words,
        Decision.REFUSED,
        "nein,n,0,falsch,abgelehnt,verweigert,non,faux,refusé,no,false,refused,declined");
    put(
        words,
        Decision.WITHDRAWN,
        "widerrufen,widerruf,widersprochen,zurückgezogen,retiré,révoqué,opposé,withdrawn,revoked,"
            + "objected,opted out");
    put(
        words,
        null,
        ",-,–,—,/,?,unbekannt,nicht gefragt,nie gefragt,inconnu,pas demandé,unknown,not asked,"
            + "never asked");
    return Map.copyOf(words);
  }

  private static void put(Map<String, ConsentCell> words, @Nullable Decision decision, String all) {
    ConsentCell cell = decision == null ? NOTHING : new ConsentCell(decision, null);
    for (String word : all.split(",", -1)) {
      words.put(word, cell);
    }
  }
}
