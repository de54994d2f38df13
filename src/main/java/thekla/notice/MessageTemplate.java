package thekla.notice;

import thekla.customer.Channel;

/**
 * A text messages begin with.
 *
 * @param id of this version; 0 while it is new
 * @param version counts the savings; the versions before stay for what was sent with them
 */
public record MessageTemplate(
    long id,
    MessagePurpose purpose,
    Channel channel,
    String language,
    String name,
    String subject,
    String body,
    int version) {}
