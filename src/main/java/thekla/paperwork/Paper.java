package thekla.paperwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import thekla.document.Document;
import thekla.document.Document.Block;
import thekla.document.source.Source;
import thekla.text.Texts;

/**
 * One paper in one language, its fields still empty.
 *
 * @param version counted from one; a change of the words is a new one (R-CON-4)
 * @param file its name among the documents that ship, without its ending; empty where it does not
 * @param countries two-letter codes of the countries whose law it follows
 * @param hash SHA-256 of its source, 64 hexadecimal digits (R-DOC-1)
 */
public record Paper(
    String id,
    int version,
    LocalDate date,
    Locale language,
    String title,
    String file,
    List<String> countries,
    Source source,
    String hash) {

  private static final int SHOWN = 8;

  public Paper {
    countries = List.copyOf(countries);
  }

  static Paper of(Source source, String hash) {
    String file = source.of("file");
    return new Paper(
        source.of("id"),
        Integer.parseInt(source.of("version")),
        LocalDate.parse(source.of("date")),
        Locale.of(source.of("language")),
        source.of("title"),
        file.equals("-") ? "" : file,
        List.of(source.of("countries").split(" ")),
        source,
        hash);
  }

  /** For whom it is: customers, shop, processor or staff. */
  public String audience() {
    return source.of("for");
  }

  /**
   * The whole paper with its fields.
   *
   * @param country two letters, for its foot
   */
  public Document template(String country) {
    return template(country, new Texts(Locale.of(language.getLanguage(), country)));
  }

  /**
   * @param texts of its language and the country
   */
  Document template(String country, Texts texts) {
    List<Block> blocks = new ArrayList<>();
    if (!source.letter()) {
      blocks.add(new Document.Heading(title, 1));
      if (source.of("toc").equals("yes")) {
        blocks.add(new Document.Contents(texts.get("paperwork.contents")));
      }
    }
    blocks.addAll(source.blocks());
    return new Document(
        title,
        texts.locale(),
        page(),
        blocks,
        new Document.Imprint(
            imprint(texts, country, String.valueOf(version), date, hash),
            texts.get("paperwork.note"),
            date));
  }

  /** A form to sign stands on one page, with less room around it. */
  private Document.Page page() {
    String margin = source.head().get("margin");
    return margin == null
        ? Document.Page.A4
        : new Document.Page(
            Document.Page.A4.width(), Document.Page.A4.height(), Integer.parseInt(margin));
  }

  /** A filled paper with the version of its issue in its foot; nothing is a sample any more. */
  Document imprinted(Document filled, PaperIssue issue, Texts texts) {
    return new Document(
        filled.title(),
        filled.language(),
        filled.page(),
        filled.blocks(),
        new Document.Imprint(
            imprint(texts, issue.country(), issue.version(), issue.issuedOn(), issue.hash()),
            "",
            issue.issuedOn()));
  }

  private String imprint(Texts texts, String country, String version, LocalDate day, String hash) {
    return texts.get(
        "paperwork.imprint",
        id,
        version,
        texts.date(day),
        language.getLanguage().toUpperCase(Locale.ROOT),
        country,
        hash.substring(0, SHOWN));
  }
}
