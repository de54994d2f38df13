package thekla.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thekla.document.Document;
import thekla.text.Texts;

/**
 * The register of somebody who works with data for others (Art. 30(2)).
 *
 * @param representative and {@code dpo}: may be empty
 * @param measures refs or words (Art. 30(2)(d))
 */
public record ProcessorRegister(
    String name,
    String owner,
    String address,
    String phone,
    String email,
    String representative,
    String dpo,
    List<Commission> commissions,
    String measures) {

  static final ProcessorRegister BLANK =
      new ProcessorRegister("", "", "", "", "", "", "", List.of(), "");

  public ProcessorRegister {
    commissions = List.copyOf(commissions);
  }

  /**
   * For whom it works.
   *
   * @param controller name and contact (a)
   * @param delegates the controller's representative and officer (a)
   * @param categories of what is done (b)
   * @param transfers to third countries (c)
   */
  public record Commission(
      String controller, String delegates, String categories, String transfers) {}

  /** On paper. */
  public Document document(LocalDate date, Texts texts) {
    return document(
        new RegisterPaper(texts, false),
        texts,
        date,
        texts.get("register.imprint.processor", texts.date(date), ReadRegister.language(texts)));
  }

  Document document(RegisterPaper paper, Texts texts, LocalDate date, String imprint) {
    paper.title(paper.text("register.processor.title"));
    paper.heading(paper.text("register.processor.self"));
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(paper.text("register.label.name"), name);
    rows.put(paper.text("register.label.owner"), owner);
    rows.put(paper.text("register.label.address"), address);
    rows.put(paper.text("register.label.phone"), phone);
    rows.put(paper.text("register.label.email"), email);
    rows.put(paper.text("register.label.representative"), representative);
    rows.put(paper.text("register.label.dpo"), dpo);
    paper.rows(rows);
    paper.heading(paper.text("register.processor.work"));
    paper.table(
        List.of(30, 20, 25, 25),
        List.of(
            paper.text("register.processor.controller"),
            paper.text("register.processor.delegates"),
            paper.text("register.processor.categories"),
            paper.text("register.label.third")),
        commissions.stream()
            .map(
                one ->
                    List.of(one.controller(), one.delegates(), one.categories(), one.transfers()))
            .toList());
    paper.heading(paper.text("register.measures"));
    paper.rows(Map.of(paper.text("register.label.measures"), measures));
    paper.sign(paper.text("register.sign.place"), paper.text("register.processor.sign"));
    return new Document(
        texts.get("register.processor.title"),
        texts.locale(),
        Document.Page.A4,
        paper.blocks(),
        new Document.Imprint(imprint, texts.get("register.advice"), date));
  }
}
