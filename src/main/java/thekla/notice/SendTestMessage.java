package thekla.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;

/** Sends a message at once to somebody in the shop, with settings that need not be saved yet. */
public final class SendTestMessage {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{5,14}");

  private final Senders senders;
  private final BusinessClock clock;

  public SendTestMessage(Senders senders, BusinessClock clock) {
    this.senders = senders;
    this.clock = clock;
  }

  /** Empty when the server took it; blocks on the network. */
  public Optional<Refusal> mail(MailSettings tried, String to, String subject, String body) {
    if (!tried.isSetUp()) {
      return Optional.of(Refusal.of("sender-not-set-up", "mail.host"));
    }
    List<Refusal> wrong = SaveSenders.check(tried);
    if (!wrong.isEmpty()) {
      return Optional.of(wrong.getFirst());
    }
    String address = to.strip();
    return ADDRESS.matcher(address).matches()
        ? problem(senders.with(tried).send(envelope(address, subject, body)))
        : Optional.of(Refusal.of("test-address", "mail.test"));
  }

  /** Empty when the gateway took it; blocks on the network. */
  public Optional<Refusal> sms(SmsSettings tried, String to, String body) {
    if (!tried.isSetUp()) {
      return Optional.of(Refusal.of("sender-not-set-up", "sms.url"));
    }
    List<Refusal> wrong = SaveSenders.check(tried);
    if (!wrong.isEmpty()) {
      return Optional.of(wrong.getFirst());
    }
    String number = to.replaceAll("[\\s()/.-]", "");
    return NUMBER.matcher(number).matches()
        ? problem(senders.with(tried).send(envelope(number, "", body)))
        : Optional.of(Refusal.of("test-number", "sms.test"));
  }

  private Envelope envelope(String to, String subject, String body) {
    return new Envelope("test." + clock.now().toEpochMilli(), to, to, subject, body, false);
  }

  private static Optional<Refusal> problem(MessageSender.Outcome outcome) {
    return switch (outcome) {
      case MessageSender.Outcome.Accepted accepted -> Optional.empty();
      case MessageSender.Outcome.Postponed postponed -> Optional.of(postponed.reason());
      case MessageSender.Outcome.Rejected rejected -> Optional.of(rejected.reason());
      case MessageSender.Outcome.Unanswered unanswered -> Optional.of(unanswered.reason());
    };
  }
}
