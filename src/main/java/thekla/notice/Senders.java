package thekla.notice;

import java.util.function.Function;
import thekla.customer.Channel;
import thekla.kernel.Refusal;

/** Who sends what, by the settings of the moment. Off the event thread. */
public final class Senders {

  private final SenderSettings settings;
  private final Function<MailSettings, MessageSender> mail;
  private final Function<SmsSettings, MessageSender> sms;

  public Senders(
      SenderSettings settings,
      Function<MailSettings, MessageSender> mail,
      Function<SmsSettings, MessageSender> sms) {
    this.settings = settings;
    this.mail = mail;
    this.sms = sms;
  }

  public boolean isSetUp(Channel channel) {
    return switch (channel) {
      case EMAIL -> settings.mail().isSetUp();
      case SMS -> settings.sms().isSetUp();
      case NONE, PHONE, LETTER -> false;
    };
  }

  /** A channel that is not set up rejects every message. */
  public MessageSender of(Channel channel) {
    if (!isSetUp(channel)) {
      return envelope -> new MessageSender.Outcome.Rejected(Refusal.of("sender-not-set-up", ""));
    }
    return channel == Channel.EMAIL ? with(settings.mail()) : with(settings.sms());
  }

  /** With settings that need not be saved, for a test message. */
  public MessageSender with(MailSettings tried) {
    return mail.apply(tried);
  }

  public MessageSender with(SmsSettings tried) {
    return sms.apply(tried);
  }
}
