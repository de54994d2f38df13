package thekla.document.docx;

import thekla.kernel.Refusal;

/** A file that is not taken as a document. */
final class UnusableDocx extends Exception {

  private final transient Refusal refusal;

  private UnusableDocx(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  /**
   * @param details the file's name, then what the text asks for
   */
  static UnusableDocx because(String code, Object... details) {
    return new UnusableDocx(Refusal.of(code, "document", details));
  }

  Refusal refusal() {
    return refusal;
  }
}
