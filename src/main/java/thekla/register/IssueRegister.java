package thekla.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thekla.document.Document;
import thekla.kernel.Actor;
import thekla.kernel.BusinessClock;
import thekla.kernel.Fault;
import thekla.kernel.Refusal;
import thekla.kernel.UnitOfWork;
import thekla.kernel.UnitOfWork.Stopped;
import thekla.kernel.WholeFile;
import thekla.text.Texts;

/** Writes the register down as it is now, and keeps what was written. Off the event thread. */
public final class IssueRegister {

  /** What writes documents; the room's neighbours do. */
  public interface DocumentWriter {
    void write(Document document, OutputStream out) throws IOException;
  }

  /**
   * What is wanted.
   *
   * @param texts in the language of the issue
   * @param folder is made where there is none
   * @param force also when the check finds errors
   */
  public record Wanted(
      Layout layout, Texts texts, Set<Format> formats, Path folder, boolean force) {
    public Wanted {
      Set<Format> ordered = EnumSet.noneOf(Format.class);
      ordered.addAll(formats);
      formats = Collections.unmodifiableSet(ordered);
    }
  }

  /** What came of it. */
  public sealed interface Result {
    /** The files in the order of the formats. */
    record Issued(Issue issue, List<Path> files) implements Result {}

    /**
     * @param findings empty where the check was not the reason
     */
    record Refused(List<Refusal> reasons, List<Finding> findings) implements Result {}

    /** Nothing was issued: neither a file nor a row is there. */
    record Stopped() implements Result {}
  }

  /** Follows an issue; called on its thread. */
  @FunctionalInterface
  public interface Progress {

    Progress NONE = (format, nth, all) -> true;

    /**
     * @param format is written now, or just was
     * @return false to issue nothing
     */
    boolean writes(Format format, int nth, int all);
  }

  private final UnitOfWork work;
  private final ReadRegister read;
  private final RegisterFindings findings;
  private final Issues issues;
  private final Map<Format, DocumentWriter> writers;
  private final BusinessClock clock;

  public IssueRegister(
      UnitOfWork work,
      ReadRegister read,
      RegisterFindings findings,
      Issues issues,
      Map<Format, DocumentWriter> writers,
      BusinessClock clock) {
    this.work = work;
    this.read = read;
    this.findings = findings;
    this.issues = issues;
    this.writers = Map.copyOf(writers);
    this.clock = clock;
  }

  public Result issue(Wanted wanted, Actor actor) {
    return issue(wanted, actor, Progress.NONE);
  }

  public Result issue(Wanted wanted, Actor actor, Progress progress) {
    if (wanted.formats().isEmpty()) {
      return refused("register-format-missing", "format");
    }
    Content content = read.now(wanted.texts());
    if (content.sheets().isEmpty()) {
      return refused("register-empty", "");
    }
    List<Finding> errors =
        findings.of(content, wanted.texts()).stream().filter(Finding::isError).toList();
    if (!errors.isEmpty() && !wanted.force()) {
      return new Result.Refused(List.of(Refusal.of("register-errors", "", errors.size())), errors);
    }
    String json = RegisterJson.page(content);
    Issue draft =
        new Issue(
            0,
            clock.now(),
            actor.clerk(),
            actor.workplace(),
            wanted.layout(),
            content.language(),
            wanted.formats(),
            sha256(json));
    try {
      return work.call(() -> keep(draft, content, json, wanted, progress));
    } catch (Stopped stopped) {
      return new Result.Stopped();
    } catch (UncheckedIOException e) {
      return refused("register-file", "out");
    }
  }

