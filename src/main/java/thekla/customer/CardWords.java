package thekla.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which a card is found. */
public final class CardWords {

  private static final int LONGEST = 40;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PHONE = Pattern.compile("[+\\d][\\d ()/.-]{2,}\\d");

  private CardWords() {}

  public static Set<String> of(Customer card) {
    Set<String> words = new LinkedHashSet<>();
    add(words, card.lastName());
    add(words, card.firstName());
    add(words, card.company());
    add(words, card.town());
    add(words, card.postcode());
    add(words, card.number());
    for (ContactPoint point : card.contactPoints()) {
      if (point.kind() == ContactKind.EMAIL) {
        words.add(cut(point.canonical()));
        words.add(cut(point.canonical().substring(0, point.canonical().lastIndexOf('@'))));
      } else {
        words.addAll(PhoneNumbers.digits(point.canonical()));
      }
    }
    return words;
  }

  public static List<String> typed(String text) {
    String phone = text.strip();
    if (PHONE.matcher(phone).matches()) {
      String digits = phone.replaceAll("\\D", "");
      return List.of(phone.startsWith("+") ? digits.replaceFirst("^49", "0") : digits);
    }
    List<String> words = new ArrayList<>();
    for (String chunk : phone.split("\\s+")) {
      if (chunk.indexOf('@') > 0) {
        words.add(cut(chunk.toLowerCase(Locale.ROOT)));
      } else {
        Set<String> parts = new LinkedHashSet<>();
        add(parts, chunk);
        words.addAll(parts);
      }
    }
    return words;
  }

  private static void add(Set<String> words, @Nullable String text) {
    if (text != null) {
      for (String word : GAP.split(folded(text))) {
        if (!word.isEmpty()) {
          words.add(cut(word));
        }
      }
    }
  }

  /** Umlauts in any spelling become their vowel, with the risk that "Bauer" and "Baür" are one. */
  private static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
    return MARKS
        .matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
        .replaceAll("")
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u");
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }
}
