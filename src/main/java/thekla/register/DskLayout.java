package thekla.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cover sheet and one sheet an activity, as the German authorities have it (DSK, 2018). */
final class DskLayout {

  private final Content content;
  private final RegisterPaper paper;

  DskLayout(Content content, RegisterPaper paper) {
    this.content = content;
    this.paper = paper;
  }

  void write() {
    paper.title(paper.text("register.title"));
    paper.heading(paper.text("register.cover"));
    paper.rows(paper.controller(content));
    paper.partners(content);
    for (Content.Sheet sheet : content.sheets()) {
      paper.newPage();
      sheet(sheet);
    }
    paper.newPage();
    paper.heading(paper.text("register.measures"));
    paper.measures(content);
  }

  private void sheet(Content.Sheet sheet) {
    Activity activity = sheet.activity();
    paper.heading(
        paper.isBlank() ? paper.text("register.activity") : activity.id() + " " + activity.title());
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(paper.text("register.label.id"), activity.id());
    if (paper.isBlank()) {
      rows.put(paper.text("register.label.title"), "");
    }
    rows.put(paper.text("register.label.status"), paper.isBlank() ? "" : paper.status(activity));
    rows.put(paper.text("register.label.introduced"), paper.date(sheet.createdOn()));
    rows.put(paper.text("register.label.changed"), paper.date(sheet.changedOn()));
    rows.put(paper.text("register.label.department"), activity.department());
    rows.put(paper.text("register.label.purposes"), RegisterPaper.lines(activity.purposes()));
    rows.put(paper.text("register.label.bases"), RegisterPaper.lines(activity.legalBases()));
    rows.put(paper.text("register.label.software"), RegisterPaper.lines(activity.software()));
    rows.put(paper.text("register.label.subjects"), RegisterPaper.lines(activity.dataSubjects()));
    rows.put(paper.text("register.label.special"), paper.isBlank() ? "" : paper.special(sheet));
    paper.rows(rows);
    paper.subheading(paper.text("register.categories-and-periods"));
    paper.table(
        List.of(29, 14, 20, 19, 18),
        List.of(
            paper.text("register.label.categories"),
            paper.text("register.label.period"),
            paper.text("register.label.start"),
            paper.text("register.label.basis"),
            paper.text("register.label.then")),
        sheet.lines().stream()
            .map(
                line ->
                    List.of(
                        line.category(), line.period(), line.start(), line.basis(), line.then()))
            .toList());
    paper.stored(sheet.stored());
    paper.subheading(paper.text("register.recipients-and-measures"));
    Map<String, String> more = new LinkedHashMap<>();
    more.put(
        paper.text("register.label.internal"), RegisterPaper.lines(activity.recipientsInternal()));
    more.put(
        paper.text("register.label.external"), RegisterPaper.lines(activity.recipientsExternal()));
    more.put(paper.text("register.label.processors"), paper.processors(activity));
    more.put(paper.text("register.label.third"), paper.isBlank() ? "" : paper.third(activity));
    more.put(paper.text("register.label.source"), activity.source());
    more.put(paper.text("register.label.automated"), activity.automatedDecision());
    more.put(paper.text("register.label.dpia"), paper.isBlank() ? "" : paper.dpia(activity));
    more.put(paper.text("register.label.measures"), paper.measures(content, activity));
    paper.rows(more);
    if (paper.isBlank()) {
      paper.sign(paper.text("register.sign.place"), paper.text("register.sign.controller"));
    }
  }
}
