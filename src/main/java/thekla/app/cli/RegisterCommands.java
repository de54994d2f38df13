package thekla.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Register;
import thekla.document.Document;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Refusal;
import thekla.register.Activity;
import thekla.register.Change;
import thekla.register.Content;
import thekla.register.Finding;
import thekla.register.Format;
import thekla.register.Issue;
import thekla.register.IssueRegister;
import thekla.register.Layout;
import thekla.register.RegisterDiff;
import thekla.register.RegisterDocument;
import thekla.register.RegisterEntry;
import thekla.register.RegisterForm;
import thekla.register.RegisterJson;
import thekla.register.SaveActivity;

/** {@code thekla register …} */
@Command(name = "register")
final class RegisterCommands {

  @ParentCommand Root root;

  private Register register() {
    return root.graph().register;
  }

  @Command(name = "start")
  int start() {
    Optional<Refusal> refused = register().start.start(root.texts.locale().getLanguage());
    return refused.isPresent()
        ? root.refuse(List.of(refused.get()))
        : list(register().read.entries());
  }

  @Command(name = "show")
  int show(
      @Parameters(paramLabel = "VVT", arity = "0..1") @Nullable String id,
      @Option(names = "--layout", paramLabel = "dsk|cnil|wko|flat") @Nullable Layout layout) {
    List<RegisterEntry> entries = register().read.entries();
    if (id != null) {
      Optional<RegisterEntry> one =
          entries.stream().filter(entry -> entry.activity().id().equals(id)).findFirst();
      if (one.isEmpty()) {
        return root.refuse(List.of(Refusal.of("activity-unknown", "id")));
      }
      root.out.println(RegisterJson.page(root.json ? one.get() : one.get().activity()));
      return CommandLineDoor.DONE;
    }
    Content content = register().read.now(root.texts);
    if (layout != null) {
      Document document =
          RegisterDocument.preview(content, layout, root.graph().clock.today(), root.texts);
      PlainDocument.lines(document).forEach(root.out::println);
      return CommandLineDoor.DONE;
    }
    if (root.json) {
      root.out.println(RegisterJson.page(content));
      return CommandLineDoor.DONE;
    }
    return list(entries);
  }

  private int list(List<RegisterEntry> entries) {
    if (root.json) {
      root.out.println(RegisterJson.page(entries));
      return CommandLineDoor.DONE;
    }
    for (RegisterEntry entry : entries) {
      root.out.println(
          Lines.of(
              entry.activity().id(),
              root.texts.get("register.status." + entry.activity().status().name()),
              entry.activity().title(),
              root.texts.date(entry.changedOn()),
              entry.version()));
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "save")
  int save(
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--base", defaultValue = "0", paramLabel = "N") int version) {
    String json;
    try {
      json = Files.readString(file);
    } catch (IOException e) {
      return root.refuse(List.of(Refusal.of("activity-file", "file")));
    }
    Optional<Activity> activity = RegisterJson.typedActivity(json);
    return activity.isEmpty()
        ? root.refuse(List.of(Refusal.of("activity-file", "file")))
        : tell(register().saveActivity.save(activity.get(), version));
  }

  @Command(name = "end")
  int end(@Parameters(paramLabel = "VVT") String id, @Option(names = "--resume") boolean resume) {
    int version =
        register().read.entries().stream()
            .filter(entry -> entry.activity().id().equals(id))
            .mapToInt(RegisterEntry::version)
            .findFirst()
            .orElse(0);
    return tell(
        resume
            ? register().endActivity.resume(id, version)
            : register().endActivity.end(id, version));
  }

  private int tell(SaveActivity.Result result) {
    return switch (result) {
      case SaveActivity.Result.Refused refused -> root.refuse(refused.reasons());
      case SaveActivity.Result.Saved(RegisterEntry entry) -> list(List.of(entry));
    };
  }

  @Command(name = "check")
  int check() {
    List<Finding> findings = register().findings.of(register().read.now(root.texts), root.texts);
    tell(findings);
    return findings.stream().anyMatch(Finding::isError)
        ? CommandLineDoor.REFUSED
        : CommandLineDoor.DONE;
  }

  private void tell(List<Finding> findings) {
    if (root.json) {
      root.print(findings.stream().map(this::shape).toList());
      return;
    }
    if (findings.isEmpty()) {
      root.out.println(root.texts.get("register.check.clean"));
    }
    findings.forEach(finding -> root.out.println(line(finding)));
  }

  private String line(Finding finding) {
    return Lines.of(
        root.texts.get(finding.isError() ? "register.error" : "register.warning"),
        finding.activity(),
        finding.words(root.texts));
  }

  private Map<String, Object> shape(Finding finding) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("rule", finding.rule().name());
    shape.put("error", finding.isError());
    shape.put("activity", finding.activity());
    shape.put("text", finding.words(root.texts));
    return shape;
  }

