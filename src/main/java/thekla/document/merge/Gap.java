package thekla.document.merge;

import thekla.text.Texts;

/**
 * Why a document cannot be printed yet (R-DOC-3).
 *
 * @param field its name, or the broken piece of text
 */
public record Gap(Why why, String field, Place place) {

  /** What is wrong with a field. */
  public enum Why {
    /** Nobody knows a field of this name. */
    UNKNOWN,
    /** The field has no value. */
    EMPTY,
    /** A bracket without its other one, or no name between them. */
    BROKEN,
    /** A section that does not end where it began. */
    UNCLOSED,
    /** The end of a section that did not begin. */
    UNOPENED,
    /** A field where nothing is put in. */
    NOT_FILLED;

    /** Wrong in the document itself, whatever the values are. */
    public boolean isMistake() {
      return this != UNKNOWN && this != EMPTY;
    }
  }

  /** As a sentence: what is wrong, and where. */
  public String text(Texts texts) {
    return texts.get("document.gap." + why.name(), field, place.text(texts));
  }
}
