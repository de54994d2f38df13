package thekla.privacy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The marks that erasures remember, at hand for one check: eight bytes of each, so that a million
 * of them need 8 MB. Marks that somebody else bears too tell nothing, and are left out as they are
 * learnt.
 */
final class RememberedMarks {

  /** How much of a text counts. */
  enum Bearing {
    /** A card that is there: its numbers and names are its own. */
    CARD,
    /** Titles and authors. */
    CATALOGUE,
    /** A single name may be anybody's. */
    NAMES,
    /** Whatever is known again. */
    NOBODY
  }

  private static final int DIGITS = 16;

  private final PersonMarks marks;
  private final long[] contacts;
  private final long[] surnames;
  private final long[] pairs;
  private final Set<Long> borne = new HashSet<>();

  RememberedMarks(ErasureLog log, PersonMarks marks) {
    this.marks = marks;
    contacts = loaded(log, PersonMarks.CONTACT);
    surnames = loaded(log, PersonMarks.SURNAME);
    pairs = loaded(log, PersonMarks.PAIR);
  }

  private static long[] loaded(ErasureLog log, String kind) {
    LongStream.Builder all = LongStream.builder();
    log.eachMark(kind, mark -> all.add(shortened(mark)));
    return all.build().sorted().toArray();
  }

  private static long shortened(String mark) {
    return Long.parseUnsignedLong(mark.substring(0, DIGITS), DIGITS);
  }

  int size() {
    return contacts.length + surnames.length + pairs.length;
  }

  /** How many of them somebody else bears. */
  int borne() {
    return borne.size();
  }

  /** Whether a word is the key of a remembered name, also where somebody else bears it. */
  boolean isSurname(String word) {
    return stands(surnames, shortened(marks.surname(word)));
  }

  void surname(String word, Bearing bearing, Set<String> found) {
    met(surnames, marks.surname(word), bearing != Bearing.NOBODY, found);
  }

  void pair(String one, String other, Bearing bearing, Set<String> found) {
    met(
        pairs,
        marks.pair(one, other),
        bearing == Bearing.CARD || bearing == Bearing.CATALOGUE,
        found);
  }

  void contact(String canonical, Bearing bearing, Set<String> found) {
    met(contacts, marks.contact(canonical), bearing == Bearing.CARD, found);
  }

  private void met(long[] remembered, String mark, boolean isBorne, Set<String> found) {
    long key = shortened(mark);
    if (!stands(remembered, key)) {
      return;
    }
    if (isBorne) {
      borne.add(key);
    } else if (!borne.contains(key)) {
      found.add(mark);
    }
  }

  private static boolean stands(long[] sorted, long key) {
    return Arrays.binarySearch(sorted, key) >= 0;
  }
}
