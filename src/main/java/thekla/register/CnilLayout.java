package thekla.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of activities and one form for each, as the French authority has it (CNIL, 2019). */
final class CnilLayout {

  private final Content content;
  private final Paper paper;

  CnilLayout(Content content, Paper paper) {
    this.content = content;
    this.paper = paper;
  }

  void write() {
    paper.title(paper.text("register.title"));
    paper.heading(paper.text("register.cnil.organism"));
    paper.rows(paper.controller(content));
    paper.heading(paper.text("register.cnil.list"));
    paper.table(
        List.of(14, 50, 18, 18),
        List.of(
            paper.text("register.label.id"),
            paper.text("register.label.title"),
            paper.text("register.label.introduced"),
            paper.text("register.label.status")),
        content.sheets().stream()
            .map(
                sheet ->
                    List.of(
                        sheet.activity().id(),
                        sheet.activity().title(),
                        paper.date(sheet.createdOn()),
                        paper.status(sheet.activity())))
            .toList());
    paper.partners(content);
    content.sheets().forEach(this::form);
  }

  private void form(Content.Sheet sheet) {
    Activity activity = sheet.activity();
    paper.newPage();
    paper.heading(
        paper.isBlank()
            ? paper.text("register.cnil.form")
            : paper.text("register.cnil.form-of", activity.id(), activity.title()));
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(paper.text("register.label.introduced"), paper.date(sheet.createdOn()));
    rows.put(paper.text("register.label.changed"), paper.date(sheet.changedOn()));
    rows.put(paper.text("register.label.joint"), joint());
    rows.put(paper.text("register.label.software"), Paper.lines(activity.software()));
    rows.put(paper.text("register.label.department"), activity.department());
    paper.rows(rows);
    part("register.cnil.goals", "register.label.purposes", Paper.lines(activity.purposes()));
    part("register.label.bases", "register.label.bases", Paper.lines(activity.legalBases()));
    part("register.label.subjects", "register.label.subjects", lines(activity.dataSubjects()));
    paper.subheading(paper.text("register.cnil.categories"));
    paper.table(
        List.of(50, 50),
        List.of(paper.text("register.label.categories"), paper.text("register.cnil.duration")),
        sheet.lines().stream().map(line -> List.of(line.category(), Paper.until(line))).toList());
    paper.stored(sheet.stored());
    part(
        "register.cnil.sensitive",
        "register.label.special",
        paper.isBlank() ? "" : paper.special(sheet));
    paper.subheading(paper.text("register.cnil.recipients"));
    Map<String, String> to = new LinkedHashMap<>();
    to.put(paper.text("register.label.internal"), lines(activity.recipientsInternal()));
    to.put(paper.text("register.label.external"), lines(activity.recipientsExternal()));
    to.put(paper.text("register.label.processors"), paper.processors(activity));
    paper.rows(to);
    part(
        "register.cnil.transfers",
        "register.label.third",
        paper.isBlank() ? "" : paper.third(activity));
    paper.subheading(paper.text("register.measures"));
    Map<String, String> more = new LinkedHashMap<>();
    more.put(paper.text("register.label.measures"), paper.measures(content, activity));
    more.put(paper.text("register.label.source"), activity.source());
    more.put(paper.text("register.label.automated"), activity.automatedDecision());
    more.put(paper.text("register.label.dpia"), paper.isBlank() ? "" : paper.dpia(activity));
    paper.rows(more);
  }

  private static String lines(List<String> words) {
    return Paper.lines(words);
  }

  private String joint() {
    return content.profile().joint().isEmpty()
        ? paper.text("register.none")
        : Paper.lines(content.profile().joint().stream().map(one -> one.name()).toList());
  }

  private void part(String heading, String label, String words) {
    paper.subheading(paper.text(heading));
    paper.rows(Map.of(paper.text(label), words));
  }
}
