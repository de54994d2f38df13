package thekla.notice;

import thekla.customer.Channel;

/**
 * A text messages begin with.
 *
 * @param id of this version; 0 while it is new
 * @param version counts the savings; the versions before stay for what was sent with them
 * @param reportCode of the supplier report it is for; empty for all others
 */
public record MessageTemplate(
    long id,
    MessagePurpose purpose,
    Channel channel,
    String language,
    String name,
    String subject,
    String body,
    int version,
    String reportCode) {

  /** One that is for no supplier report of its own. */
  public MessageTemplate(
      long id,
      MessagePurpose purpose,
      Channel channel,
      String language,
      String name,
      String subject,
      String body,
      int version) {
    this(id, purpose, channel, language, name, subject, body, version, "");
  }
}
