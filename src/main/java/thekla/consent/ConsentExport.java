package thekla.consent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.customer.Customer;
import thekla.kernel.BusinessClock;
import thekla.kernel.UnitOfWork;
import thekla.shop.Shop;
import thekla.text.Texts;

/**
 * A customer's consents as records after ISO/IEC TS 27560, in terms of the W3C Data Privacy
 * Vocabulary: one record for each scope that was ever decided. Maps, lists, texts, numbers, truth
 * values and null; the schema is {@code consent-record.schema.json}.
 */
public final class ConsentExport {

  public static final String SCHEMA_VERSION = "ISO/IEC TS 27560:2023 · thekla-consent-record 1";
  private static final int REVIEW_YEARS = 3;

  private final Ledger ledger;
  private final Consents consents;
  private final ConsentTexts texts;
  private final LastContacts lastContacts;
  private final Supplier<Shop> shop;
  private final UnitOfWork work;
  private final BusinessClock clock;

  public ConsentExport(
      Ledger ledger,
      Consents consents,
      ConsentTexts texts,
      LastContacts lastContacts,
      Supplier<Shop> shop,
      UnitOfWork work,
      BusinessClock clock) {
    this.ledger = ledger;
    this.consents = consents;
    this.texts = texts;
    this.lastContacts = lastContacts;
    this.shop = shop;
    this.work = work;
    this.clock = clock;
  }

  /** Off the event thread. */
  public Map<String, Object> of(Customer customer) {
    return work.call(() -> new Document(customer).build());
  }

  /** One customer's document. */
  private final class Document {
    private final Customer customer;
    private final List<ConsentEvent> history;
    private final CustomerConsents now;
    private final Map<Long, Ledger.Link> links;
    private final Shop controller = shop.get();
    private final Texts words;
    private final String subjectId;

    Document(Customer customer) {
      this.customer = customer;
      history = ledger.history(customer.id());
      now = consents.of(customer.id());
      links =
          ledger.links(customer.id()).stream()
              .collect(Collectors.toMap(Ledger.Link::seq, Function.identity()));
      words = new Texts(Locale.of(customer.language()));
      // the first row's hash rests on chance, so nobody works the customer out from it
      subjectId = history.isEmpty() ? "" : uuid("subject/" + link(history.getFirst().seq()).hash());
    }

    Map<String, Object> build() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("@context", DpvTerms.context());
      document.put("schemaVersion", SCHEMA_VERSION);
      document.put("exportedAt", moment(clock.now()));
      document.put(
          "records",
          Stream.of(ConsentScope.values())
              .filter(scope -> history.stream().anyMatch(event -> event.scope() == scope))
              .map(this::record)
              .toList());
      return document;
    }

    private Map<String, Object> record(ConsentScope scope) {
      List<ConsentEvent> events = history.stream().filter(event -> event.scope() == scope).toList();
      ConsentEvent newest = events.getLast();
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("@type", "dpv:ConsentRecord");
      record.put("schemaVersion", SCHEMA_VERSION);
      record.put("recordId", uuid(subjectId + "/" + scope.name()));
      record.put("subjectId", subjectId);
      record.put("notice", notice(scope, events));
      record.put("language", newest.how().language());
      record.put("purpose", purpose(scope, events));
      record.put("channel", DpvTerms.channel(scope));
      record.put("legalBasis", DpvTerms.LEGAL_BASIS);
      record.put(
          "dataCategories",
          DpvTerms.dataCategories(scope).stream().map(ConsentExport::category).toList());
      record.put("controller", controller());
      record.put("collectionMethod", events.getFirst().how().way().name());
      record.put("storageLocation", words.get("consent.export.storage"));
      record.put(
          "retention",
          words.get(
              scope == ConsentScope.STORAGE
                  ? "consent.export.retention.card"
                  : "consent.export.retention"));
      record.put("jurisdiction", controller.country());
      record.put("recipients", List.of());
      record.put("withdrawalMethod", words.get("consent.export.withdrawal", controller.contact()));
      record.put("events", events(scope, events));
      return record;
    }

    /** The text a customer was last shown; of a list taken over none is known. */
    private Map<String, Object> notice(ConsentScope scope, List<ConsentEvent> events) {
      @Nullable TextRef shown = shown(events).map(event -> event.how().text()).orElse(null);
      Map<String, Object> notice = new LinkedHashMap<>();
      notice.put("id", "consent-text/" + scope.purpose().name());
      put(notice, "version", shown == null ? null : shown.version());
      put(notice, "hash", shown == null ? null : shown.hash());
      return notice;
    }

