package thekla.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names, numbers and addresses that must be nowhere any more, in the spellings they can have. */
final class ResidueTerms implements Sought {

  /** What is shorter stands in every file. */
  static final int SHORTEST = 3;

  private static final int NUMBER_DIGITS = 6;

  /** How databases, files and programs write text. */
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.ISO_8859_1,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE);

  private final Map<String, Set<String>> spellings = new LinkedHashMap<>();
  private final ByteSearch search;

  /**
   * @param terms as somebody wrote them; blank and too short ones are left out
   */
  ResidueTerms(List<String> terms) {
    for (String term : terms) {
      if (term.strip().length() >= SHORTEST) {
        spellings.put(term.strip(), spellings(term.strip()));
      }
    }
    search = new ByteSearch(bytes(spellings));
  }

  List<String> terms() {
    return List.copyOf(spellings.keySet());
  }

  /** Lower case, as all texts are before they are compared. */
  private static Set<String> spellings(String term) {
    Set<String> all = new LinkedHashSet<>();
    String lower = term.toLowerCase(Locale.ROOT);
    all.add(lower);
    all.add(expanded(lower));
    all.add(plain(lower));
    all.add(plain(expanded(lower)));
    String digits = digits(term);
    if (digits.length() >= NUMBER_DIGITS && digits.length() * 2 > term.length()) {
      // with or without the country's and the trunk's digits, whatever stands between
      String local = digits.replaceFirst("^(00)?(49|43|33)(?=\\d{6})", "").replaceFirst("^0+", "");
      all.add(local);
      all.add(digits);
    }
    return all;
  }

  /** "mueller" for "müller". */
  private static String expanded(String lower) {
    return lower
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }

  /** "muller" for "müller", as the index of words has it. */
  private static String plain(String lower) {
    return Normalizer.normalize(lower.replace("ß", "ss"), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  @Override
  public Set<String> in(InputStream bytes, String name) throws IOException {
    return search.in(bytes);
  }

  @Override
  public Set<String> in(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Set<String> forms = Set.copyOf(List.of(lower, expanded(lower), plain(lower), digits(text)));
    Set<String> found = new LinkedHashSet<>();
    spellings.forEach(
        (term, ways) -> {
          if (ways.stream().anyMatch(way -> forms.stream().anyMatch(form -> form.contains(way)))) {
            found.add(term);
          }
        });
    return found;
  }

  /** All bytes that would spell one of the terms, ASCII letters in lower case. */
  private static Map<String, List<byte[]>> bytes(Map<String, Set<String>> spellings) {
    Map<String, List<byte[]>> all = new LinkedHashMap<>();
    spellings.forEach(
        (term, ways) -> {
          Set<String> written = new LinkedHashSet<>(ways);
          written.add(term);
          written.add(term.toUpperCase(Locale.ROOT));
          Set<String> known = new LinkedHashSet<>();
          List<byte[]> patterns = new ArrayList<>();
          for (String way : written) {
            for (Charset encoding : ENCODINGS) {
              byte[] bytes = lowered(way.getBytes(encoding));
              if (known.add(new String(bytes, StandardCharsets.ISO_8859_1))) {
                patterns.add(bytes);
              }
            }
          }
          all.put(term, patterns);
        });
    return all;
  }

  static byte[] lowered(byte[] bytes) {
    byte[] lower = bytes.clone();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= 'A' && lower[i] <= 'Z') {
        lower[i] = (byte) (lower[i] + 'a' - 'A');
      }
    }
    return lower;
  }
}
