package thekla.document.docx;

/**
 * About how wide words are in Arial and the fonts that stand in for it, of which this program has
 * none to measure: a number or a key in capitals is wider than so many letters of a text.
 */
final class LetterWidths {

  private static final String NARROW = "ijlI|.,:;'’!()[]/ \u00a0";
  private static final String SLIM = "frt-–„“\"";
  private static final String WIDE = "mwMW%@—";
  private static final float HEAVY = 1.07f;

  /** Fonts that stand in for Arial are a little wider. */
  private static final float SPARE = 1.04f;

  private LetterWidths() {}

  /** In twentieths of a point. */
  static float width(String words, float points, boolean strong) {
    float width = 0;
    for (int i = 0; i < words.length(); i++) {
      width += share(words.charAt(i));
    }
    return width * points * 20 * SPARE * (strong ? HEAVY : 1);
  }

  private static float share(char c) {
    if (NARROW.indexOf(c) >= 0) {
      return 0.28f;
    }
    if (SLIM.indexOf(c) >= 0) {
      return 0.34f;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.89f;
    }
    return Character.isUpperCase(c) ? 0.71f : 0.56f;
  }
}
