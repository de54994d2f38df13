package thekla.document.docx;

import thekla.kernel.Refusal;

/** A file that is not taken as a document. */
final class UnusableDocx extends Exception {

  private final transient Refusal refusal;

  /**
   * @param details the file's name, then what the text asks for
   */
  UnusableDocx(String code, Object... details) {
    super(code, null, false, false);
    refusal = Refusal.of(code, "document", details);
  }

  Refusal refusal() {
    return refusal;
  }
}
