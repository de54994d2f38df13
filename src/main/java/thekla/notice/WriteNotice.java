package thekla.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.Consents;
import thekla.consent.Standing;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.shop.ShopDetails;
import thekla.text.Texts;

/**
 * Writes one notice from the shop's templates and puts it into the outbox. Its sender need not be
 * set up: then it stands among the failed ones and is not lost. A letter takes the words of an
 * e-mail, a call those of a text message.
 */
final class WriteNotice {

  private final Outbox outbox;
  private final Notices notices;
  private final Templates templates;
  private final NoticeSwitches switches;
  private final MergeValues values;
  private final ContactPermission permission;
  private final Consents consents;
  private final ShopDetails shop;
  private final BusinessClock clock;

  WriteNotice(
      Outbox outbox,
      Notices notices,
      Templates templates,
      NoticeSwitches switches,
      MergeValues values,
      ContactPermission permission,
      Consents consents,
      ShopDetails shop,
      BusinessClock clock) {
    this.outbox = outbox;
    this.notices = notices;
    this.templates = templates;
    this.switches = switches;
    this.values = values;
    this.permission = permission;
    this.consents = consents;
    this.shop = shop;
    this.clock = clock;
  }

  /** What is the same for all notices of one goods receipt. */
  record Shared(List<MessageTemplate> templates, NoticeSettings settings, String country) {}

  Shared shared() {
    return new Shared(templates.current(), switches.load(), shop.load().country());
  }

  /**
   * Whom to tell what.
   *
   * @param about without its consent, which is looked up
   */
  record Told(
      MessagePurpose purpose,
      Customer customer,
      Channel channel,
      NoticeFacts facts,
      Notices.About about) {}

  /** Why none is written; empty when it waits. Inside the caller's transaction. */
  Optional<Refusal> write(Told told, Shared shared, Actor actor) {
    Customer customer = told.customer();
    Optional<Recipient> recipient = Recipient.of(customer, told.channel(), shared.country());
    if (recipient.isEmpty()) {
      return Optional.of(Refusal.of("recipient-missing", "recipient"));
    }
    Optional<Refusal> forbidden =
        permission.refused(
            customer.id(), told.purpose(), told.channel(), recipient.get().canonical());
    if (forbidden.isPresent()) {
      return forbidden;
    }
    Standing agreed =
        consents.notification(customer.id()).consents().standing(ConsentScope.NOTIFICATION);
    @Nullable ConsentEvent event = agreed.event();
    if (event == null || !agreed.given()) {
      return Optional.of(Refusal.of("contact-not-agreed", ""));
    }
    MessageDraft draft = draft(told, shared);
    Instant now = clock.now();
    long id =
        outbox.add(
            new Outbox.Ready(draft, recipient.get().written(), recipient.get().canonical()),
            actor,
            now);
    notices.about(
        id, new Notices.About(event.seq(), told.about().receiptId(), told.about().lines()));
    return Optional.empty();
  }

  private MessageDraft draft(Told told, Shared shared) {
    Customer customer = told.customer();
    MessageTemplate template = template(told, shared.templates());
    Texts texts = values.texts(template.language(), shared.country());
    Map<MergeField, String> filling = new EnumMap<>(MergeField.class);
    filling.putAll(values.of(customer, template.language(), ""));
    NoticeText.put(filling, told.facts(), told.channel(), shared.settings(), texts);
    String subject = filled(template.subject(), filling, "subject");
    String body = filled(template.body(), filling, "body");
    if (body.isBlank() || (subject.isBlank() && template.channel() == Channel.EMAIL)) {
      MessageTemplate plain =
          SeedTemplates.read(told.purpose(), template.channel(), template.language());
      subject = filled(plain.subject(), filling, "subject");
      body = filled(plain.body(), filling, "body");
    }
    return new MessageDraft(
        customer.id(),
        told.purpose(),
        told.channel(),
        template.language(),
        cut(subject.replaceAll("\\p{Cntrl}+", " "), QueueMessage.LONGEST_SUBJECT),
        cut(body, QueueMessage.LONGEST_BODY),
        "",
        new MessageDraft.TemplateVersion(template.name(), template.version()));
  }

  private static String filled(String text, Map<MergeField, String> filling, String place) {
    return MergeText.fill(NoticeText.spoken(text, filling), filling, place).text();
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  /**
   * In the customer's language, for the code of all reports if there is but one; the one that was
   * saved last. The words the program came with, when the shop has none.
   */
  private static MessageTemplate template(Told told, List<MessageTemplate> all) {
    Channel channel = likeness(told.channel());
    Set<String> codes =
        told.facts().reports().stream().map(NoticeFacts.Report::code).collect(Collectors.toSet());
    String code =
        told.purpose() == MessagePurpose.NOT_AVAILABLE && codes.size() == 1
            ? codes.iterator().next()
            : "";
    String language = told.customer().language();
    return all.stream()
        .filter(
            one ->
                one.purpose() == told.purpose()
                    && one.channel() == channel
                    && one.language().equals(language)
                    && (one.reportCode().isEmpty() || one.reportCode().equals(code)))
        .max(
            Comparator.comparingInt((MessageTemplate one) -> one.reportCode().isEmpty() ? 0 : 1)
                .thenComparingLong(MessageTemplate::id))
        .orElseGet(() -> SeedTemplates.read(told.purpose(), channel, spoken(language)));
  }

  private static String spoken(String language) {
    return Texts.LANGUAGES.stream().anyMatch(one -> one.getLanguage().equals(language))
        ? language
        : "de";
  }

  private static Channel likeness(Channel channel) {
    return switch (channel) {
      case SMS, PHONE -> Channel.SMS;
      case EMAIL, LETTER, NONE -> Channel.EMAIL;
    };
  }
}
