package thekla.article.onix;

import static thekla.article.ArticleDetails.CODE_LIMIT;
import static thekla.article.ArticleDetails.CONTRIBUTORS_LIMIT;
import static thekla.article.ArticleDetails.PUBLISHER_LIMIT;
import static thekla.article.ArticleDetails.REFERENCE_LIMIT;
import static thekla.article.ArticleDetails.SUBTITLE_LIMIT;
import static thekla.article.ArticleDetails.TITLE_LIMIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.article.ArticleDetails;
import thekla.article.ArticleDetails.Description;
import thekla.article.ArticleDetails.Publication;
import thekla.article.ArticleDetails.Supply;
import thekla.article.ArticleProblem;
import thekla.article.Gtin;
import thekla.article.Notice;
import thekla.article.ProductFile.Step;

/** Turns one product into what it asks of the catalogue. */
final class ProductReader {

  /** Code list 5, best first: ISBN-13, GTIN-13, ISBN-10, UPC. */
  private static final List<String> NUMBERS = List.of("15", "03", "02", "04");

  private final PriceReader.Defaults defaults;
  private final LocalDate today;

  ProductReader(PriceReader.Defaults defaults, LocalDate today) {
    this.defaults = defaults;
    this.today = today;
  }

  /**
   * @param index its place in the file, from 1
   */
  Step.Product read(long index, Node product) {
    String given = product.text(Tag.RECORD_REFERENCE);
    boolean tooLong = given.length() > REFERENCE_LIMIT;
    String reference = given.isEmpty() || tooLong ? null : given;
    Findings findings = new Findings(index, reference);
    if (tooLong) {
      findings.add(ArticleProblem.TOO_LONG, "record-reference", REFERENCE_LIMIT);
    }
    Notice notice =
        switch (product.text(Tag.NOTIFICATION_TYPE)) {
          case "01", "02", "03" -> whole(index, reference, product, findings);
          case "04" -> blocks(index, reference, product, findings);
          case "05" -> withdrawal(index, reference, product, findings);
          default -> {
            findings.add(ArticleProblem.NOTIFICATION_UNKNOWN, "notification-type");
            yield null;
          }
        };
    return new Step.Product(notice, findings.list());
  }

  private @Nullable Notice whole(
      long index, @Nullable String reference, Node product, Findings findings) {
    Gtin gtin = number(product, findings);
    Node descriptive = product.first(Tag.DESCRIPTIVE_DETAIL);
    Description description =
        description(
            descriptive == null ? new Node(Tag.DESCRIPTIVE_DETAIL, "") : descriptive, findings);
    if (gtin == null || description == null) {
      return null;
    }
    Publication publication = publication(product, findings);
    Supply supply = supply(product, findings);
    return new Notice.Whole(
        index,
        new ArticleDetails(
            gtin,
            reference,
            description,
            publication == null ? new Publication(null, null) : publication,
            supply == null ? new Supply(null, List.of()) : supply));
  }

  private @Nullable Notice blocks(
      long index, @Nullable String reference, Node product, Findings findings) {
    Gtin gtin = number(product, findings);
    Node descriptive = product.first(Tag.DESCRIPTIVE_DETAIL);
    Description description = descriptive == null ? null : description(descriptive, findings);
    if (gtin == null || (descriptive != null && description == null)) {
      return null;
    }
    return new Notice.Blocks(
        index,
        gtin,
        reference,
        description,
        publication(product, findings),
        supply(product, findings));
  }

  /** Some senders name what they delete by its reference only. */
  private static @Nullable Notice withdrawal(
      long index, @Nullable String reference, Node product, Findings findings) {
    boolean unnumbered = product.first(Tag.PRODUCT_IDENTIFIER) == null && reference != null;
    Gtin gtin = unnumbered ? null : number(product, findings);
    return gtin == null && !unnumbered ? null : new Notice.Withdrawal(index, gtin, reference);
  }

