package thekla.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One row an activity, as small businesses have it (BayLDA). */
final class FlatLayout {

  private final Content content;
  private final RegisterPaper paper;

  FlatLayout(Content content, RegisterPaper paper) {
    this.content = content;
    this.paper = paper;
  }

  void write() {
    paper.title(paper.text("register.title"));
    paper.rows(paper.controller(content));
    paper.newPage();
    paper.table(List.of(12, 9, 8, 14, 10, 15, 12, 9, 11), heading(paper), rows(content, paper));
    paper.newPage();
    paper.heading(paper.text("register.measures"));
    paper.measures(content);
    paper.partners(content);
  }

  /** The columns, for the workbook too. */
  static List<String> heading(RegisterPaper paper) {
    return List.of(
        paper.text("register.label.title"),
        paper.text("register.label.department"),
        paper.text("register.label.introduced"),
        paper.text("register.label.purposes"),
        paper.text("register.label.subjects"),
        paper.text("register.flat.categories"),
        paper.text("register.label.recipients"),
        paper.text("register.label.third"),
        paper.text("register.label.measures"));
  }

  static List<List<String>> rows(Content content, RegisterPaper paper) {
    return content.sheets().stream().map(sheet -> row(sheet, paper)).toList();
  }

  private static List<String> row(Content.Sheet sheet, RegisterPaper paper) {
    Activity activity = sheet.activity();
    List<String> purposes = new ArrayList<>(activity.purposes());
    purposes.addAll(activity.legalBases());
    List<String> recipients = new ArrayList<>(activity.recipientsInternal());
    recipients.addAll(activity.recipientsExternal());
    activity.processors().forEach(one -> recipients.add(one.name()));
    return List.of(
        activity.id() + " " + activity.title(),
        activity.department(),
        paper.date(sheet.createdOn()),
        RegisterPaper.lines(purposes),
        RegisterPaper.lines(activity.dataSubjects()),
        sheet.lines().stream()
            .map(line -> line.category() + ": " + line.period())
            .collect(Collectors.joining("\n")),
        RegisterPaper.lines(recipients),
        paper.third(activity),
        String.join(", ", activity.measures()));
  }
}
