package thekla.notice;

/**
 * What goes over the wire.
 *
 * @param key the same at every attempt, so that a receiver can tell a duplicate
 * @param recipient as it is written on the card
 * @param canonical E.164, or an e-mail address in lower case
 * @param subject of an e-mail; empty for a text message
 * @param advertising goes to many: an e-mail tells their programs how to end it
 */
public record Envelope(
    String key,
    String recipient,
    String canonical,
    String subject,
    String body,
    boolean advertising) {

  /** Nobody's name, address or text in a log. */
  @Override
  public String toString() {
    return "Envelope[" + key + "]";
  }
}
