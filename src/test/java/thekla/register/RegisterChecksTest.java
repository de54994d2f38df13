package thekla.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thekla.app.Register;
import thekla.consent.ConsentShop;
import thekla.notice.MailSettings;
import thekla.notice.Secret;
import thekla.notice.SmsSettings;
import thekla.privacy.PersonalDataMap;
import thekla.shop.Profile;
import thekla.shop.Purpose;
import thekla.shop.SaveProfile;
import thekla.storage.ByHand;
import thekla.text.Texts;

/** Every rule of the register bites. */
class RegisterChecksTest {

  private static final Texts GERMAN = new Texts(Locale.GERMANY);

  @TempDir Path folder;
  private ConsentShop shop;
  private Register register;

  @BeforeEach
  void aShopWithARegister() {
    shop = new ConsentShop(folder);
    register = shop.graph.register;
    register.start.start("de");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private List<Finding> errors() {
    return errors(register.read.now(GERMAN));
  }

  private List<Finding> errors(Content content) {
    return register.findings.of(content, GERMAN).stream().filter(Finding::isError).toList();
  }

  private Activity activity(String id) {
    return register.read.entries().stream()
        .map(RegisterEntry::activity)
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Changes the JSON of an activity, as somebody who edits it does. */
  private void change(String id, UnaryOperator<String> edit) {
    String before = RegisterJson.line(activity(id));
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    int version =
        register.read.entries().stream()
            .filter(one -> one.activity().id().equals(id))
            .mapToInt(RegisterEntry::version)
            .findFirst()
            .orElseThrow();
    assertThat(register.saveActivity.save(RegisterJson.activity(after), version))
        .isInstanceOf(SaveActivity.Result.Saved.class);
  }

  @Test
  void a_purpose_of_the_program_that_no_activity_carries() {
    assertThat(errors()).isEmpty();

    change("VVT-05", json -> json.replace("\"EVENT\",\"ADS\",\"PROFILE\"", "\"EVENT\",\"ADS\""));

    assertThat(errors())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(RegisterRule.PURPOSE_WITHOUT_ACTIVITY);
              assertThat(finding.words(GERMAN)).contains("PROFILE", "Interessenprofil");
            });
  }

  @Test
  void a_planned_activity_carries_nothing() {
    change("VVT-01", json -> json.replace("\"status\":\"active\"", "\"status\":\"planned\""));

    assertThat(errors())
        .extracting(Finding::rule)
        .containsExactly(RegisterRule.PURPOSE_WITHOUT_ACTIVITY);
  }