  @Command(name = "issue")
  int issue(
      @Option(names = "--layout", required = true, paramLabel = "dsk|cnil|wko|flat") Layout layout,
      @Option(names = "--format", required = true, split = ",", paramLabel = "docx,pdf,xlsx,json")
          List<Format> formats,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out,
      @Option(names = "--force") boolean force) {
    Set<Format> wanted = EnumSet.noneOf(Format.class);
    wanted.addAll(formats);
    IssueRegister.Result result =
        register()
            .issue
            .issue(
                new IssueRegister.Wanted(layout, root.texts, wanted, out, force),
                root.graph().actor.get());
    return switch (result) {
      case IssueRegister.Result.Refused refused -> {
        refused.findings().forEach(finding -> root.err.println(line(finding)));
        yield root.refuse(refused.reasons());
      }
      case IssueRegister.Result.Stopped stopped ->
          throw new IllegalStateException("nobody stops a command");
      case IssueRegister.Result.Issued issued -> {
        if (root.json) {
          Map<String, Object> shape = shape(issued.issue());
          shape.put("files", issued.files().stream().map(Path::toString).toList());
          root.print(shape);
        } else {
          issued.files().forEach(root.out::println);
        }
        yield CommandLineDoor.DONE;
      }
    };
  }

  @Command(name = "list")
  int issues() {
    List<Issue> issues = register().issue.all();
    if (root.json) {
      root.print(issues.stream().map(RegisterCommands::shape).toList());
      return CommandLineDoor.DONE;
    }
    for (Issue issue : issues) {
      root.out.println(
          Lines.of(
              issue.id(),
              root.texts.date(issue.at(), root.graph().clock.zone()),
              issue.layout(),
              issue.language(),
              issue.formats(),
              issue.clerk(),
              issue.hash()));
    }
    return CommandLineDoor.DONE;
  }

  private static Map<String, Object> shape(Issue issue) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", issue.id());
    shape.put("at", DateTimeFormatter.ISO_INSTANT.format(issue.at()));
    shape.put("clerk", issue.clerk());
    shape.put("workplace", issue.workplace());
    shape.put("layout", issue.layout().name());
    shape.put("language", issue.language());
    shape.put("formats", issue.formats().stream().map(Format::name).toList());
    shape.put("hash", issue.hash());
    return shape;
  }

  @Command(name = "diff")
  int diff(
      @Option(names = "--from", paramLabel = "ID") @Nullable Long from,
      @Option(names = "--to", paramLabel = "ID") @Nullable Long to) {
    Optional<Content> before =
        from == null
            ? register().issue.all().stream()
                .filter(issue -> to == null || issue.id() < to)
                .findFirst()
                .flatMap(issue -> register().issue.content(issue.id()))
            : register().issue.content(from);
    Optional<Content> after =
        to == null ? Optional.of(register().read.now(root.texts)) : register().issue.content(to);
    if (before.isEmpty() || after.isEmpty()) {
      return root.refuse(List.of(Refusal.of("register-issue-unknown", "")));
    }
    List<Change> changes = RegisterDiff.between(before.get(), after.get(), root.texts);
    if (root.json) {
      root.print(changes.stream().map(this::shape).toList());
    } else {
      changes.forEach(change -> root.out.println(Lines.of(change.words(root.texts))));
      if (changes.isEmpty()) {
        root.out.println(root.texts.get("register.diff.nothing"));
      }
    }
    return CommandLineDoor.DONE;
  }

  private Map<String, Object> shape(Change change) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("what", change.what().name());
    shape.put("activity", change.activity());
    shape.put("field", change.field());
    shape.put("before", change.before());
    shape.put("after", change.after());
    shape.put("text", change.words(root.texts));
    return shape;
  }

  @Command(name = "form")
  int form(
      @Option(names = "--layout", paramLabel = "dsk|cnil|wko|flat") @Nullable Layout layout,
      @Option(names = "--processor") boolean processor,
      @Option(names = "--out", required = true, paramLabel = "DIR") Path out) {
    if (processor == (layout != null)) {
      return root.refuse(List.of(Refusal.of("register-form-which", "layout")));
    }
    String country = root.graph().shop.load().country();
    Document document =
        layout == null
            ? RegisterForm.processor(root.graph().clock.today(), country, root.texts)
            : RegisterForm.of(layout, root.graph().clock.today(), country, root.texts);
    String kind = layout == null ? "30-2" : layout.name().toLowerCase(Locale.ROOT);
    Path file = out.resolve(root.texts.get("register.file") + "_" + kind + ".pdf");
    try {
      Files.createDirectories(out);
      try (OutputStream to = Files.newOutputStream(file)) {
        new PdfWriter().write(document, to);
      }
    } catch (IOException e) {
      return root.refuse(List.of(Refusal.of("register-file", "out")));
    }
    if (root.json) {
      root.print(Map.of("file", file.toString()));
    } else {
      root.out.println(file);
    }
    return CommandLineDoor.DONE;
  }
}
