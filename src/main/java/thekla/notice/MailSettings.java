package thekla.notice;

/**
 * How the shop sends e-mail.
 *
 * @param host empty while the shop sends none
 * @param user empty for a server that asks for none
 */
public record MailSettings(
    String host, int port, Security security, String user, Secret password, String from) {

  public static final MailSettings NONE =
      new MailSettings("", 587, Security.STARTTLS, "", Secret.NONE, "");

  /** How the way to the server is kept secret. */
  public enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  public boolean isSetUp() {
    return !host.isEmpty();
  }
}
