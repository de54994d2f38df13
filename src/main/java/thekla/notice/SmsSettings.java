package thekla.notice;

/**
 * The gateway of the web that turns a POST into a text message.
 *
 * @param url empty while the shop sends none
 * @param template of the body, with {@code {{to}}}, {@code {{text}}} and {@code {{from}}}
 * @param from the sender customers see; a number or up to 11 letters
 * @param headerName of the header with the key; empty for none
 */
public record SmsSettings(
    String url,
    Format format,
    String template,
    String from,
    String headerName,
    Secret headerValue) {

  public static final SmsSettings NONE =
      new SmsSettings("", Format.JSON, Format.JSON.example, "", "", Secret.NONE);

  /** How the body is written. */
  public enum Format {
    FORM("to={{to}}&text={{text}}&from={{from}}"),
    JSON("{\"to\": \"{{to}}\", \"text\": \"{{text}}\", \"from\": \"{{from}}\"}");

    private final String example;

    Format(String example) {
      this.example = example;
    }

    /** A template to begin with. */
    public String example() {
      return example;
    }
  }

  public boolean isSetUp() {
    return !url.isEmpty();
  }
}