    private Map<String, Object> purpose(ConsentScope scope, List<ConsentEvent> events) {
      Map<String, Object> purpose = new LinkedHashMap<>();
      purpose.put("id", scope.purpose().name());
      purpose.put("term", DpvTerms.purpose(scope.purpose()));
      put(
          purpose,
          "text",
          shown(events)
              .map(event -> event.how().text())
              .flatMap(text -> texts.byHash(text.hash()))
              .orElse(null));
      return purpose;
    }

    private static Optional<ConsentEvent> shown(List<ConsentEvent> events) {
      return events.reversed().stream().filter(event -> event.how().text() != null).findFirst();
    }

    private Map<String, Object> controller() {
      Map<String, Object> party = new LinkedHashMap<>();
      party.put("id", uuid("controller/" + controller.name() + "/" + controller.address()));
      party.put("name", controller.name());
      party.put("address", controller.address());
      party.put("contact", controller.contact());
      party.put("role", DpvTerms.CONTROLLER_ROLE);
      return party;
    }

    private List<Map<String, Object>> events(ConsentScope scope, List<ConsentEvent> events) {
      List<Map<String, Object>> shapes = new ArrayList<>();
      boolean given = false;
      for (ConsentEvent event : events) {
        shapes.add(event(scope, event, given));
        given = event.decision() == Decision.GIVEN;
      }
      return shapes;
    }

    private Map<String, Object> event(ConsentScope scope, ConsentEvent event, boolean givenBefore) {
      How how = event.how();
      Map<String, Object> shape = new LinkedHashMap<>();
      shape.put("seq", event.seq());
      shape.put("type", DpvTerms.type(how.way()));
      shape.put("state", DpvTerms.state(event, givenBefore));
      shape.put("time", moment(how.obtainedAt()));
      shape.put("zone", clock.zone().getId());
      shape.put("recordedAt", moment(event.recordedAt()));
      validity(scope, event, shape);
      shape.put("indicatedBy", how.indicatedBy().name());
      shape.put("indicationMethod", how.way().name());
      shape.put("recordedBy", event.recordedBy().clerk());
      shape.put("workstation", event.recordedBy().workplace());
      shape.put("rightToWithdrawTold", how.rightTold());
      put(shape, "comment", how.remark());
      shape.put("evidence", evidence(how));
      TextRef text = how.text();
      put(
          shape,
          "textId",
          text == null
              ? null
              : "consent-text/"
                  + scope.purpose().name()
                  + "/"
                  + how.language()
                  + "/"
                  + text.form());
      put(shape, "textVersion", text == null ? null : text.version());
      put(shape, "textHash", text == null ? null : text.hash());
      Ledger.Link link = link(event.seq());
      shape.put("prevHash", link.before());
      shape.put("hash", link.hash());
      return shape;
    }

    /** 6.2: the card is reviewed three years after the last contact; the others hold until then. */
    private void validity(ConsentScope scope, ConsentEvent event, Map<String, Object> shape) {
      shape.put("validUntil", null);
      boolean holds = now.given(scope) && event.equals(now.standing(scope).event());
      boolean reviewed = holds && scope == ConsentScope.STORAGE;
      shape.put("reviewDue", reviewed ? lastContact().plusYears(REVIEW_YEARS).toString() : null);
      String reason = holds ? "HOLDS_UNTIL_WITHDRAWN" : "HOLDS_NO_LONGER";
      shape.put("reviewReason", reviewed ? "THREE_YEARS_AFTER_LAST_CONTACT" : reason);
    }

    private LocalDate lastContact() {
      Stream<Instant> declared =
          history.stream()
              .filter(
                  event -> Way.ASKED.contains(event.how().way()) || event.how().way() == Way.IMPORT)
              .map(event -> event.how().obtainedAt());
      Instant last =
          Stream.concat(declared, lastContacts.of(customer.id()).stream())
              .max(Comparator.naturalOrder())
              .orElse(history.getFirst().recordedAt());
      return LocalDate.ofInstant(last, clock.zone());
    }

    private Ledger.Link link(long seq) {
      Ledger.Link link = links.get(seq);
      if (link == null) {
        throw new IllegalStateException("every row has its link");
      }
      return link;
    }
  }

  private static Map<String, Object> category(String term) {
    Map<String, Object> category = new LinkedHashMap<>();
    category.put("term", term);
    category.put("optional", false);
    category.put("special", false);
    return category;
  }

  private static Map<String, Object> evidence(How how) {
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("level", EvidenceLevel.of(how).name());
    put(evidence, "fileRef", how.evidencePlace());
    put(evidence, "hash", how.evidenceHash());
    return evidence;
  }

  private static void put(Map<String, Object> shape, String key, @Nullable Object value) {
    if (value != null) {
      shape.put(key, value);
    }
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(("thekla/consent/" + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static String moment(Instant moment) {
    return DateTimeFormatter.ISO_INSTANT.format(moment);
  }
}
