package thekla.host;

/** Thekla could not open; the message is for the user, in the host's language. */
public final class PluginRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private final String code;

  public PluginRefused(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Short and stable, for the host's own log. */
  public String code() {
    return code;
  }
}
