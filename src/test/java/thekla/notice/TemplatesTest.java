package thekla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.customer.Channel;
import thekla.customer.Customer;
import thekla.kernel.Refusal;
import thekla.text.Texts;

class TemplatesTest {

  @TempDir Path folder;
  private NoticeShop shop;

  @BeforeEach
  void open() {
    shop = new NoticeShop(folder);
    shop.seed.seed();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_shop_begins_with_a_mail_and_a_text_message_in_each_language() {
    for (MessagePurpose purpose : MessagePurpose.values()) {
      assertThat(shop.templates.current())
          .filteredOn(template -> template.purpose() == purpose)
          .extracting(template -> template.language() + " " + template.channel())
          .containsExactlyInAnyOrder(
              "de EMAIL", "de SMS", "fr EMAIL", "fr SMS", "en EMAIL", "en SMS");
    }
    shop.seed.seed();
    assertThat(shop.templates.current()).hasSize(30);
  }

  @Test
  void what_the_shop_took_out_does_not_come_back() {
    shop.templates.current().forEach(template -> shop.templates.retire(template.id()));
    shop.seed.seed();
    assertThat(shop.templates.current()).isEmpty();
  }

  @Test
  void every_seed_can_be_filled_and_says_how_to_object() {
    Customer anna = shop.anna();
    Map<String, String> words =
        Map.of("de", "widersprech|Widerspruch", "fr", "oppos", "en", "object");
    for (MessageTemplate seed : shop.templates.current()) {
      if (seed.purpose().isNotice()) {
        continue;
      }
      Map<MergeField, String> values =
          shop.values.of(anna, seed.language(), "Kundenbenachrichtigung: ja");
      MergeText.Filled subject = MergeText.fill(seed.subject(), values, "subject");
      MergeText.Filled body = MergeText.fill(seed.body(), values, "body");
      assertThat(subject.gaps()).as(seed.name()).isEmpty();
      assertThat(body.gaps()).as(seed.name()).isEmpty();
      assertThat(body.text())
          .as(seed.name())
          .contains("Anna Müller", "Tel. 0221 123456")
          .containsPattern(words.getOrDefault(seed.language(), "?"));
      if (seed.purpose() == MessagePurpose.ADS) {
        continue;
      }
      assertThat(body.text()).as(seed.name()).contains("Kundenbenachrichtigung: ja");
      if (seed.channel() == Channel.SMS) {
        assertThat(SmsParts.of(body.text()).gsm()).as(body.text()).isTrue();
        assertThat(SmsParts.of(body.text()).parts()).as(body.text()).isLessThanOrEqualTo(2);
        assertThat(body.text()).contains("0171 1234567");
      } else {
        assertThat(body.text()).contains("Anna.Mueller@Example.org");
      }
    }
  }

  @Test
  void the_greeting_speaks_the_messages_language() {
    Customer anna = shop.anna();
    for (Locale language : Texts.LANGUAGES) {
      String greeting = shop.values.of(anna, language.getLanguage(), "").get(MergeField.GREETING);
      assertThat(greeting).contains("Anna Müller").doesNotContain("greeting");
    }
    assertThat(shop.values.of(anna, "fr", "")).containsEntry(MergeField.DATE, "21 novembre 2026");
  }

  @Test
  void saving_makes_a_new_version() {
    MessageTemplate old = german();
    MessageTemplate saved = saved(changed(old, old.name(), "Neu {{date}}"));
    assertThat(saved.version()).isEqualTo(2);
    assertThat(german()).isEqualTo(saved);
    assertThat(shop.templates.current()).hasSize(30);
    assertThat(refused(changed(old, old.name(), "Noch neuer")))
        .containsExactly(Refusal.of("template-changed-elsewhere", ""));
  }

  @Test
  void a_name_that_was_used_before_goes_on_counting() {
    MessageTemplate old = german();
    MessageTemplate renamed = saved(changed(old, "Anders", "Neu"));
    assertThat(renamed.version()).isEqualTo(2);
    MessageTemplate fresh = saved(changed(new0(old), old.name(), "Ganz neu"));
    assertThat(fresh.version()).isEqualTo(2);
    assertThat(refused(changed(new0(old), " ANDERS ", "x")))
        .containsExactly(Refusal.of("template-name-taken", "name"));
    assertThat(refused(changed(fresh, "anders", "x")))
        .containsExactly(Refusal.of("template-name-taken", "name"));
    assertThat(shop.templates.current()).contains(fresh, renamed);
  }

  @Test
  void a_template_with_a_field_nobody_knows_is_not_saved() {
    assertThat(refused(changed(german(), "", "Zeile\n{{kunde}} {{customer.name}} }}")))
        .containsExactly(
            Refusal.of("template-name-missing", "name"),
            Refusal.of("merge-field-unknown", "body", "kunde", 2),
            Refusal.of("merge-field-broken", "body", 2));
  }

  private MessageTemplate german() {
    return shop.templates.current().stream()
        .filter(template -> template.language().equals("de"))
        .filter(template -> template.channel() == Channel.EMAIL)
        .findFirst()
        .orElseThrow();
  }

  private static MessageTemplate new0(MessageTemplate like) {
    return new MessageTemplate(
        0, like.purpose(), like.channel(), like.language(), "", like.subject(), like.body(), 0);
  }

  private static MessageTemplate changed(MessageTemplate from, String name, String body) {
    return new MessageTemplate(
        from.id(),
        from.purpose(),
        from.channel(),
        from.language(),
        name,
        from.subject(),
        body,
        from.version());
  }

  private MessageTemplate saved(MessageTemplate draft) {
    if (shop.saveTemplate.save(draft) instanceof SaveTemplate.Result.Saved done) {
      return done.template();
    }
    throw new AssertionError(refused(draft));
  }

  private List<Refusal> refused(MessageTemplate draft) {
    if (shop.saveTemplate.save(draft) instanceof SaveTemplate.Result.Refused no) {
      return no.reasons();
    }
    throw new AssertionError("saved");
  }

  @Test
  void a_notice_that_advertises_is_refused_with_the_word() {
    assertThat(refusedFor("de", "Frohe  Weihnachten und bis bald"))
        .containsExactly(Refusal.of("template-advertises", "body", "frohe weihnachten"));
    assertThat(refusedFor("de", "{{titles}}\nÜbrigens: 10 % Rabattwoche!"))
        .containsExactly(Refusal.of("template-advertises", "body", "rabatt"));
    assertThat(refusedFor("fr", "Découvrez nos livres"))
        .containsExactly(Refusal.of("template-advertises", "body", "découvrez"));
    assertThat(refusedFor("en", "See our Special Offers"))
        .containsExactly(Refusal.of("template-advertises", "body", "special offer"));
    assertThat(refusedFor("en", "Ready: {{titles}}, for wholesalers too")).isEmpty();
    assertThat(refusedFor("de", "Sie haben {{consents}} und {{customer.email}}"))
        .containsExactly(
            Refusal.of("merge-field-elsewhere", "body", "consents", 1),
            Refusal.of("merge-field-elsewhere", "body", "customer.email", 1));
  }

  @Test
  void a_shop_that_knows_better_switches_the_check_off() {
    shop.switches.save(new NoticeSettings(false, false, false));
    assertThat(refusedFor("de", "Ihr Gutschein ist da: {{titles}}")).isEmpty();
  }

  private List<Refusal> refusedFor(String language, String body) {
    SaveTemplate.Result result =
        shop.saveTemplate.save(
            new MessageTemplate(
                0,
                MessagePurpose.ARRIVED,
                Channel.EMAIL,
                language,
                "Test " + body.hashCode(),
                "Zu Ihrer Bestellung",
                body,
                0));
    return result instanceof SaveTemplate.Result.Refused refused ? refused.reasons() : List.of();
  }

  @Test
  void no_seed_of_a_notice_advertises_or_names_a_field_of_another_purpose() {
    shop.seed.seed();
    for (MessageTemplate seed : shop.templates.current()) {
      assertThat(
              shop.saveTemplate.save(
                  new MessageTemplate(
                      0,
                      seed.purpose(),
                      seed.channel(),
                      seed.language(),
                      seed.name() + " 2",
                      seed.subject(),
                      seed.body(),
                      0)))
          .as(seed.name() + seed.language())
          .isInstanceOf(SaveTemplate.Result.Saved.class);
    }
  }
}
