package thekla.checkout;

import thekla.kernel.Refusal;

/** A till's file that cannot be read, or not any further. */
public final class UnreadableTillFile extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  public UnreadableTillFile(Refusal refusal, Throwable cause) {
    super(refusal.code(), cause);
    this.refusal = refusal;
  }

  private UnreadableTillFile(Refusal refusal) {
    super(refusal.code());
    this.refusal = refusal;
  }

  public static UnreadableTillFile because(String code, Object... details) {
    return new UnreadableTillFile(Refusal.of(code, "file", details));
  }

  public Refusal refusal() {
    return refusal;
  }
}
