package thekla.kernel;

import org.jspecify.annotations.Nullable;

/** Something that should not happen; the code stands in messages, never a customer's data. */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String code;

  public Fault(String code, @Nullable Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
