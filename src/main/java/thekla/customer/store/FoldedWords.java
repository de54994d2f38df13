package thekla.customer.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import thekla.customer.CardWords;

/** The one spelling in which {@link CustomerWordTable} keeps words and looks for them. */
final class FoldedWords {

  private static final int LONGEST = 40;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PHONE = Pattern.compile("[+\\d][\\d ()/.-]{2,}\\d");

  private FoldedWords() {}

  static Set<String> of(CardWords texts) {
    Set<String> words = new LinkedHashSet<>();
    texts.names().forEach(text -> split(text, words));
    texts.codes().forEach(text -> split(text, words));
    texts.mails().forEach(mail -> words.add(cut(mail)));
    words.addAll(texts.phones());
    return words;
  }

  static List<String> typed(String text) {
    String phone = text.strip();
    if (PHONE.matcher(phone).matches()) {
      String digits = phone.replaceAll("\\D", "");
      return List.of(phone.startsWith("+") ? digits.replaceFirst("^(49|43|33)", "0") : digits);
    }
    List<String> words = new ArrayList<>();
    for (String chunk : phone.split("\\s+")) {
      if (chunk.indexOf('@') > 0) {
        words.add(cut(chunk.toLowerCase(Locale.ROOT)));
      } else {
        Set<String> parts = new LinkedHashSet<>();
        split(chunk, parts);
        words.addAll(parts);
      }
    }
    return words;
  }

  private static void split(String text, Set<String> words) {
    for (String word : GAP.split(folded(text))) {
      if (!word.isEmpty()) {
        words.add(cut(word));
      }
    }
  }

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
