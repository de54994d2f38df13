package thekla.notice;

/** A mail server on this machine that asks for no name. */
public final class LocalMail {

  private LocalMail() {}

  public static MailSettings at(int port) {
    return new MailSettings(
        "127.0.0.1",
        port,
        MailSettings.Security.NONE,
        "",
        Secret.NONE,
        "laden@buecher-gross.example");
  }
}
