package thekla.document.merge;

/**
 * Why a document cannot be printed yet (R-DOC-3).
 *
 * @param field its name, or the broken piece of text
 * @param place where it stands: the heading above it, or the part of the file
 */
public record Gap(Why why, String field, String place) {

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
    UNOPENED
  }
}
