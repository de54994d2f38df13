package thekla.article.onix;

import org.jspecify.annotations.Nullable;

/** The title by which a product is known. */
final class TitleReader {

  private static final String DISTINCTIVE = "01";
  private static final String OF_THE_PRODUCT = "01";

  private TitleReader() {}

  /** The title element of the product itself, or else any that has a title; null when none has. */
  static @Nullable Node distinctive(Node descriptive) {
    Node any = null;
    for (Node detail : descriptive.all(Tag.TITLE_DETAIL)) {
      if (!detail.text(Tag.TITLE_TYPE).equals(DISTINCTIVE)) {
        continue;
      }
      for (Node element : detail.all(Tag.TITLE_ELEMENT)) {
        if (title(element).isEmpty()) {
          continue;
        }
        if (element.text(Tag.TITLE_ELEMENT_LEVEL).equals(OF_THE_PRODUCT)) {
          return element;
        }
        any = any == null ? element : any;
      }
    }
    return any;
  }

  /** "Der Prozess", "L'Étranger". */
  static String title(Node element) {
    String text = element.text(Tag.TITLE_TEXT);
    if (!text.isEmpty()) {
      return text;
    }
    String prefix = element.text(Tag.TITLE_PREFIX);
    String rest = element.text(Tag.TITLE_WITHOUT_PREFIX);
    if (prefix.isEmpty() || rest.isEmpty()) {
      return rest;
    }
    boolean elided = prefix.endsWith("'") || prefix.endsWith("\u2019");
    return elided ? prefix + rest : prefix + " " + rest;
  }
}
