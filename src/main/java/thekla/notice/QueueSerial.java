package thekla.notice;

import java.util.Optional;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Consents;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.customer.Customers;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.shop.ShopDetails;

/** Writes the message of a serial run for one customer, if the contact rules allow it. */
final class QueueSerial {

  private final Serials serials;
  private final QueueMessage messages;
  private final Outbox outbox;
  private final Customers customers;
  private final Consents consents;
  private final ContactPermission permission;
  private final ShopDetails shop;
  private final BusinessClock clock;

  QueueSerial(
      Serials serials,
      QueueMessage messages,
      Outbox outbox,
      Customers customers,
      Consents consents,
      ContactPermission permission,
      ShopDetails shop,
      BusinessClock clock) {
    this.serials = serials;
    this.messages = messages;
    this.outbox = outbox;
    this.customers = customers;
    this.consents = consents;
    this.permission = permission;
    this.shop = shop;
    this.clock = clock;
  }

  /** Inside the caller's transaction; false when nothing may be sent. */
  boolean queue(SerialRun run, long customerId, Actor actor) {
    MessageTemplate template = run.template();
    MessageDraft draft =
        new MessageDraft(
            customerId,
            MessagePurpose.ADS,
            run.channel(),
            template.language(),
            template.subject(),
            template.body(),
            "",
            new MessageDraft.TemplateVersion(
                cut(template.name(), SaveTemplate.LONGEST_NAME), template.version()));
    Optional<Long> message =
        run.channel() == Channel.LETTER ? letter(draft, actor) : wire(draft, actor);
    message.ifPresent(id -> serials.belongs(id, run.id(), allowing(customerId, run.channel())));
    return message.isPresent();
  }

  private Optional<Long> wire(MessageDraft draft, Actor actor) {
    return messages.queue(draft, actor) instanceof QueueMessage.Result.Queued queued
        ? Optional.of(queued.id())
        : Optional.empty();
  }

  /** Its words stand in the document alone. */
  private Optional<Long> letter(MessageDraft draft, Actor actor) {
    Optional<Customer> customer = customers.byId(draft.customerId());
    return customer
        .flatMap(card -> Recipient.of(card, Channel.LETTER, shop.load().country()))
        .filter(
            recipient ->
                permission
                    .refused(
                        draft.customerId(),
                        MessagePurpose.ADS,
                        Channel.LETTER,
                        recipient.canonical())
                    .isEmpty())
        .map(
            recipient ->
                outbox.add(
                    new Outbox.Ready(draft, recipient.written(), recipient.canonical()),
                    actor,
                    clock.now()));
  }

  private long allowing(long customerId, Channel channel) {
    ConsentEvent event =
        ConsentScope.advertisingBy(channel)
            .map(scope -> consents.of(customerId).standing(scope).event())
            .orElse(null);
    return event == null ? 0 : event.seq();
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }
}
