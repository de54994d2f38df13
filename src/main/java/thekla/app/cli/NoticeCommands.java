package thekla.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.kernel.Refusal;
import thekla.kernel.WholeFile;
import thekla.notice.CallCustomers;
import thekla.notice.Messages;
import thekla.notice.NoticeSettings;
import thekla.notice.Notices;
import thekla.notice.Notices.Group;
import thekla.notice.PrintLetters;
import thekla.notice.SendMessages;

/** {@code thekla notice …} */
@Command(name = "notice")
final class NoticeCommands {

  @ParentCommand Root root;

  /** How a call ended. */
  enum CallOutcome {
    REACHED,
    NOT_REACHED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Command(name = "list")
  int list(
      @Option(names = "--failed") boolean failed,
      @Option(names = "--limit", defaultValue = "100", paramLabel = "N") int limit) {
    Notices notices = root.graph().post.notices.notices;
    List<Map<String, Object>> shapes = new ArrayList<>();
    for (Group group : failed ? List.of(Group.FAILED) : List.of(Group.values())) {
      for (Notices.Row row : notices.list(group, limit)) {
        if (root.json) {
          shapes.add(shape(group, row));
        } else {
          root.out.println(line(row));
        }
      }
    }
    if (root.json) {
      root.print(shapes);
    }
    return CommandLineDoor.DONE;
  }

  private String line(Notices.Row row) {
    Messages.Row message = row.message();
    Refusal reason = message.reason();
    return Lines.of(
        message.id(),
        root.texts.get("messages.purpose." + message.purpose().name()),
        root.texts.get("messages.channel." + message.channel().name()),
        root.texts.get("messages.state." + message.state().name()),
        row.customerNumber(),
        row.name(),
        message.recipient().replace("\n", " · "),
        reason == null ? "" : root.texts.refusal(reason));
  }

  private Map<String, Object> shape(Group group, Notices.Row row) {
    Messages.Row message = row.message();
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", message.id());
    shape.put("group", group.name());
    shape.put("purpose", message.purpose().name());
    shape.put("channel", message.channel().name());
    shape.put("state", message.state().name());
    shape.put("customer", row.customerNumber());
    shape.put("name", row.name());
    shape.put("recipient", message.recipient());
    shape.put("subject", message.subject());
    shape.put("text", message.body());
    shape.put("attempts", message.attempts());
    shape.put("nextAttemptAt", DateTimeFormatter.ISO_INSTANT.format(message.nextAttemptAt()));
    shape.put("queuedAt", DateTimeFormatter.ISO_INSTANT.format(message.queuedAt()));
    Refusal reason = message.reason();
    if (reason != null) {
      shape.put("reason", Shapes.refusal(reason, root.texts));
    }
    return shape;
  }

  @Command(name = "send")
  int send() {
    SendMessages.Report all = new SendMessages.Report(0, 0, 0, 0, 0);
    SendMessages.Report now;
    do {
      now = root.graph().post.send.sendDue();
      all =
          new SendMessages.Report(
              all.sent() + now.sent(),
              all.postponed() + now.postponed(),
              all.failed() + now.failed(),
              all.cancelled() + now.cancelled(),
              all.uncertain() + now.uncertain());
    } while (now.sent() > 0);
    if (root.json) {
      root.print(all);
    } else {
      root.out.println(
          root.texts.get(
              "cli.notice.sent",
              all.sent(),
              all.postponed(),
              all.failed(),
              all.cancelled(),
              all.uncertain()));
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "called")
  int called(
      @Parameters(paramLabel = "ID") long id,
      @Option(names = "--outcome", required = true, paramLabel = "reached|not-reached")
          CallOutcome outcome,
      @Option(names = "--retry", paramLabel = "DATE") @Nullable LocalDate retry) {
    CallCustomers calls = root.graph().post.notices.calls;
    return done(
        id,
        switch (outcome) {
          case REACHED -> calls.reached(id);
          case NOT_REACHED -> calls.notReached(id, retry);
        });
  }

  @Command(name = "again")
  int again(@Parameters(paramLabel = "ID") long id) {
    return done(id, root.graph().post.notices.decide.again(id));
  }

  @Command(name = "cancel")
  int cancel(@Parameters(paramLabel = "ID") long id) {
    return done(id, root.graph().post.notices.decide.giveUp(id));
  }

  private int done(long id, Optional<Refusal> refused) {
    if (refused.isPresent()) {
      return root.refuse(List.of(refused.get()));
    }
    if (root.json) {
      root.print(Map.of("id", id));
    } else {
      root.out.println(root.texts.get("cli.notice.noted", String.valueOf(id)));
    }
    return CommandLineDoor.DONE;
  }

  @Command(name = "letters")
  int letters(@Option(names = "--out", required = true, paramLabel = "DIR") Path out) {
    try {
      Files.createDirectories(out);
      PrintLetters.Report report = root.graph().post.notices.letters.print();
      List<String> files = new ArrayList<>();
      for (Path letter : report.printed()) {
        Path file = out.resolve(letter.getFileName());
        files.add(WholeFile.write(file, copy -> Files.copy(letter, copy)).toString());
      }
      if (root.json) {
        root.print(
            Map.of("files", files, "cancelled", report.cancelled(), "failed", report.failed()));
      } else {
        files.forEach(root.out::println);
        root.out.println(
            root.texts.get("notices.printed", files.size(), report.cancelled(), report.failed()));
      }
      return CommandLineDoor.DONE;
    } catch (IOException e) {
      return root.refuse(List.of(Refusal.of("letter-file", "out")));
    }
  }

  @Command(name = "settings")
  int settings(
      @Option(names = "--hide-titles", arity = "1", paramLabel = "true|false")
          @Nullable Boolean hideTitles,
      @Option(names = "--tell-shelf", arity = "1", paramLabel = "true|false")
          @Nullable Boolean tellShelf,
      @Option(names = "--check-advertising", arity = "1", paramLabel = "true|false")
          @Nullable Boolean checkAdvertising) {
    NoticeSettings was = root.graph().post.switches.load();
    NoticeSettings now =
        new NoticeSettings(
            hideTitles == null ? was.hidesTitles() : hideTitles,
            tellShelf == null ? was.tellsShelf() : tellShelf,
            checkAdvertising == null ? was.checksAdvertising() : checkAdvertising);
    if (!now.equals(was)) {
      root.graph().post.switches.save(now);
    }
    if (root.json) {
      root.print(now);
    } else {
      root.out.println(Lines.of("hidesTitles", now.hidesTitles()));
      root.out.println(Lines.of("tellsShelf", now.tellsShelf()));
      root.out.println(Lines.of("checksAdvertising", now.checksAdvertising()));
    }
    return CommandLineDoor.DONE;
  }
}
