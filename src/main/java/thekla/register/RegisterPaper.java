package thekla.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thekla.document.Document;
import thekla.document.Document.Align;
import thekla.document.Document.Block;
import thekla.document.Document.Row;
import thekla.document.Document.Text;
import thekla.document.Typography;
import thekla.shop.Profile;
import thekla.text.Texts;

/** What the layouts of the register have in common; a blank one has room to write instead. */
final class RegisterPaper {

  /** High enough to write in. */
  private static final String ROOM = "\u00a0\n\u00a0";

  private static final int ROWS_TO_WRITE = 3;

  private final Texts texts;
  private final boolean blank;
  private final List<Block> blocks = new ArrayList<>();

  RegisterPaper(Texts texts, boolean blank) {
    this.texts = texts;
    this.blank = blank;
  }

  List<Block> blocks() {
    return blocks;
  }

  boolean isBlank() {
    return blank;
  }

  String text(String key, Object... values) {
    return texts.get(key, values);
  }

  String date(@Nullable LocalDate day) {
    return day == null ? "" : texts.date(day);
  }

  void add(Block block) {
    blocks.add(block);
  }

  void title(String title) {
    add(new Document.Heading(title, 1));
  }

  void heading(String heading) {
    add(new Document.Heading(heading, 2));
  }

  void subheading(String heading) {
    add(new Document.Heading(heading, 3));
  }

  void note(String words) {
    add(Document.Paragraph.small(words));
  }

  void newPage() {
    add(new Document.NewPage());
  }

  /** A form's lines: what stands behind each label, or room to write. */
  void rows(Map<String, String> rows) {
    if (blank) {
      add(
          new Document.Fields(
              rows.keySet().stream().map(label -> new Document.Field(label, Text.EMPTY)).toList()));
      return;
    }
    add(
        new Document.Table(
            List.of(30, 70),
            List.of(Align.START, Align.START),
            rows.entrySet().stream()
                .map(
                    row ->
                        new Row(
                            List.of(Text.strong(row.getKey()), Text.of(shown(row.getValue()))),
                            false))
                .toList()));
  }

  private static String shown(String words) {
    return words.isBlank() ? "–" : words;
  }

  /** A table with its heading; a blank one has rows to write in. */
  void table(List<Integer> widths, List<String> heading, List<List<String>> rows) {
    List<String> room = heading.stream().map(cell -> ROOM).toList();
    filled(
        widths,
        heading,
        blank
            ? Stream.generate(() -> room).limit(ROWS_TO_WRITE).toList()
            : rows.stream().map(row -> row.stream().map(RegisterPaper::shown).toList()).toList());
  }

  /** Boxes to tick, each with room beside it. */
  void boxes(List<String> labels, String heading, String beside) {
    filled(
        List.of(60, 40),
        List.of(heading, beside),
        labels.stream().map(label -> List.of(Typography.BOXED + label, ROOM)).toList());
  }

  /** Two boxes, one of them ticked, and what is to be said of it. */
  String yesNo(boolean yes, String words) {
    String boxes =
        (yes && !blank ? Typography.TICKED : Typography.BOX)
            + " "
            + text("register.yes")
            + "   "
            + (yes || blank ? Typography.BOX : Typography.TICKED)
            + " "
            + text("register.no");
    return blank || words.isEmpty() ? boxes : boxes + "\n" + words;
  }

  /** Questions with their boxes; a form has room for words below. */
  void answers(Map<String, String> rows) {
    if (!blank) {
      rows(rows);
      return;
    }
    add(
        new Document.Fields(
            rows.entrySet().stream()
                .map(row -> new Document.Field(row.getKey(), Text.of(row.getValue())))
                .toList()));
  }

  private void filled(List<Integer> widths, List<String> heading, List<List<String>> rows) {
    List<Row> all = new ArrayList<>();
    all.add(Row.of(heading));
    rows.forEach(row -> all.add(Row.of(row)));
    add(new Document.Table(widths, widths.stream().map(width -> Align.START).toList(), 1, all));
  }

  void sign(String... labels) {
    add(new Document.Signatures(List.of(labels)));
  }

  /** One below the other. */
  static String lines(List<String> words) {
    return String.join("\n", words);
  }

