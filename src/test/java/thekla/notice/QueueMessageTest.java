package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Channel;
import thekla.customer.ContactKind;
import thekla.customer.ContactPoint;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.shop.Shop;

class QueueMessageTest {

  @TempDir Path folder;
  private NoticeShop shop;
  private Customer anna;

  @BeforeEach
  void open() {
    shop = new NoticeShop(folder);
    shop.mailsTo(25);
    anna = shop.anna();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_message_waits_with_its_fields_filled_and_says_who_queued_it() {
    long id =
        shop.queued(
            shop.mail(
                anna,
                "Ihre Adresse bei {{shop.name}}",
                "{{greeting}}\n{{ customer.email }}: {{consents}}\n{{date}}"));

    Messages.Row row = shop.only(anna);
    assertThat(row.id()).isEqualTo(id);
    assertThat(row.state()).isEqualTo(Messages.State.QUEUED);
    assertThat(row.recipient()).isEqualTo("Anna.Mueller@Example.org");
    assertThat(row.subject()).isEqualTo("Ihre Adresse bei Bücher Groß");
    assertThat(row.body())
        .isEqualTo(
            "Guten Tag Anna Müller,\nAnna.Mueller@Example.org: "
                + NoticeShop.CONSENTS
                + "\n21. November 2026");
    assertThat(row.clerk()).isEqualTo("Anna");
    assertThat(row.workplace()).isEqualTo("Theke 1");
    assertThat(row.queuedAt()).isEqualTo(shop.clock.now());
  }

  @Test
  void nobody_needs_a_salutation_to_be_greeted() {
    Customer nameless = shop.saved("", "Kurz", List.of(mail("k@example.org")));
    shop.queued(shop.mail(nameless, "x", "{{greeting}}"));
    assertThat(shop.only(nameless).body()).isEqualTo("Guten Tag Kurz,");

    assertThat(shop.refused(shop.mail(nameless, "x", "Liebe\n{{customer.salutation}} Kurz")))
        .containsExactly(Refusal.of("merge-field-empty", "body", "customer.salutation", 2));
  }

  @Test
  void an_unknown_empty_or_broken_field_blocks_and_is_named_with_its_place() {
    shop.shop.save(new Shop("Bücher Groß", "", "Tel. 1", "DE"));

    assertThat(
            shop.refused(
                shop.mail(
                    anna, "{{shop.adress}}", "a\nb {{shop.address}}\n{{customer.name} {{date}}")))
        .containsExactly(
            Refusal.of("merge-field-unknown", "subject", "shop.adress", 1),
            Refusal.of("merge-field-empty", "body", "shop.address", 2),
            Refusal.of("merge-field-broken", "body", 3));
    assertThat(shop.outbox.of(anna.id(), null, 10)).isEmpty();
  }

  @Test
  void what_stands_on_a_card_is_not_read_as_a_field() {
    Customer odd = shop.saved("{{customer.number}}", "$1\\", List.of(mail("o@example.org")));
    shop.queued(shop.mail(odd, "x", "{{customer.firstName}}{{customer.lastName}}"));
    assertThat(shop.only(odd).body()).isEqualTo("{{customer.number}}$1\\");
  }

  @Test
  void without_an_address_without_permission_or_without_a_sender_nothing_is_queued() {
    Customer unreachable = shop.saved("Udo", "Ohne", List.of());
    assertThat(shop.refused(shop.mail(unreachable, "x", "y")))
        .containsExactly(Refusal.of("recipient-missing", "recipient"));
    assertThat(shop.refused(shop.text(anna, "y")))
        .containsExactly(Refusal.of("sender-not-set-up", ""));
    shop.forbidden = Optional.of(Refusal.of("contact-restricted", ""));
    assertThat(shop.refused(shop.mail(anna, "x", "y")))
        .containsExactly(Refusal.of("contact-restricted", ""));
    assertThat(shop.outbox.isWaiting()).isFalse();
  }

  @Test
  void the_rules_are_asked_with_the_canonical_address() {
    List<String> asked = new ArrayList<>();
    QueueMessage asking =
        new QueueMessage(
            shop.database,
            shop.outbox,
            shop.customers,
            shop.values,
            (customer, purpose, channel, contact) -> {
              asked.add(customer + " " + purpose + " " + channel + " " + contact);
              return Optional.empty();
            },
            channel -> true,
            shop.clock);
    asking.queue(shop.text(anna, "Hallo"), NoticeShop.ANNA);
    assertThat(asked).containsExactly(anna.id() + " CONSENT_REQUEST SMS +491711234567");
  }

  @Test
  void a_subject_is_one_line_and_a_text_is_there() {
    assertThat(shop.refused(shop.mail(anna, "Hallo\nBcc: x@example.org", " ")))
        .containsExactly(
            Refusal.of("control-characters", "subject"), Refusal.of("text-missing", "body"));
    assertThat(shop.refused(shop.mail(anna, " ", "x\u0000")))
        .containsExactly(
            Refusal.of("subject-missing", "subject"), Refusal.of("control-characters", "body"));
    assertThat(shop.refused(shop.mail(anna, "x".repeat(201), "x".repeat(10_001))))
        .containsExactly(
            Refusal.of("too-long", "subject", 200), Refusal.of("too-long", "body", 10_000));
    shop.queued(shop.mail(anna, "x".repeat(200), "ü".repeat(10_000)));
  }

  @Test
  void lists_are_of_one_customer_the_newest_first() {
    Customer bert = shop.saved("Bert", "Braun", List.of(mail("b@example.org")));
    shop.queued(shop.mail(bert, "andere", "x"));
    long first = shop.queued(shop.mail(anna, "eins", "x"));
    long second = shop.queued(shop.mail(anna, "zwei", "x"));
    assertThat(shop.outbox.of(anna.id(), MessagePurpose.CONSENT_REQUEST, 10))
        .extracting(Messages.Row::id)
        .containsExactly(second, first);
    assertThat(shop.outbox.of(anna.id(), null, 1))
        .extracting(Messages.Row::id)
        .containsExactly(second);
  }

  @Test
  void a_channel_nobody_can_send_by_is_refused() {
    assertThat(
            shop.refused(
                new MessageDraft(
                    anna.id(),
                    MessagePurpose.CONSENT_REQUEST,
                    Channel.LETTER,
                    "de",
                    "x",
                    "y",
                    "",
                    null)))
        .containsExactly(Refusal.of("sender-not-set-up", ""));
  }

  private static ContactPoint mail(String address) {
    return new ContactPoint(ContactKind.EMAIL, address, "", null);
  }
}
