package thekla.document.docx;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import thekla.document.docx.Xml.Element;

/** A value as runs: nothing of it is markup, Arabic and Hebrew are marked as such. */
final class Words {

  /** What stands behind {@code w:rtl} among the looks of a run (ISO 29500-1, 17.3.2). */
  private static final Set<String> AFTER_RTL =
      Set.of(
          "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath", "w:rPrChange");

  private Words() {}

  /**
   * @param run with its looks and nothing else
   * @param rightToLeft the direction of the paragraph
   */
  static List<Xml> runs(String value, Element run, boolean rightToLeft) {
    String words = XmlText.legal(value.replace("\r\n", "\n").replace('\r', '\n'));
    if (words.isEmpty()) {
      return List.of();
    }
    char[] letters = words.toCharArray();
    if (!Bidi.requiresBidi(letters, 0, letters.length)) {
      return List.of(run(words, run));
    }
    Bidi directions =
        new Bidi(words, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    List<Xml> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < directions.getRunCount(); i++) {
      boolean goesOn =
          i + 1 < directions.getRunCount()
              && isRightToLeft(words, directions, i) == isRightToLeft(words, directions, i + 1);
      if (!goesOn) {
        String part = words.substring(from, directions.getRunLimit(i));
        runs.add(run(part, isRightToLeft(words, directions, i) ? rightToLeft(run) : run));
        from = directions.getRunLimit(i);
      }
    }
    return runs;
  }

  /** Numbers within Arabic words go with them. */
  private static boolean isRightToLeft(String words, Bidi directions, int i) {
    int level = directions.getRunLevel(i);
    return level % 2 == 1
        || (level > 0
            && words
                .substring(directions.getRunStart(i), directions.getRunLimit(i))
                .codePoints()
                .noneMatch(Character::isLetter));
  }

  private static Element rightToLeft(Element run) {
    Element given = run.child("w:rPr");
    Element looks = given == null ? run.sibling("rPr", List.of()) : given;
    if (looks.child("w:rtl") != null) {
      return run;
    }
    List<Xml> all = new ArrayList<>(looks.children());
    int at = 0;
    while (at < all.size()
        && !(all.get(at) instanceof Element look && AFTER_RTL.contains(look.name()))) {
      at++;
    }
    all.add(at, run.sibling("rtl", List.of()));
    return run.with(List.of(looks.with(all)));
  }

  private static Element run(String words, Element run) {
    List<Xml> content = new ArrayList<>(run.children());
    int from = 0;
    for (int i = 0; i <= words.length(); i++) {
      char letter = i < words.length() ? words.charAt(i) : '\n';
      if (letter == '\n' || letter == '\t') {
        if (i > from) {
          content.add(Pieces.text(run, words.substring(from, i)));
        }
        if (i < words.length()) {
          content.add(run.sibling(letter == '\t' ? "tab" : "br", List.of()));
        }
        from = i + 1;
      }
    }
    return run.with(content);
  }

  /** The words one reads in a paragraph or a cell. */
  static String shown(Element around) {
    StringBuilder all = new StringBuilder();
    add(around, all);
    return all.toString();
  }

  private static void add(Element around, StringBuilder all) {
    for (Xml child : around.children()) {
      if (child instanceof Element element) {
        switch (element.name()) {
          case "w:t" -> all.append(element.text());
          case "w:tab" -> all.append(' ');
          case "w:br", "w:cr" -> all.append('\n');
          case "w:del", "w:moveFrom", "w:txbxContent", "w:pPr" -> {}
          default -> add(element, all);
        }
      }
    }
  }
}