  /** Controller, representative, officer, authority (Art. 30(1)(a)). */
  Map<String, String> controller(Content content) {
    Content.Controller shop = content.controller();
    Profile profile = content.profile();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(text("register.label.controller"), shop.name());
    rows.put(text("register.label.owner"), profile.owner());
    rows.put(text("register.label.address"), shop.address());
    rows.put(text("register.label.phone"), profile.phone());
    rows.put(text("register.label.email"), profile.email());
    rows.put(text("register.label.web"), profile.web());
    rows.put(
        text("register.label.joint"),
        profile.joint().isEmpty()
            ? text("register.none")
            : profile.joint().stream()
                .map(one -> text("register.answer", one.name(), one.purpose()))
                .collect(Collectors.joining("\n")));
    rows.put(text("register.label.representative"), delegate(profile.representative()));
    rows.put(text("register.label.dpo"), delegate(profile.dpo()));
    rows.put(
        text("register.label.authority"),
        List.of(
                profile.authority().name(),
                profile.authority().address(),
                profile.authority().web())
            .stream()
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("\n")));
    return rows;
  }

  private String delegate(Profile.@Nullable Delegate delegate) {
    return delegate == null
        ? text("register.not-named")
        : delegate.name() + "\n" + delegate.contact();
  }

  String status(Activity activity) {
    return text("register.status." + activity.status().name());
  }

  String processors(Activity activity) {
    return activity.processors().stream().map(this::processor).collect(Collectors.joining("\n"));
  }

  private String processor(Activity.Processor one) {
    String contract =
        one.contractDate().isEmpty()
            ? ""
            : ", " + text("register.contract-of", date(LocalDate.parse(one.contractDate())));
    return one.name() + " (" + one.service() + ", " + one.country() + contract + ")";
  }

  String third(Activity activity) {
    Activity.ThirdCountry third = activity.thirdCountry();
    String what =
        third.transfer()
            ? text("register.transfer", third.recipient(), third.country(), third.safeguard())
            : text("register.no-transfer");
    if (third.note().isBlank()) {
      return what;
    }
    return third.transfer() ? what + "\n" + third.note() : third.note();
  }

  String dpia(Activity activity) {
    return text(
        "register.answer",
        text(activity.dpia().required() ? "register.yes" : "register.no"),
        activity.dpia().reason());
  }

  String special(Content.Sheet sheet) {
    List<String> named =
        sheet.lines().stream()
            .filter(Content.Line::special)
            .map(Content.Line::category)
            .distinct()
            .toList();
    return named.isEmpty()
        ? text("register.no")
        : text("register.answer", text("register.yes"), String.join(", ", named));
  }

  static String until(Content.Line line) {
    return line.period()
        + (line.start().isBlank() ? "" : " – " + line.start())
        + (line.basis().isBlank() ? "" : "\n" + line.basis());
  }

  /** What the program itself stores for the purposes of an activity. */
  void stored(List<Content.Stored> stored) {
    if (stored.isEmpty() || blank) {
      return;
    }
    note(text("register.stored.note"));
    table(
        List.of(30, 30, 40),
        List.of(
            text("register.label.purpose"),
            text("register.label.category"),
            text("register.label.period")),
        StoredRows.together(stored));
  }

  /** The whole catalogue and what of it is kept; a form has it to tick. */
  void measures(Content content) {
    filled(
        List.of(8, 52, 10, 30),
        List.of(
            text("register.label.ref"),
            text("register.label.measure"),
            text("register.label.group"),
            text("register.label.state")),
        content.measures().stream()
            .map(one -> List.of(one.ref(), one.text(), one.group(), state(one)))
            .toList());
  }

  /** What of it is kept: by the shop's word, and by the program where it can. */
  String state(Content.Kept measure) {
    if (blank) {
      return Typography.BOX;
    }
    String shop = text(measure.ticked() ? "register.ticked" : "register.not-ticked");
    String program = text("register.state." + measure.state().name());
    if (!measure.program()) {
      return shop;
    }
    return measure.ticked() ? shop + "; " + program : program;
  }

  /** The refs with their words. */
  String measures(Content content, Activity activity) {
    return activity.measures().stream()
        .map(
            ref ->
                content.measures().stream()
                    .filter(measure -> measure.ref().equals(ref))
                    .map(measure -> ref + " " + measure.text())
                    .findFirst()
                    .orElse(ref))
        .collect(Collectors.joining("\n"));
  }

  /** Partners of the profile and what was really sent. */
  void partners(Content content) {
    Profile profile = content.profile();
    List<List<String>> rows = new ArrayList<>();
    profile
        .processors()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        text("register.label.processor"),
                        one.name(),
                        one.service() + ", " + one.country(),
                        date(one.contractDate()))));
    profile
        .recipients()
        .forEach(
            one ->
                rows.add(List.of(text("register.label.recipient"), one.name(), one.purpose(), "")));
    profile
        .transfers()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        text("register.label.transfer"),
                        one.recipient(),
                        one.country() + ", " + one.safeguard(),
                        "")));
    content
        .facts()
        .sent()
        .forEach(
            one ->
                rows.add(
                    List.of(
                        text("register.label.really"),
                        one.host().isEmpty() ? "–" : one.host(),
                        text("register.way." + one.way().name()),
                        "")));
    if (rows.isEmpty() && !blank) {
      return;
    }
    heading(text("register.partners"));
    table(
        List.of(22, 30, 33, 15),
        List.of(
            text("register.label.kind"),
            text("register.label.name"),
            text("register.label.purpose"),
            text("register.label.contract")),
        rows);
  }

  /**
   * What changed since the last issue.
   *
   * @param changes null for the first
   */
  void changes(@Nullable List<Change> changes) {
    if (changes == null) {
      return;
    }
    newPage();
    heading(text("register.changes"));
    if (changes.isEmpty()) {
      note(text("register.diff.nothing"));
      return;
    }
    add(
        new Document.Items(
            false, changes.stream().map(change -> Document.Item.of(change.words(texts))).toList()));
  }
}