  @Test
  void a_personal_column_without_a_purpose_or_with_a_class_that_has_no_period() {
    List<PersonalDataMap.Column> columns = new ArrayList<>(PersonalDataMap.load().columns());
    columns.add(column("birthday", "", "customer-card"));
    columns.add(column("shoe_size", "CARD", "for-ever"));
    Facts facts = new ProgramFacts(new PersonalDataMap(columns), List::of, Map::of).now();
    Content now = register.read.now(GERMAN);

    assertThat(errors(with(now, facts)))
        .extracting(Finding::rule, finding -> finding.details().getFirst())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                RegisterRule.COLUMN_WITHOUT_PURPOSE, "customer.birthday"),
            org.assertj.core.groups.Tuple.tuple(
                RegisterRule.STORED_WITHOUT_PERIOD, "customer.shoe_size"));
  }

  private static PersonalDataMap.Column column(String name, String purpose, String retention) {
    return new PersonalDataMap.Column(
        "customer",
        name,
        true,
        "identity",
        purpose,
        "",
        retention,
        PersonalDataMap.Erasure.DELETE_ROW,
        "none");
  }

  private static Content with(Content content, Facts facts) {
    return new Content(
        content.format(),
        content.language(),
        content.controller(),
        content.profile(),
        content.periods(),
        content.sheets(),
        facts,
        content.measures());
  }

  @Test
  void whom_data_really_went_to_and_nobody_names() throws SQLException {
    shop.graph.post.saveSenders.save(
        new MailSettings(
            "smtp.strato.de",
            587,
            MailSettings.Security.STARTTLS,
            "",
            Secret.NONE,
            "laden@example.org"),
        new SmsSettings(
            "https://gateway.seven.io/api",
            SmsSettings.Format.JSON,
            SmsSettings.NONE.template(),
            "",
            "",
            Secret.NONE));
    assertThat(errors()).as("set up, nothing sent").isEmpty();
    sent("EMAIL");
    sent("SMS");
    sent("LETTER");

    assertThat(register.read.now(GERMAN).facts().sent())
        .containsExactly(
            new Facts.Sent(Facts.Way.EMAIL, "smtp.strato.de"),
            new Facts.Sent(Facts.Way.SMS, "gateway.seven.io"),
            new Facts.Sent(Facts.Way.LETTER, ""));
    assertThat(errors())
        .extracting(Finding::rule, finding -> finding.details().getLast())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                RegisterRule.RECIPIENT_WITHOUT_ROW, "smtp.strato.de"),
            org.assertj.core.groups.Tuple.tuple(
                RegisterRule.RECIPIENT_WITHOUT_ROW, "gateway.seven.io"));
    change(
        "VVT-02",
        json ->
            json.replace("E-Mail-Anbieter (Namen eintragen)", "Strato GmbH")
                .replace("SMS-Dienst (Namen eintragen)", "seven communications"));
    assertThat(errors()).isEmpty();
    change("VVT-02", json -> json.replace("\"Post bei Briefen\"", "\"Boten\""));
    change("VVT-05", json -> json.replace("\"Post\"", "\"Boten\""));
    assertThat(errors())
        .as("letters need the post")
        .extracting(finding -> finding.details().getFirst())
        .containsExactly("LETTER");
  }

  private void sent(String channel) throws SQLException {
    try (Connection connection = ByHand.connect(folder);
        var insert =
            connection.prepareStatement(
                "insert into outgoing_message (purpose, channel, recipient, recipient_canonical,"
                    + " language, subject, body, state, attempts, next_attempt_at, clerk,"
                    + " workplace, queued_at, changed_at) values ('NOTIFY', ?, '', '', 'de', '',"
                    + " '', 'SENT', 1, current_timestamp, 'Anna', 'Theke 1', current_timestamp,"
                    + " current_timestamp)")) {
      insert.setString(1, channel);
      insert.executeUpdate();
    }
  }

  @Test
  void a_partner_of_the_profile_that_no_activity_names() {
    Profile profile = Profile.EMPTY;
    SaveProfile.Result saved =
        register.saveProfile.save(
            new Profile(
                "Maria Muster",
                "",
                "laden@example.org",
                "",
                null,
                null,
                List.of(),
                Profile.Authority.NONE,
                Set.of(Purpose.NOTIFY),
                List.of(new Profile.Recipient("Steuerberatung Zahl", "Buchhaltung")),
                List.of(new Profile.Processor("Hoster AG", "Webseite", "DE", null)),
                List.of(),
                Set.of(),
                profile.agreement(),
                0));
    assertThat(saved).isInstanceOf(SaveProfile.Result.Saved.class);

    assertThat(errors())
        .extracting(finding -> finding.rule() + " " + finding.details().getFirst())
        .containsExactly(
            "PARTNER_WITHOUT_ACTIVITY Hoster AG", "PARTNER_WITHOUT_ACTIVITY Steuerberatung Zahl");
    change("VVT-10", json -> json.replace("Webhoster (Namen eintragen)", "Hoster AG"));
    change(
        "VVT-08",
        json ->
            json.replaceFirst(
                "\"recipientsExternal\":\\[", "\"recipientsExternal\":[\"Steuerberatung Zahl\","));
    assertThat(errors()).isEmpty();
  }

  @Test
  void periods_that_are_none() {
    for (String vague :
        List.of(
            "",
            " ",
            "so lange wie nötig",
            "solange es erforderlich ist",
            "nach Bedarf",
            "siehe Gesetz",
            "n/a",
            "k. A.",
            "aussi longtemps que nécessaire",
            "durée nécessaire aux finalités",
            "As long as necessary",
            "see law",
            "unbegrenzt",
            "-")) {
      change(
          "VVT-06",
          json -> json.replaceFirst("\"period\":\"[^\"]*\"", "\"period\":\"" + vague + "\""));

      assertThat(errors())
          .as(vague)
          .extracting(Finding::rule)
          .containsExactly(RegisterRule.PERIOD_VAGUE);
      change(
          "VVT-06", json -> json.replaceFirst("\"period\":\"[^\"]*\"", "\"period\":\"5 Wochen\""));
      assertThat(errors()).isEmpty();
    }
  }

  @Test
  void a_period_of_another_country_is_no_period_here() {
    change("VVT-06", json -> json.replace("\"country\":\"*\"", "\"country\":\"FR\""));

    assertThat(errors())
        .extracting(Finding::rule)
        .containsExactly(RegisterRule.CATEGORY_WITHOUT_PERIOD);
  }

  @Test
  void a_field_that_nobody_fills() {
    change("VVT-01", json -> json.replace("{{period.cancelled}}", "{{period.canceled}}"));

    assertThat(errors()).extracting(Finding::rule).containsExactly(RegisterRule.PERIOD_UNKNOWN);
    assertThat(errors().getFirst().words(GERMAN)).contains("{{period.canceled}}");
  }

  @Test
  void measures_that_are_unknown_or_not_kept() {
    change("VVT-06", json -> json.replace("[\"T1\",\"T7\"]", "[\"T7\",\"T21\"]"));

    List<Finding> findings =
        register.findings.of(register.read.now(GERMAN), GERMAN).stream()
            .filter(finding -> finding.activity().equals("VVT-06"))
            .toList();
    assertThat(findings).extracting(Finding::rule).containsExactly(RegisterRule.MEASURE_UNKNOWN);
    assertThat(register.findings.of(register.read.now(GERMAN), GERMAN))
        .filteredOn(finding -> finding.rule() == RegisterRule.MEASURE_NOT_KEPT)
        .anyMatch(finding -> finding.details().getFirst().equals("T5"))
        .noneMatch(finding -> finding.details().getFirst().equals("T18"));
  }

  @Test
  void a_transfer_without_a_safeguard() {
    change(
        "VVT-02",
        json ->
            json.replaceFirst(
                "\"transfer\":false,\"country\":\"\"", "\"transfer\":true,\"country\":\"USA\""));

    assertThat(errors())
        .extracting(Finding::rule)
        .containsExactly(RegisterRule.TRANSFER_INCOMPLETE);
  }

  @Test
  void every_rule_has_words_in_three_languages_and_no_two_the_same() {
    for (Locale language : Texts.LANGUAGES) {
      Set<String> words = new HashSet<>();
      for (RegisterRule rule : RegisterRule.values()) {
        words.add(Finding.of(rule, "", "a", "b", "c").words(new Texts(language)));
      }
      assertThat(words).hasSameSizeAs(RegisterRule.values());
    }
  }
}
