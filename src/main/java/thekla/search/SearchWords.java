package thekla.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The one spelling in which words are stored and looked for: {@code Müller}, {@code MUELLER} and
 * {@code muller} are all {@code muller}. A beginning of a text always folds to a beginning of its
 * words, so that an unfinished word finds too.
 */
public final class SearchWords {

  /** Code units of the longest stored word; longer ones are cut, on both sides alike. */
  static final int LONGEST = 32;

  private static final int APOSTROPHE = '\'';
  private static final int SEPARATOR = ' ';

  private SearchWords() {}

  /**
   * The words of names and titles; of {@code d'Artagnan} both {@code dartagnan} and {@code
   * artagnan}.
   */
  public static List<String> of(Collection<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    texts.forEach(text -> split(text, true, words));
    return List.copyOf(words);
  }

  /** The words of names and titles. */
  public static List<String> of(String... texts) {
    return of(List.of(texts));
  }

  /**
   * A number or code as one word, whatever stands between its letters and digits; empty if it has
   * none.
   */
  public static String code(String text) {
    StringBuilder word = new StringBuilder();
    Fold fold = new Fold(word);
    decomposed(text)
        .codePoints()
        .map(SearchWords::kind)
        .filter(Character::isLetterOrDigit)
        .forEach(fold::add);
    return cut(word);
  }

  /** An e-mail address as one word; its letters, digits and {@code @} count. */
  public static String mail(String address) {
    StringBuilder word = new StringBuilder();
    Fold fold = new Fold(word);
    decomposed(address)
        .codePoints()
        .map(SearchWords::kind)
        .filter(c -> c == '@' || Character.isLetterOrDigit(c))
        .forEach(fold::add);
    return cut(word);
  }

  /** The words of a typed text, {@code d'Artagnan} being one. */
  static List<String> typed(String text) {
    Set<String> words = new LinkedHashSet<>();
    split(text, false, words);
    return List.copyOf(words);
  }

  /**
   * Whether typing errors are looked for in such a word: in names, not in numbers and addresses.
   */
  static boolean isSpelled(String word) {
    return word.codePoints().allMatch(Character::isLetter);
  }

  private static void split(String text, boolean withElided, Set<String> words) {
    StringBuilder whole = new StringBuilder();
    StringBuilder elided = new StringBuilder();
    Fold wholeFold = new Fold(whole);
    Fold elidedFold = new Fold(elided);
    for (int c : decomposed(text + " ").codePoints().map(SearchWords::kind).toArray()) {
      boolean ends = c == SEPARATOR || c == '@';
      if (ends || c == APOSTROPHE) {
        if (withElided && elided.length() > 1) {
          words.add(cut(elided));
        }
        elided.setLength(0);
      }
      if (ends) {
        if (!whole.isEmpty()) {
          words.add(cut(whole));
        }
        whole.setLength(0);
      } else if (c != APOSTROPHE && c >= 0) {
        wholeFold.add(c);
        elidedFold.add(c);
      }
    }
  }

  private static String decomposed(String text) {
    // an acute accent typed as an apostrophe would decompose into a blank
    return Normalizer.normalize(text.replace('´', '\'').replace('`', '\''), Normalizer.Form.NFKD);
  }

  /**
   * The letter or digit in its small form, an apostrophe, a separator, or a negative number for
   * what is left out.
   */
  private static int kind(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          -1;
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
      default -> {
        if ("'’‘ʼʹ′＇".indexOf(c) >= 0) {
          yield APOSTROPHE;
        }
        yield Character.isLetter(c) || c == '@' ? Character.toLowerCase(c) : SEPARATOR;
      }
    };
  }

  private static String cut(StringBuilder word) {
    if (word.length() <= LONGEST) {
      return word.toString();
    }
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }

  /** Writes letters one after the other, so that what follows never changes what is written. */
  private static final class Fold {

    private final StringBuilder word;
    private boolean afterUmlautVowel;

    Fold(StringBuilder word) {
      this.word = word;
    }

    void add(int letter) {
      switch (letter) {
        case 'ß' -> plain("ss");
        case 'æ' -> plain("ae");
        case 'œ' -> plain("oe");
        case 'ø' -> plain("o");
        case 'ł' -> plain("l");
        case 'đ', 'ð' -> plain("d");
        case 'ħ' -> plain("h");
        case 'ı' -> plain("i");
        case 'ŧ' -> plain("t");
        case 'þ' -> plain("th");
        case 'ς' -> plain("σ");
        default -> plain(letter);
      }
    }

    private void plain(String letters) {
      letters.codePoints().forEach(this::plain);
    }

    private void plain(int letter) {
      boolean dropped = letter == 'e' && afterUmlautVowel && !word.isEmpty();
      if (!dropped) {
        word.appendCodePoint(letter);
      }
      afterUmlautVowel = !dropped && (letter == 'a' || letter == 'o' || letter == 'u');
    }
  }
}
