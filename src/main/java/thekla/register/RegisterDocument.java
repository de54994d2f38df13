package thekla.register;

import java.time.LocalDate;
import thekla.document.Document;
import thekla.text.Texts;

/** The register on paper. */
public final class RegisterDocument {

  private static final int SHOWN_OF_HASH = 16;

  private RegisterDocument() {}

  /**
   * An issue.
   *
   * @param issued the day
   */
  static Document of(Content content, Issue issue, LocalDate issued, Texts texts) {
    return document(
        content,
        issue.layout(),
        new Paper(texts, false),
        texts,
        texts.get(
            "register.imprint",
            issue.layout().name(),
            String.valueOf(issue.id()),
            texts.date(issued),
            content.language(),
            content.controller().country(),
            issue.hash().substring(0, SHOWN_OF_HASH)));
  }

  /** What it would be now; issued to nobody. */
  public static Document preview(Content content, Layout layout, LocalDate today, Texts texts) {
    return document(
        content,
        layout,
        new Paper(texts, false),
        texts,
        texts.get(
            "register.imprint.preview",
            layout.name(),
            texts.date(today),
            content.language(),
            content.controller().country()));
  }

  static Document document(
      Content content, Layout layout, Paper paper, Texts texts, String imprint) {
    switch (layout) {
      case DSK -> new DskLayout(content, paper).write();
      case CNIL -> new CnilLayout(content, paper).write();
      case WKO -> new WkoLayout(content, paper).write();
      case FLAT -> new FlatLayout(content, paper).write();
    }
    return new Document(
        texts.get("register.title"),
        texts.locale(),
        layout == Layout.FLAT ? Document.Page.A4_ACROSS : Document.Page.A4,
        paper.blocks(),
        new Document.Imprint(imprint, texts.get("register.advice")));
  }
}
