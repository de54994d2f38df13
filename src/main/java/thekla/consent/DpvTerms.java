package thekla.consent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thekla.customer.Channel;

/**
 * The terms of the Data Privacy Vocabulary that a consent record is written in; each was looked up
 * in release 2.3 (vocabularies dpv, pd and eu-gdpr).
 */
final class DpvTerms {

  static final String LEGAL_BASIS = "eu-gdpr:A6-1-a";
  static final String CONTROLLER_ROLE = "dpv:DataController";

  private DpvTerms() {}

  /** What the fields of a record are called there. */
  static Map<String, Object> context() {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("dpv", "https://w3id.org/dpv#");
    context.put("pd", "https://w3id.org/dpv/pd#");
    context.put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("records", "dpv:hasRecordOfActivity");
    context.put("schemaVersion", "dct:conformsTo");
    context.put("recordId", "dct:identifier");
    context.put("subjectId", "dpv:hasDataSubject");
    context.put("notice", "dpv:hasNotice");
    context.put("language", "dct:language");
    context.put("purpose", "dpv:hasPurpose");
    context.put("legalBasis", "dpv:hasLegalBasis");
    context.put("dataCategories", "dpv:hasPersonalData");
    context.put("controller", "dpv:hasDataController");
    context.put("collectionMethod", "dpv:hasDataSource");
    context.put("storageLocation", "dpv:hasStorageCondition");
    context.put("retention", "dpv:hasDuration");
    context.put("jurisdiction", "dpv:hasJurisdiction");
    context.put("recipients", "dpv:hasRecipient");
    context.put("withdrawalMethod", "dpv:hasConsentControl");
    context.put("state", "dpv:hasConsentStatus");
    context.put("time", "dpv:isIndicatedAtTime");
    context.put("indicatedBy", "dpv:isIndicatedBy");
    context.put("indicationMethod", "dpv:hasIndicationMethod");
    context.put("recordedBy", "dpv:isImplementedByEntity");
    return context;
  }

  static String purpose(ConsentPurpose purpose) {
    return switch (purpose) {
      case CARD -> "dpv:CustomerManagement";
      case NOTIFY -> "dpv:CustomerOrderManagement";
      case ADS -> "dpv:DirectMarketing";
      case PROFILE -> "dpv:Personalisation";
    };
  }

  static List<String> dataCategories(ConsentScope scope) {
    return switch (scope) {
      case STORAGE ->
          List.of("pd:Name", "pd:PhysicalAddress", "pd:EmailAddress", "pd:TelephoneNumber");
      case NOTIFICATION -> List.of("pd:Name", "pd:EmailAddress", "pd:TelephoneNumber");
      case ADS_EMAIL -> List.of("pd:Name", "pd:EmailAddress");
      case ADS_SMS, ADS_PHONE -> List.of("pd:Name", "pd:TelephoneNumber");
      case ADS_LETTER -> List.of("pd:Name", "pd:PhysicalAddress");
      case PROFILE -> List.of("pd:Name", "pd:PurchasesAndSpendingHabit", "pd:Interest");
    };
  }

  /** What is agreed to by which way to reach somebody; where it does not matter, by all. */
  static String channel(ConsentScope scope) {
    return scope
        .channel()
        .map(channel -> channel == Channel.LETTER ? "POST" : channel.name())
        .orElse("ALL");
  }

  /** R-CON-1: only a given or renewed one permits. */
  static String state(ConsentEvent event, boolean givenBefore) {
    return switch (event.decision()) {
      case GIVEN -> givenBefore ? "dpv:RenewedConsentGiven" : "dpv:ConsentGiven";
      case REFUSED -> "dpv:ConsentRefused";
      case WITHDRAWN -> "dpv:ConsentWithdrawn";
      case LAPSED -> "dpv:ConsentUnknown";
      case ERASED -> "dpv:ConsentInvalidated";
    };
  }

  /** Explicit is what is signed; what happens without the person is no expression. */
  static String type(Way way) {
    return switch (way) {
      case WRITTEN, FORM -> "dpv:ExplicitlyExpressedConsent";
      case ORAL, EMAIL, SMS, IMPORT -> "dpv:ExpressedConsent";
      case CONTACT_CHANGED, MERGED, ERASURE -> "dpv:Consent";
    };
  }
}
