package thekla.article;

import java.util.Locale;
import thekla.kernel.Refusal;

/** Every code by which this room refuses something or reports a finding. */
public enum ArticleProblem {
  // a number
  NUMBER_MISSING,
  NUMBER_CHECK_DIGIT,
  NUMBER_UNREADABLE,
  /** This number is already offered. */
  ARTICLE_KNOWN,
  /** A file changes an article that the shop does not have. */
  ARTICLE_UNKNOWN,

  // a value; TOO_LONG and TEXT_SHORTENED name the limit in characters
  TITLE_MISSING,
  TOO_LONG,
  TEXT_SHORTENED,
  PRICE_NEGATIVE,
  PRICE_UNREADABLE,
  PRICE_TOO_LARGE,
  CURRENCY_MISSING,
  CURRENCY_UNKNOWN,
  DATE_UNREADABLE,
  CODE_UNKNOWN,
  NOTIFICATION_UNKNOWN,
  PRODUCT_TOO_LARGE,

  // a whole file
  FILE_MISSING,
  FILE_UNREADABLE,
  FILE_EMPTY,
  FILE_IS_ZIP,
  GZIP_TRUNCATED,
  GZIP_DAMAGED,
  NOT_XML,
  NOT_ONIX,
  /** Names the release that the file says it is. */
  ONIX_RELEASE,
  XML_BROKEN,
  /** The letters are not in the encoding that the file says. */
  ENCODING_WRONG,
  /** An encoding that does not exist; its name is the detail. */
  ENCODING_UNKNOWN,
  /** A named entity that is neither XML's nor HTML's; its name is the detail. */
  ENTITY_UNKNOWN,
  /** Nested too deep, or one text of many megabytes. */
  XML_EXCESSIVE;

  /** As it stands in bundles and reports, for example "title-missing". */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Refusal of(String field, Object... details) {
    return Refusal.of(code(), field, details);
  }
}
