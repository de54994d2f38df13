package thekla.notice;

import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;

/**
 * A message as somebody wants it sent to a customer.
 *
 * @param language "de", "fr" or "en"
 * @param subject of an e-mail; empty for a text message
 * @param body may still have merge fields
 * @param consents what {@code {{consents}}} stands for
 * @param template it began with, null when it was written freely
 */
public record MessageDraft(
    long customerId,
    MessagePurpose purpose,
    Channel channel,
    String language,
    String subject,
    String body,
    String consents,
    @Nullable TemplateVersion template) {

  /** One saving of a template. */
  public record TemplateVersion(String name, int version) {}
}
