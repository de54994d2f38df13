package thekla.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import thekla.app.Graph;
import thekla.customer.Channel;
import thekla.kernel.Refusal;
import thekla.notice.MessagePurpose;
import thekla.notice.MessageTemplate;
import thekla.notice.SendSerial;
import thekla.notice.SendSerialLetters;
import thekla.notice.SerialCounts;
import thekla.notice.SerialLetters;
import thekla.notice.SerialMessages;
import thekla.notice.SerialReason;
import thekla.notice.SerialRun;
import thekla.notice.SerialSelection;

/** {@code thekla serial …} */
@Command(name = "serial")
final class SerialCommands {

  private static final int TOLD_EACH = 1000;

  @ParentCommand Root root;

  /** Whom a serial message is for. */
  static final class Selection {
    @Option(names = "--channel", required = true, paramLabel = "email|sms|letter")
    Channel channel;

    @Option(names = "--town", defaultValue = "", paramLabel = "TEXT")
    String town;

    @Option(names = "--interest", defaultValue = "", paramLabel = "TEXT")
    String interest;

    @Option(names = "--ordered-since", paramLabel = "DATE")
    @Nullable LocalDate orderedSince;

    @Option(names = "--not-ordered-since", paramLabel = "DATE")
    @Nullable LocalDate notOrderedSince;

    SerialSelection selected() {
      return new SerialSelection(town.strip(), interest.strip(), orderedSince, notOrderedSince);
    }
  }

  @Command(name = "preview")
  int preview(@Mixin Selection selection) {
    if (!SendSerial.CHANNELS.contains(selection.channel)) {
      return root.refuse(List.of(Refusal.of("serial-channel", "channel")));
    }
    SerialCounts counts = serial().preview.preview(selection.selected(), selection.channel);
    if (root.json) {
      root.print(shape(counts.chosen(), counts.allowed(), counts.excluded()));
    } else {
      root.out.println(
          root.texts.get("cli.serial.preview.counted", counts.chosen(), counts.allowed()));
      tell(counts.excluded());
    }
    return CommandLineDoor.DONE;
  }

  private void tell(Map<SerialReason, Long> excluded) {
    for (SerialReason reason : SerialReason.values()) {
      Long number = excluded.get(reason);
      if (number != null) {
        root.out.println(Lines.of(number, root.texts.get("serial.reason." + reason.name())));
      }
    }
  }

  private static Map<String, Object> shape(
      long chosen, long allowed, Map<SerialReason, Long> excluded) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("chosen", chosen);
    shape.put("allowed", allowed);
    Map<String, Object> reasons = new LinkedHashMap<>();
    for (SerialReason reason : SerialReason.values()) {
      reasons.put(reason.name(), excluded.getOrDefault(reason, 0L));
    }
    shape.put("excluded", reasons);
    return shape;
  }

  @Command(name = "send")
  int send(
      @Mixin Selection selection,
      @Option(names = "--name", required = true, paramLabel = "TEXT") String name,
      @Option(names = "--template", defaultValue = "", paramLabel = "TEXT") String template,
      @Option(names = "--language", defaultValue = "de", paramLabel = "de|fr|en") String language,
      @Option(names = "--document", paramLabel = "FILE") @Nullable Path document,
      @Option(names = "--format", defaultValue = "docx", paramLabel = "docx|pdf")
          SerialLetters.Form form) {
    Graph graph = root.graph();
    if (selection.channel == Channel.LETTER) {
      return document == null
          ? root.refuse(List.of(Refusal.of("serial-document-missing", "document")))
          : tell(
              serial()
                  .letters
                  .send(
                      name,
                      document,
                      form,
                      language,
                      selection.selected(),
                      graph.actor.get(),
                      following()));
    }
    Optional<MessageTemplate> text =
        graph.post.templates.current().stream()
            .filter(
                one ->
                    one.purpose() == MessagePurpose.ADS
                        && one.channel() == selection.channel
                        && one.language().equals(language)
                        && (template.isBlank() || one.name().equalsIgnoreCase(template.strip())))
            .findFirst();
    return text.isEmpty()
        ? root.refuse(List.of(Refusal.of("serial-template", "template")))
        : tell(
            serial()
                .send
                .send(
                    new SendSerial.Draft(name, selection.channel, text.get(), selection.selected()),
                    graph.actor.get(),
                    SendSerial.Progress.SILENT));
  }

  @Command(name = "resume")
  int resume(
      @Parameters(paramLabel = "ID") long id,
      @Option(names = "--format", defaultValue = "docx", paramLabel = "docx|pdf")
          SerialLetters.Form form) {
    Graph graph = root.graph();
    Optional<SerialRun> run = graph.unitOfWork.call(() -> serial().serials.byId(id));
    return run.isPresent() && run.get().channel() == Channel.LETTER
        ? tell(serial().letters.goOn(id, form, graph.actor.get(), following()))
        : tell(serial().send.goOn(id, graph.actor.get(), SendSerial.Progress.SILENT));
  }

  /** Tells each thousand letters; an interrupt of the system ends the whole program. */
  private SendSerial.Progress following() {
    return new SendSerial.Progress() {
      @Override
      public boolean goOn(SerialRun run) {
        return true;
      }

      @Override
      public boolean letters(int letters) {
        if (letters % TOLD_EACH == 0 && !root.json) {
          root.err.println(root.texts.get("cli.serial.letters", letters));
        }
        return true;
      }
    };
  }

  private int tell(SendSerial.Result result) {
    return switch (result) {
      case SendSerial.Result.Refused refused -> root.refuse(refused.reasons());
      case SendSerial.Result.Written(SerialRun run) -> tell(run, null);
    };
  }

  private int tell(SendSerialLetters.Result result) {
    return switch (result) {
      case SendSerialLetters.Result.Refused refused -> root.refuse(refused.reasons());
      case SendSerialLetters.Result.Written written -> tell(written.run(), written.file());
    };
  }

  private int tell(SerialRun run, @Nullable Path file) {
    if (root.json) {
      Map<String, Object> shape = shape(run.chosen(), run.queued(), run.excluded());
      shape.put("id", run.id());
      shape.put("ended", run.ended());
      if (file != null) {
        shape.put("file", file.toString());
      }
      root.print(shape);
    } else {
      root.out.println(
          root.texts.get(
              "cli.serial.send.written", String.valueOf(run.id()), run.chosen(), run.queued()));
      tell(run.excluded());
      if (file != null) {
        root.out.println(file);
      }
    }
    return CommandLineDoor.DONE;
  }

  private SerialMessages serial() {
    return root.graph().serial.messages;
  }
}
