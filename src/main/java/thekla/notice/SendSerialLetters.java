package thekla.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.kernel.Refusal;

/**
 * A serial message as letters: chosen and noted like the others, then written into one document of
 * the shop's own. Off the event thread, outside a transaction.
 */
public final class SendSerialLetters {

  private final SendSerial send;
  private final SerialLetters documents;
  private final WriteSerialLetters write;

  SendSerialLetters(SendSerial send, SerialLetters documents, WriteSerialLetters write) {
    this.send = send;
    this.documents = documents;
    this.write = write;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param file null when it was stopped, or nobody may be written to
     * @param letters in the file; where it was stopped, none is
     */
    record Written(SerialRun run, @Nullable Path file, int letters, int cancelled)
        implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /**
   * @param language of dates and greetings in the letters
   */
  public Result send(
      String name,
      Path document,
      SerialLetters.Form form,
      String language,
      SerialSelection selection,
      Actor actor,
      SendSerial.Progress progress) {
    Path file = document.getFileName();
    MessageTemplate template =
        new MessageTemplate(
            0,
            MessagePurpose.ADS,
            Channel.LETTER,
            language,
            file == null ? "" : file.toString(),
            "",
            "",
            0);
    SendSerial.Draft draft = new SendSerial.Draft(name, Channel.LETTER, template, selection);
    List<Refusal> reasons = new ArrayList<>(send.check(draft));
    reasons.addAll(documents.check(document, form));
    if (!reasons.isEmpty()) {
      return new Result.Refused(reasons);
    }
    SerialRun run = send.begin(draft, actor);
    try {
      documents.keep(run.id(), document);
    } catch (IOException e) {
      return new Result.Refused(List.of(Refusal.of("letter-file", "document")));
    }
    return goOn(run.id(), form, actor, progress);
  }

  /** Goes on with a run that was broken off, or writes its document again. */
  public Result goOn(
      long runId, SerialLetters.Form form, Actor actor, SendSerial.Progress progress) {
    return switch (send.goOn(runId, actor, progress)) {
      case SendSerial.Result.Refused refused -> new Result.Refused(refused.reasons());
      case SendSerial.Result.Written(SerialRun run) ->
          run.ended() ? written(run, form, progress) : new Result.Written(run, null, 0, 0);
    };
  }

  private Result written(SerialRun run, SerialLetters.Form form, SendSerial.Progress progress) {
    return switch (write.write(run, form, progress)) {
      case WriteSerialLetters.Result.Refused refused -> new Result.Refused(refused.reasons());
      case WriteSerialLetters.Result.Written done ->
          new Result.Written(run, done.file(), done.letters(), done.cancelled());
    };
  }
}
