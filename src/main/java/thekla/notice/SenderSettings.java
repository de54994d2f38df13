package thekla.notice;

/** Where the senders' settings are kept. Off the event thread. */
public interface SenderSettings {

  MailSettings mail();

  SmsSettings sms();

  void save(MailSettings mail, SmsSettings sms);
}
