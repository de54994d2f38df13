package thekla.search;

/** The stored words from {@code low} up to but without {@code high}. */
record WordRange(String low, String high) {

  /** Above the blank, as SQL compares a shorter text as if it were filled up with blanks. */
  private static final char BEFORE_ANY_LETTER = '!';

  static WordRange beginningWith(String prefix) {
    int last = prefix.codePointBefore(prefix.length());
    String stem = prefix.substring(0, prefix.length() - Character.charCount(last));
    return new WordRange(prefix, stem + Character.toString(last + 1));
  }

  static WordRange whole(String word) {
    return new WordRange(word, word + BEFORE_ANY_LETTER);
  }

  boolean isWhole() {
    return high.charAt(high.length() - 1) == BEFORE_ANY_LETTER;
  }

  boolean beginsLike(WordRange shorter) {
    return low.startsWith(shorter.low);
  }

  boolean contains(String word) {
    return low.compareTo(word) <= 0 && word.compareTo(high) < 0;
  }

  int length() {
    return low.length();
  }

  /** So short that very many words begin like it. */
  boolean isShort() {
    return length() <= 2;
  }

  /**
   * The tokens of pairs whose earlier word is in this range and whose later one begins like {@code
   * later}.
   */
  WordRange pairedWith(WordRange later) {
    return new WordRange(PairToken.of(low, later.low), PairToken.of(high, later.low));
  }

  /** Whether a word of this range can come before a word of the other. */
  boolean reachesBelow(WordRange other) {
    return low.compareTo(other.high) < 0;
  }

  /** Whether such words stand in pairs: those of numbers and addresses do not. */
  boolean mayBePaired() {
    return SearchWords.isSpelled(low);
  }
}
