package thekla.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
   * @param changes since the last one, in its language; null for the first
   */
  static Document of(
      Content content, Issue issue, LocalDate issued, @Nullable List<Change> changes, Texts texts) {
    RegisterPaper paper = new RegisterPaper(texts, false);
    return document(
        content,
        issue.layout(),
        paper,
        () -> paper.changes(changes),
        texts,
        issued,
        texts.get(
            "register.imprint",
            issue.layout().name(),
            String.valueOf(issue.id()),
            texts.date(issued),
            content.language().toUpperCase(Locale.ROOT),
            content.controller().country(),
            issue.hash().substring(0, SHOWN_OF_HASH)));
  }

  /** What it would be now; issued to nobody. */
  public static Document preview(Content content, Layout layout, LocalDate today, Texts texts) {
    return document(
        content,
        layout,
        new RegisterPaper(texts, false),
        () -> {},
        texts,
        today,
        texts.get(
            "register.imprint.preview",
            layout.name(),
            texts.date(today),
            content.language().toUpperCase(Locale.ROOT),
            content.controller().country()));
  }

  static Document document(
      Content content,
      Layout layout,
      RegisterPaper paper,
      Texts texts,
      LocalDate date,
      String imprint) {
    return document(content, layout, paper, () -> {}, texts, date, imprint);
  }

  private static Document document(
      Content content,
      Layout layout,
      RegisterPaper paper,
      Runnable end,
      Texts texts,
      LocalDate date,
      String imprint) {
    switch (layout) {
      case DSK -> new DskLayout(content, paper).write();
      case CNIL -> new CnilLayout(content, paper).write();
      case WKO -> new WkoLayout(content, paper).write();
      case FLAT -> new FlatLayout(content, paper).write();
    }
    end.run();
    return new Document(
        texts.get("register.title"),
        texts.locale(),
        layout == Layout.FLAT ? Document.Page.A4_ACROSS : Document.Page.A4,
        paper.blocks(),
        new Document.Imprint(imprint, texts.get("register.advice"), date));
  }
}