  private static @Nullable Gtin number(Node product, Findings findings) {
    ArticleProblem problem = ArticleProblem.NUMBER_MISSING;
    List<Node> identifiers = product.all(Tag.PRODUCT_IDENTIFIER);
    for (String type : NUMBERS) {
      for (Node identifier : identifiers) {
        String value = identifier.text(Tag.ID_VALUE);
        if (!identifier.text(Tag.PRODUCT_ID_TYPE).equals(type) || value.isEmpty()) {
          continue;
        }
        switch (Gtin.read(value)) {
          case Gtin.Reading.Valid(Gtin gtin) -> {
            return gtin;
          }
          case Gtin.Reading.WrongCheckDigit() -> problem = ArticleProblem.NUMBER_CHECK_DIGIT;
          case Gtin.Reading.NotANumber() -> {
            if (problem == ArticleProblem.NUMBER_MISSING) {
              problem = ArticleProblem.NUMBER_UNREADABLE;
            }
          }
        }
      }
    }
    findings.add(problem, "isbn");
    return null;
  }

  /** Null, with a finding, when there is no title or too long a one. */
  private static @Nullable Description description(Node descriptive, Findings findings) {
    Node element = TitleReader.distinctive(descriptive);
    String title = element == null ? "" : TitleReader.title(element);
    if (element == null || title.isEmpty()) {
      findings.add(ArticleProblem.TITLE_MISSING, "title");
      return null;
    }
    if (title.length() > TITLE_LIMIT) {
      findings.add(ArticleProblem.TOO_LONG, "title", TITLE_LIMIT);
      return null;
    }
    return new Description(
        title,
        findings.shortened("subtitle", element.text(Tag.SUBTITLE), SUBTITLE_LIMIT),
        findings.shortened(
            "contributors", ContributorReader.names(descriptive), CONTRIBUTORS_LIMIT),
        code("product-form", descriptive.text(Tag.PRODUCT_FORM), findings));
  }

  private static @Nullable Publication publication(Node product, Findings findings) {
    Node publishing = product.first(Tag.PUBLISHING_DETAIL);
    if (publishing == null) {
      return null;
    }
    String name = publisher(publishing);
    String date = null;
    for (Node publishingDate : publishing.all(Tag.PUBLISHING_DATE)) {
      if (date == null && publishingDate.text(Tag.PUBLISHING_DATE_ROLE).equals("01")) {
        OnixDate read = OnixDate.in(publishingDate);
        if (read == null) {
          findings.add(ArticleProblem.DATE_UNREADABLE, "publishing-date");
        } else {
          date = read.written();
        }
      }
    }
    return new Publication(findings.shortened("publisher", name, PUBLISHER_LIMIT), date);
  }

  /** The publisher (role 01), or any of them, or the imprint. */
  private static String publisher(Node publishing) {
    String any = "";
    for (Node publisher : publishing.all(Tag.PUBLISHER)) {
      String name = publisher.text(Tag.PUBLISHER_NAME);
      if (!name.isEmpty() && publisher.text(Tag.PUBLISHING_ROLE).equals("01")) {
        return name;
      }
      any = any.isEmpty() ? name : any;
    }
    Node imprint = publishing.first(Tag.IMPRINT);
    return any.isEmpty() && imprint != null ? imprint.text(Tag.IMPRINT_NAME) : any;
  }

  private @Nullable Supply supply(Node product, Findings findings) {
    List<Node> supplies = product.all(Tag.PRODUCT_SUPPLY);
    if (supplies.isEmpty()) {
      return null;
    }
    String availability = "";
    List<Node> prices = new ArrayList<>();
    for (Node supply : supplies) {
      for (Node detail : supply.all(Tag.SUPPLY_DETAIL)) {
        if (availability.isEmpty()) {
          availability = detail.text(Tag.PRODUCT_AVAILABILITY);
        }
        prices.addAll(detail.all(Tag.PRICE));
      }
    }
    return new Supply(
        code("availability", availability, findings),
        new PriceReader(defaults, today, findings).read(prices));
  }

  private static @Nullable String code(String field, String value, Findings findings) {
    if (value.length() > CODE_LIMIT) {
      findings.add(ArticleProblem.CODE_UNKNOWN, field);
      return null;
    }
    return value.isEmpty() ? null : value;
  }
}
