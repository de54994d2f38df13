package thekla.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thekla.document.Document;
import thekla.document.Typography;

/**
 * The list of activities and one form for each, as the French authority has it (CNIL, 2019), with
 * its boxes to tick.
 */
final class CnilLayout {

  /** Kinds of data that its form offers, by their texts. */
  private static final List<String> KINDS =
      List.of(
          "register.cnil.kind.civil",
          "register.cnil.kind.private",
          "register.cnil.kind.professional",
          "register.cnil.kind.economic",
          "register.cnil.kind.connection",
          "register.cnil.kind.location",
          "register.cnil.kind.internet",
          "register.cnil.kind.other");

  /** Which measures of the catalogue stand behind each of its boxes. */
  private static final Map<String, List<String>> SECURITY = security();

  private final Content content;
  private final RegisterPaper paper;

  CnilLayout(Content content, RegisterPaper paper) {
    this.content = content;
    this.paper = paper;
  }

  private static Map<String, List<String>> security() {
    Map<String, List<String>> boxes = new LinkedHashMap<>();
    boxes.put("register.cnil.security.access", List.of("T1", "T2", "T3", "T8", "T20"));
    boxes.put("register.cnil.security.trace", List.of("T4", "T18"));
    boxes.put("register.cnil.security.software", List.of("T11"));
    boxes.put("register.cnil.security.backup", List.of("T9", "T10"));
    boxes.put("register.cnil.security.encryption", List.of("T5", "T6"));
    boxes.put("register.cnil.security.processors", List.of("T12", "T16"));
    boxes.put("register.cnil.security.other", List.of("T7", "T13", "T14", "T15", "T17", "T19"));
    return boxes;
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
    if (paper.isBlank()) {
      rows.put(paper.text("register.label.title"), "");
    }
    rows.put(paper.text("register.label.introduced"), paper.date(sheet.createdOn()));
    rows.put(paper.text("register.label.changed"), paper.date(sheet.changedOn()));
    rows.put(paper.text("register.label.joint"), joint());
    rows.put(paper.text("register.label.software"), RegisterPaper.lines(activity.software()));
    rows.put(paper.text("register.label.department"), activity.department());
    rows.put(paper.text("register.cnil.goals"), RegisterPaper.lines(activity.purposes()));
    rows.put(paper.text("register.label.bases"), RegisterPaper.lines(activity.legalBases()));
    rows.put(paper.text("register.label.subjects"), RegisterPaper.lines(activity.dataSubjects()));
    paper.rows(rows);
    paper.subheading(paper.text("register.cnil.categories"));
    if (paper.isBlank()) {
      paper.boxes(
          KINDS.stream().map(kind -> paper.text(kind)).toList(),
          paper.text("register.label.categories"),
          paper.text("register.cnil.duration"));
    } else {
      paper.table(
          List.of(50, 50),
          List.of(paper.text("register.label.categories"), paper.text("register.cnil.duration")),
          sheet.lines().stream()
              .map(line -> List.of(line.category(), RegisterPaper.until(line)))
              .toList());
    }
    paper.stored(sheet.stored());
    Map<String, String> asked = new LinkedHashMap<>();
    boolean special = sheet.lines().stream().anyMatch(Content.Line::special);
    asked.put(
        paper.text("register.cnil.sensitive"),
        paper.yesNo(special, special ? paper.special(sheet) : ""));
    asked.put(
        paper.text("register.cnil.transfers"),
        paper.yesNo(activity.thirdCountry().transfer(), paper.third(activity)));
    paper.answers(asked);
    paper.subheading(paper.text("register.cnil.recipients"));
    Map<String, String> to = new LinkedHashMap<>();
    to.put(
        paper.text("register.label.internal"), RegisterPaper.lines(activity.recipientsInternal()));
    to.put(
        paper.text("register.label.external"), RegisterPaper.lines(activity.recipientsExternal()));
    to.put(paper.text("register.label.processors"), paper.processors(activity));
    paper.rows(to);
    paper.subheading(paper.text("register.measures"));
    Map<String, List<String>> boxes = new LinkedHashMap<>();
    SECURITY.forEach(
        (box, refs) ->
            boxes.put(
                paper.text(box),
                content.measures().stream()
                    .filter(one -> refs.contains(one.ref()) && one.holds())
                    .filter(one -> activity.measures().contains(one.ref()))
                    .map(one -> one.ref() + " " + one.text())
                    .toList()));
    boxes(boxes);
    Map<String, String> more = new LinkedHashMap<>();
    if (paper.isBlank()) {
      more.put(paper.text("register.label.measures"), "");
    }
    more.put(paper.text("register.label.source"), activity.source());
    more.put(paper.text("register.label.automated"), activity.automatedDecision());
    more.put(paper.text("register.label.dpia"), paper.isBlank() ? "" : paper.dpia(activity));
    paper.rows(more);
  }

  /**
   * Boxes, ticked where something stands behind them; what, stands below. Those that are not stand
   * side by side at the end, in a form one below the other.
   */
  private void boxes(Map<String, List<String>> behind) {
    List<String> open = new ArrayList<>();
    behind.forEach(
        (label, what) -> {
          if (what.isEmpty()) {
            open.add(Typography.BOXED + label.replace(' ', '\u00a0'));
          } else {
            paper.add(
                Document.Paragraph.plain(
                    Typography.TICKED + " " + label + "\n" + RegisterPaper.lines(what)));
          }
        });
    if (paper.isBlank()) {
      open.forEach(box -> paper.add(Document.Paragraph.plain(box)));
    } else if (!open.isEmpty()) {
      paper.add(Document.Paragraph.plain(String.join("   ", open)));
    }
  }

  private String joint() {
    return content.profile().joint().isEmpty()
        ? paper.text("register.none")
        : RegisterPaper.lines(content.profile().joint().stream().map(one -> one.name()).toList());
  }
}
