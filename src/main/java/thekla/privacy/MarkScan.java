package thekla.privacy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.privacy.RememberedMarks.Bearing;

/**
 * Reads a text letter by letter and knows the words, addresses and numbers again that erasures
 * remember: each is written the way the marks were made of, hashed and compared. Keeps a few words
 * of the text at a time, whatever its length.
 */
final class MarkScan {

  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_MAIL = 254;
  private static final int SHORTEST_MAIL = 6;
  private static final int LONGEST_NUMBER = 60;
  private static final int FEWEST_DIGITS = 6;

  /** Digits of E.164, and the two of a prefix. */
  private static final int MOST_DIGITS = 17;

  /** "Müller, Frau Anna". */
  private static final int NEAR = 2;

  private static final int ASKED = 1 << 16;

  private final RememberedMarks marks;
  private final String country;
  private final int shortestAlone;
  private final int shortestKey;
  private final Bearing bearing;
  private final Set<String> found = new HashSet<>();

  /** Words that are nobody's, by their hash: nearly every word was there before. */
  private final String[] asked;

  private final StringBuilder word = new StringBuilder();
  private final StringBuilder mail = new StringBuilder();
  private final StringBuilder number = new StringBuilder();
  private final String[] before = new String[NEAR];
  private final String[] keys = new String[NEAR];

  /** What many texts of one check share. */
  static final class Shared {
    private final RememberedMarks marks;
    private final String country;
    private final String[] asked = new String[ASKED];

    /**
     * @param country where a number without a country code is dialled
     */
    Shared(RememberedMarks marks, String country) {
      this.marks = marks;
      this.country = country;
    }
  }

  /**
   * @param shortestAlone letters of a last name that tells something by itself
   * @param shortestKey letters of one that tells something beside another word
   */
  MarkScan(Shared shared, Bearing bearing, int shortestAlone, int shortestKey) {
    marks = shared.marks;
    country = shared.country;
    asked = shared.asked;
    this.bearing = bearing;
    this.shortestAlone = shortestAlone;
    this.shortestKey = shortestKey;
    forget();
  }

  private void forget() {
    for (int i = 0; i < NEAR; i++) {
      before[i] = "";
      keys[i] = "";
    }
  }

  /** Which marks a whole text bears. */
  Set<String> in(String text) {
    for (int i = 0; i < text.length(); i++) {
      accept(text.charAt(i));
    }
    return end();
  }

  void accept(char letter) {
    boolean ascii = letter < 0x80;
    boolean part = ascii ? isAsciiWord(letter) : isWord(letter);
    if (part) {
      if (word.length() <= LONGEST_WORD) {
        word.append(letter);
      }
    } else if (!word.isEmpty()) {
      endWord();
    }
    if (part || (ascii && isSignOfMail(letter))) {
      if (mail.length() <= LONGEST_MAIL) {
        mail.append(letter);
      }
    } else if (!mail.isEmpty()) {
      endMail();
    }
    if (isOfNumber(letter)) {
      if (number.length() == LONGEST_NUMBER) {
        endNumber();
      }
      number.append(letter);
    } else if (!number.isEmpty()) {
      endNumber();
    }
  }

  private static boolean isAsciiWord(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }

