package thekla.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts A to D, as the Austrian chamber of commerce has it. */
final class WkoLayout {

  private final Content content;
  private final RegisterPaper paper;

  WkoLayout(Content content, RegisterPaper paper) {
    this.content = content;
    this.paper = paper;
  }

  void write() {
    paper.title(paper.text("register.title"));
    paper.heading(paper.text("register.wko.a"));
    paper.rows(paper.controller(content));
    paper.heading(paper.text("register.wko.b"));
    paper.table(
        List.of(12, 28, 30, 30),
        List.of(
            paper.text("register.label.id"),
            paper.text("register.label.title"),
            paper.text("register.label.purposes"),
            paper.text("register.label.dpia")),
        content.sheets().stream()
            .map(
                sheet ->
                    List.of(
                        sheet.activity().id(),
                        sheet.activity().title(),
                        RegisterPaper.lines(sheet.activity().purposes()),
                        paper.isBlank() ? "" : paper.dpia(sheet.activity())))
            .toList());
    paper.newPage();
    paper.heading(paper.text("register.wko.c"));
    content.sheets().forEach(this::detail);
    paper.partners(content);
    paper.newPage();
    paper.heading(paper.text("register.wko.d"));
    paper.measures(content);
  }

  private void detail(Content.Sheet sheet) {
    Activity activity = sheet.activity();
    if (!paper.isBlank()) {
      paper.subheading(activity.id() + " " + activity.title());
    }
    Map<String, String> rows = new LinkedHashMap<>();
    if (paper.isBlank()) {
      rows.put(paper.text("register.label.title"), "");
    }
    rows.put(paper.text("register.label.changed"), paper.date(sheet.changedOn()));
    rows.put(paper.text("register.label.subjects"), RegisterPaper.lines(activity.dataSubjects()));
    rows.put(paper.text("register.label.bases"), RegisterPaper.lines(activity.legalBases()));
    rows.put(
        paper.text("register.label.recipients"),
        paper.isBlank() ? "" : RegisterPaper.lines(numbered(recipients(activity))));
    rows.put(paper.text("register.label.third"), paper.isBlank() ? "" : paper.third(activity));
    rows.put(paper.text("register.label.source"), activity.source());
    rows.put(paper.text("register.label.automated"), activity.automatedDecision());
    rows.put(paper.text("register.label.measures"), String.join(", ", activity.measures()));
    paper.rows(rows);
    List<List<String>> categories = new ArrayList<>();
    for (Content.Line line : sheet.lines()) {
      categories.add(
          List.of(
              String.valueOf(categories.size() + 1),
              line.category(),
              paper.text(line.special() ? "register.yes" : "register.no"),
              RegisterPaper.until(line)));
    }
    paper.table(
        List.of(7, 40, 11, 42),
        List.of(
            paper.text("register.label.number"),
            paper.text("register.label.categories"),
            paper.text("register.label.article9"),
            paper.text("register.label.period")),
        categories);
    paper.stored(sheet.stored());
  }

  private List<String> recipients(Activity activity) {
    List<String> all = new ArrayList<>(activity.recipientsInternal());
    all.addAll(activity.recipientsExternal());
    paper.processors(activity).lines().filter(line -> !line.isBlank()).forEach(all::add);
    return all;
  }

  private static List<String> numbered(List<String> words) {
    List<String> lines = new ArrayList<>();
    words.forEach(one -> lines.add(lines.size() + 1 + ". " + one));
    return lines;
  }
}