  /** The row stays only where the files do. */
  private Result keep(Issue draft, Content content, String json, Wanted wanted, Progress progress) {
    @Nullable List<Change> changes =
        issues.all().stream()
            .findFirst()
            .map(last -> RegisterJson.read(issues.content(last.id()), Content.class))
            .map(before -> RegisterDiff.between(before, content, wanted.texts()))
            .orElse(null);
    Issue issue = withId(draft, issues.add(draft, json));
    Document document = RegisterDocument.of(content, issue, day(issue), changes, wanted.texts());
    List<Path> written = new ArrayList<>();
    try {
      Map<Path, byte[]> all = new LinkedHashMap<>();
      int nth = 0;
      for (Format format : wanted.formats()) {
        Stopped.unless(progress.writes(format, ++nth, wanted.formats().size()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(document, content, json, format, wanted.texts(), out);
        all.put(wanted.folder().resolve(name(issue, wanted.texts(), format)), out.toByteArray());
        Stopped.unless(progress.writes(format, nth, wanted.formats().size()));
      }
      for (Map.Entry<Path, byte[]> file : all.entrySet()) {
        written.add(WholeFile.write(file.getKey(), out -> out.write(file.getValue())));
      }
      return new Result.Issued(issue, List.copyOf(written));
    } catch (IOException e) {
      written.forEach(IssueRegister::drop);
      throw new UncheckedIOException(e);
    } catch (Fault e) {
      written.forEach(IssueRegister::drop);
      throw e;
    }
  }

  private static void drop(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // the folder itself fails; its own error is told
    }
  }

  /** As Octopus calls it, with the day and the issue's number. */
  private String name(Issue issue, Texts texts, Format format) {
    return texts.get("register.file")
        + "-"
        + issue.layout().name()
        + "_"
        + day(issue)
        + "_"
        + issue.id()
        + "."
        + format.ending();
  }

  private LocalDate day(Issue issue) {
    return LocalDate.ofInstant(issue.at(), clock.zone());
  }

  private void write(
      Document document, Content content, String json, Format format, Texts texts, OutputStream out)
      throws IOException {
    switch (format) {
      case JSON -> out.write(json.getBytes(StandardCharsets.UTF_8));
      case XLSX -> {
        Document.Imprint imprint = document.imprint();
        RegisterWorkbook.write(content, imprint == null ? "" : imprint.line(), texts, out);
      }
      case PDF, DOCX -> {
        DocumentWriter writer = writers.get(format);
        if (writer == null) {
          throw new Fault("writer", null);
        }
        writer.write(document, out);
      }
    }
  }

  private static Issue withId(Issue issue, long id) {
    return new Issue(
        id,
        issue.at(),
        issue.clerk(),
        issue.workplace(),
        issue.layout(),
        issue.language(),
        issue.formats(),
        issue.hash());
  }

  /** The issues, the newest first. */
  public List<Issue> all() {
    return work.call(issues::all);
  }

  /** What an issue said. */
  public Optional<Content> content(long id) {
    return work.call(
        () ->
            issues
                .byId(id)
                .map(issue -> RegisterJson.read(issues.content(issue.id()), Content.class)));
  }

  /**
   * Writes an issue's paper once more, from what was kept of it: what it said, and what had changed
   * then.
   *
   * @return its file; empty when there is no such issue
   * @throws IOException when it cannot be written
   */
  public Optional<Path> paper(long id, Path folder) throws IOException {
    Optional<Printable> paper = work.call(() -> kept(id));
    if (paper.isEmpty()) {
      return Optional.empty();
    }
    DocumentWriter writer = writers.get(Format.PDF);
    if (writer == null) {
      throw new Fault("writer", null);
    }
    return Optional.of(
        WholeFile.write(
            folder.resolve(paper.get().name()), out -> writer.write(paper.get().document(), out)));
  }

  private record Printable(String name, Document document) {}

  private Optional<Printable> kept(long id) {
    return issues
        .byId(id)
        .map(
            issue -> {
              Content content = RegisterJson.read(issues.content(id), Content.class);
              Texts texts =
                  new Texts(Locale.of(content.language(), content.controller().country()));
              @Nullable List<Change> changes =
                  issues.all().stream()
                      .filter(one -> one.id() < id)
                      .findFirst()
                      .map(one -> RegisterJson.read(issues.content(one.id()), Content.class))
                      .map(before -> RegisterDiff.between(before, content, texts))
                      .orElse(null);
              return new Printable(
                  name(issue, texts, Format.PDF),
                  RegisterDocument.of(content, issue, day(issue), changes, texts));
            });
  }

  /** Whether an issue is still what was issued. */
  public boolean isWhole(Issue issue) {
    return work.call(() -> sha256(issues.content(issue.id())).equals(issue.hash()));
  }

  private static Result refused(String code, String field) {
    return new Result.Refused(List.of(Refusal.of(code, field)), List.of());
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new Fault("sha-256", e);
    }
  }
}
