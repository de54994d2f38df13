package thekla.customer;

import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/** Somebody else was faster; undoes the transaction and becomes a refusal outside of it. */
public final class CardConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  public CardConflict(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.code(), cause);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
