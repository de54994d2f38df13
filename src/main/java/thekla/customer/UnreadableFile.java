package thekla.customer;

import org.jspecify.annotations.Nullable;
import thekla.kernel.Refusal;

/** Carries the refusal of a whole file out of a reader; the use cases hand it on as a value. */
public final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient Refusal refusal;

  public UnreadableFile(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.code(), cause);
    this.refusal = refusal;
  }

  /** The refusal of the file under this code. */
  public static UnreadableFile because(String code, Object... details) {
    return new UnreadableFile(Refusal.of(code, "file", details), null);
  }

  public Refusal refusal() {
    return refusal;
  }
}
