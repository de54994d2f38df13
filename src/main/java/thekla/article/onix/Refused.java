package thekla.article.onix;

import thekla.kernel.Refusal;

/** Ends the reading of a file; never leaves this package. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  Refused(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
