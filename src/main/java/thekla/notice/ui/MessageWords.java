package thekla.notice.ui;

import java.time.ZoneId;
import thekla.customer.Channel;
import thekla.notice.Messages.Row;
import thekla.notice.Messages.State;
import thekla.text.Texts;

/** A message in words. */
record MessageWords(Texts texts, ZoneId zone) {

  String when(Row row) {
    return texts.date(row.queuedAt(), zone) + " " + texts.time(row.queuedAt(), zone);
  }

  String purpose(Row row) {
    return texts.get("messages.purpose." + row.purpose().name());
  }

  String channel(Row row) {
    return texts.get("messages.channel." + row.channel().name());
  }

  /** A postal address on one line. */
  String recipient(Row row) {
    return row.recipient().replace("\n", " · ");
  }

  /** A text message has no subject: how it begins. */
  String subject(Row row) {
    return row.subject().isEmpty() ? row.body().lines().findFirst().orElse("") : row.subject();
  }

  /** A call is made, a letter is printed. */
  String state(Row row) {
    boolean special = row.channel() == Channel.PHONE || row.channel() == Channel.LETTER;
    String own = "messages.state." + row.channel().name() + "." + row.state().name();
    return texts.get(special && texts.has(own) ? own : "messages.state." + row.state().name());
  }

  String reason(Row row) {
    String reason = row.reason() == null ? "" : texts.refusal(row.reason());
    if (row.state() != State.QUEUED || row.attempts() == 0) {
      return reason;
    }
    return row.channel() == Channel.PHONE
        ? texts.get("notices.call.again", texts.date(row.nextAttemptAt(), zone), reason)
        : texts.get("messages.again", texts.time(row.nextAttemptAt(), zone), reason);
  }

  String whole(Row row) {
    String reason = reason(row);
    String text =
        row.body().isEmpty()
            ? texts.get("messages.forgotten")
            : (row.subject().isEmpty() ? "" : row.subject() + "\n\n") + row.body();
    return (reason.isEmpty() ? "" : reason + "\n\n") + text;
  }
}
