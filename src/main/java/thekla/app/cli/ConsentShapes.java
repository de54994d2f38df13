package thekla.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentImportReport;
import thekla.consent.ConsentKind;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentText;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactWords;
import thekla.consent.CustomerConsents;
import thekla.consent.EvidenceLevel;
import thekla.consent.TextForm;
import thekla.consent.TextRef;
import thekla.consent.Verification;
import thekla.text.Texts;

/** The JSON shapes of what customers agreed to. */
final class ConsentShapes {

  private ConsentShapes() {}

  /**
   * @param zone of the days on which consents were obtained
   */
  static Map<String, Object> consents(
      String number,
      CustomerConsents consents,
      List<ConsentEvent> history,
      Predicate<ConsentEvent> outdated,
      ZoneId zone) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("number", number);
    shape.put("storage", consents.state(ConsentScope.STORAGE).name());
    shape.put("notification", consents.state(ConsentScope.NOTIFICATION).name());
    Map<String, Object> advertising = new LinkedHashMap<>();
    advertising.put("state", consents.state(ConsentKind.ADVERTISING).name());
    for (ConsentScope scope : ConsentScope.of(ConsentKind.ADVERTISING)) {
      advertising.put(channel(scope).toLowerCase(Locale.ROOT), consents.state(scope).name());
    }
    shape.put("advertising", advertising);
    consents
        .stamp()
        .ifPresent(
            stamp -> {
              Map<String, Object> beside = new LinkedHashMap<>();
              beside.put("wording", stamp.wording());
              beside.put("on", stamp.on().toString());
              shape.put("stamp", beside);
            });
    shape.put("zone", zone.getId());
    shape.put("history", history.stream().map(event -> event(event, outdated)).toList());
    return shape;
  }

  private static Map<String, Object> event(ConsentEvent event, Predicate<ConsentEvent> outdated) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("seq", event.seq());
    shape.put("kind", event.scope().kind().name());
    if (event.scope().kind() == ConsentKind.ADVERTISING) {
      shape.put("channel", channel(event.scope()));
    }
    shape.put("decision", event.decision().name());
    shape.put("way", event.how().way().name());
    put(shape, "comment", event.how().remark());
    shape.put("obtainedAt", moment(event.how().obtainedAt()));
    shape.put("recordedAt", moment(event.recordedAt()));
    shape.put("clerk", event.recordedBy().clerk());
    shape.put("workplace", event.recordedBy().workplace());
    shape.put("language", event.how().language());
    TextRef text = event.how().text();
    if (text != null) {
      shape.put("textVersion", text.version());
      shape.put("textHash", text.hash());
    }
    shape.put("rightTold", event.how().rightTold());
    shape.put("indicatedBy", event.how().indicatedBy().name());
    shape.put("evidenceLevel", EvidenceLevel.of(event.how()).name());
    put(shape, "evidencePlace", event.how().evidencePlace());
    put(shape, "evidenceHash", event.how().evidenceHash());
    shape.put("outdated", outdated.test(event));
    return shape;
  }

  /** "EMAIL", or "PROFILE", which has none. */
  private static String channel(ConsentScope scope) {
    return scope.channel().map(Enum::name).orElse(scope.name());
  }

  static Map<String, Object> verification(Verification found, ContactWords words) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("rows", found.rows());
    shape.put("erased", found.erased());
    shape.put("whole", found.whole());
    shape.put(
        "findings",
        found.findings().stream()
            .map(
                finding -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("seq", finding.seq());
                  one.put("what", finding.what().name());
                  one.put("text", words.finding(finding));
                  return one;
                })
            .toList());
    return shape;
  }

  static Map<String, Object> answer(String number, ContactAnswer answer, ContactWords words) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("number", number);
    shape.put("allowed", answer.allowed());
    shape.put(
        "rules",
        answer.rulings().stream()
            .map(
                ruling -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("source", ruling.rule().source());
                  one.put("rule", ruling.rule().name());
                  one.put("verdict", ruling.verdict().name());
                  one.put("code", ruling.code());
                  one.put("sentence", words.sentence(ruling));
                  return one;
                })
            .toList());
    return shape;
  }

  static Map<String, Object> text(ConsentText text) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("purpose", text.purpose().name());
    shape.put("language", text.language());
    shape.put("version", text.version());
    shape.put("wording", text.wording());
    shape.put("wordingHash", text.ref(TextForm.WORDING).hash());
    shape.put("script", text.script());
    shape.put("scriptHash", text.ref(TextForm.SCRIPT).hash());
    shape.put("clerk", text.clerk());
    shape.put("issuedAt", moment(text.issuedAt()));
    return shape;
  }

  static Map<String, Object> report(ConsentImportReport report, Texts texts) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("recorded", report.recorded());
    shape.putAll(Shapes.report(report.rows(), texts));
    shape.remove("added");
    return shape;
  }

  private static String moment(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment);
  }

  private static void put(Map<String, Object> shape, String key, @Nullable Object value) {
    if (value != null) {
      shape.put(key, value);
    }
  }
}
