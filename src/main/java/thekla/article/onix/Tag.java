package thekla.article.onix;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements that are read, by their reference and short names; all others are skipped. */
enum Tag {
  // composites: the short name is the reference name in lower case
  HEADER("Header"),
  PRODUCT("Product"),
  PRODUCT_IDENTIFIER("ProductIdentifier"),
  DESCRIPTIVE_DETAIL("DescriptiveDetail"),
  TITLE_DETAIL("TitleDetail"),
  TITLE_ELEMENT("TitleElement"),
  CONTRIBUTOR("Contributor"),
  PUBLISHING_DETAIL("PublishingDetail"),
  IMPRINT("Imprint"),
  PUBLISHER("Publisher"),
  PUBLISHING_DATE("PublishingDate"),
  PRODUCT_SUPPLY("ProductSupply"),
  SUPPLY_DETAIL("SupplyDetail"),
  PRICE("Price"),
  TERRITORY("Territory"),
  PRICE_DATE("PriceDate"),

  DEFAULT_PRICE_TYPE("DefaultPriceType", "x310"),
  DEFAULT_CURRENCY_CODE("DefaultCurrencyCode", "m186"),
  RECORD_REFERENCE("RecordReference", "a001"),
  NOTIFICATION_TYPE("NotificationType", "a002"),
  PRODUCT_ID_TYPE("ProductIDType", "b221"),
  ID_VALUE("IDValue", "b244"),
  PRODUCT_FORM("ProductForm", "b012"),
  TITLE_TYPE("TitleType", "b202"),
  TITLE_ELEMENT_LEVEL("TitleElementLevel", "x409"),
  TITLE_TEXT("TitleText", "b203"),
  TITLE_PREFIX("TitlePrefix", "b030"),
  TITLE_WITHOUT_PREFIX("TitleWithoutPrefix", "b031"),
  SUBTITLE("Subtitle", "b029"),
  SEQUENCE_NUMBER("SequenceNumber", "b034"),
  CONTRIBUTOR_ROLE("ContributorRole", "b035"),
  PERSON_NAME("PersonName", "b036"),
  PERSON_NAME_INVERTED("PersonNameInverted", "b037"),
  NAMES_BEFORE_KEY("NamesBeforeKey", "b039"),
  PREFIX_TO_KEY("PrefixToKey", "b247"),
  KEY_NAMES("KeyNames", "b040"),
  NAMES_AFTER_KEY("NamesAfterKey", "b041"),
  SUFFIX_TO_KEY("SuffixToKey", "b248"),
  CORPORATE_NAME("CorporateName", "b047"),
  IMPRINT_NAME("ImprintName", "b079"),
  PUBLISHING_ROLE("PublishingRole", "b291"),
  PUBLISHER_NAME("PublisherName", "b081"),
  PUBLISHING_DATE_ROLE("PublishingDateRole", "x448"),
  DATE("Date", "b306"),
  DATE_FORMAT("DateFormat", "j260"),
  PRODUCT_AVAILABILITY("ProductAvailability", "j396"),
  PRICE_TYPE("PriceType", "x462"),
  PRICE_QUALIFIER("PriceQualifier", "j261"),
  PRICE_AMOUNT("PriceAmount", "j151"),
  CURRENCY_CODE("CurrencyCode", "j152"),
  COUNTRIES_INCLUDED("CountriesIncluded", "x449"),
  REGIONS_INCLUDED("RegionsIncluded", "x450"),
  COUNTRIES_EXCLUDED("CountriesExcluded", "x451"),
  PRICE_DATE_ROLE("PriceDateRole", "x476"),

  // only in ONIX 2.1, directly in a product: shows a file that says the wrong release
  OLD_ISBN("ISBN", "b004"),
  OLD_TITLE("Title");

  private static final Map<String, Tag> BY_NAME = new HashMap<>();

  static {
    for (Tag tag : values()) {
      BY_NAME.put(tag.reference, tag);
      BY_NAME.put(tag.shortName, tag);
    }
  }

  private final String reference;
  private final String shortName;
  private final boolean composite;

  Tag(String reference) {
    this.reference = reference;
    this.shortName = reference.toLowerCase(Locale.ROOT);
    this.composite = true;
  }

  Tag(String reference, String shortName) {
    this.reference = reference;
    this.shortName = shortName;
    this.composite = false;
  }

  static @Nullable Tag named(String localName) {
    return BY_NAME.get(localName);
  }

  /** Holds elements; otherwise it holds text, perhaps with XHTML in it. */
  boolean isComposite() {
    return composite;
  }
}