  /** As {@link NameWords} divides names. */
  private static boolean isWord(char letter) {
    return Character.isLetterOrDigit(letter)
        || switch (Character.getType(letter)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isSignOfMail(char letter) {
    return switch (letter) {
      case '@', '.', '_', '-', '+', '%', '\'', '&', '~' -> true;
      default -> false;
    };
  }

  private static boolean isOfNumber(char letter) {
    return (letter >= '0' && letter <= '9')
        || switch (letter) {
          case '+', ' ', '(', ')', '/', '.', '-', '\u00a0', '\u2011', '\u2013' -> true;
          default -> false;
        };
  }

  /** Ends the text, and tells what stood in it. */
  Set<String> end() {
    if (!word.isEmpty()) {
      endWord();
    }
    if (!mail.isEmpty()) {
      endMail();
    }
    if (!number.isEmpty()) {
      endNumber();
    }
    forget();
    return found;
  }

  private void endWord() {
    int length = word.length();
    if (length < 2 || length > LONGEST_WORD) {
      word.setLength(0);
      return;
    }
    String written = word.toString();
    word.setLength(0);
    String folded = length >= shortestKey && isKey(written) ? NameWords.folded(written) : "";
    for (String key : keys) {
      if (!key.isEmpty()) {
        marks.pair(key, NameWords.folded(written), bearing, found);
      }
    }
    if (!folded.isEmpty()) {
      if (folded.length() >= shortestAlone) {
        marks.surname(folded, bearing, found);
      }
      for (String other : before) {
        if (!other.isEmpty()) {
          marks.pair(folded, NameWords.folded(other), bearing, found);
        }
      }
    }
    System.arraycopy(before, 0, before, 1, NEAR - 1);
    System.arraycopy(keys, 0, keys, 1, NEAR - 1);
    before[0] = written;
    keys[0] = folded;
  }

  private boolean isKey(String written) {
    int place = (written.hashCode() * 0x9E3779B1) >>> 16;
    if (written.equals(asked[place])) {
      return false;
    }
    String folded = NameWords.folded(written);
    if (folded.length() >= NameWords.SHORTEST && marks.isSurname(folded)) {
      return true;
    }
    asked[place] = written;
    return false;
  }

  private void endMail() {
    int at = mail.indexOf("@");
    if (at > 0 && mail.length() >= SHORTEST_MAIL && mail.length() <= LONGEST_MAIL) {
      String written = mail.toString();
      int first = 0;
      int last = written.length();
      while (first < last && !isWord(written.charAt(first))) {
        first++;
      }
      while (last > first && !isWord(written.charAt(last - 1))) {
        last--;
      }
      address(written.substring(first, last));
      if (first + 1 < at) {
        // the length that an engine writes before a text may look like a letter
        address(written.substring(first + 1, last));
      }
    }
    mail.setLength(0);
  }

  private void address(String written) {
    // the whole is no address where the validator knows no such ending: compared all the same
    String canonical =
        ContactPoint.read(ContactKind.EMAIL, written, country)
            .map(ContactPoint::canonical)
            .orElseGet(() -> written.toLowerCase(Locale.ROOT));
    marks.contact(canonical, bearing, found);
  }

  /** A number may begin wherever a zero or a plus begins, and end with any group of digits. */
  private void endNumber() {
    int length = number.length();
    for (int i = 0; i < length; i++) {
      char letter = number.charAt(i);
      boolean begins = i == 0 || !isDigit(number.charAt(i - 1));
      if (letter == '+' || (isDigit(letter) && begins && length - i >= FEWEST_DIGITS)) {
        from(i, letter);
      }
    }
    number.setLength(0);
  }

  private void from(int start, char first) {
    int digits = 0;
    for (int i = start; i < number.length() && digits <= MOST_DIGITS; i++) {
      if (!isDigit(number.charAt(i))) {
        continue;
      }
      digits++;
      boolean ends = i + 1 == number.length() || !isDigit(number.charAt(i + 1));
      if (ends && digits >= FEWEST_DIGITS) {
        String written = number.substring(start, i + 1);
        if (first == '+' || first == '0') {
          dialled(written);
        } else if (isWithCallingCode(written)) {
          dialled("+" + written);
        }
      }
    }
  }

  private static boolean isWithCallingCode(String written) {
    return written.startsWith("49") || written.startsWith("43") || written.startsWith("33");
  }

  private void dialled(String written) {
    Optional<ContactPoint> read = ContactPoint.read(ContactKind.PHONE, written, country);
    read.ifPresent(point -> marks.contact(point.canonical(), bearing, found));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
