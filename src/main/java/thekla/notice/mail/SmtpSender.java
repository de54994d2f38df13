package thekla.notice.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import thekla.kernel.BusinessClock;
import thekla.kernel.Refusal;
import thekla.notice.Envelope;
import thekla.notice.MailSettings;
import thekla.notice.MessageSender;

/** Hands e-mail to the shop's mail server. No server's words are kept: they repeat addresses. */
public final class SmtpSender implements MessageSender {

  private static final int TIMEOUT_MILLIS = 20_000;

  private final MailSettings settings;
  private final Supplier<String> fromName;
  private final BusinessClock clock;
  private final String timeout;

  /**
   * @param fromName the shop's name, beside its address
   */
  public SmtpSender(MailSettings settings, Supplier<String> fromName, BusinessClock clock) {
    this(settings, fromName, clock, TIMEOUT_MILLIS);
  }

  /**
   * @param timeoutMillis the longest wait for each answer
   */
  public SmtpSender(
      MailSettings settings, Supplier<String> fromName, BusinessClock clock, int timeoutMillis) {
    this.timeout = String.valueOf(timeoutMillis);
    this.settings = settings;
    this.fromName = fromName;
    this.clock = clock;
  }

  @Override
  public Outcome send(Envelope envelope) {
    try (Round once = round()) {
      return once.send(envelope);
    }
  }

  @Override
  public Round round() {
    return new Connected();
  }

  /**
   * Keeps the connection until a mail fails on it: a handshake for each takes longer than a mail.
   */
  private final class Connected implements Round {
    private @Nullable Transport open;
    private boolean wide;

    @Override
    public Outcome send(Envelope envelope) {
      return inOwnLoader(() -> deliver(envelope, this));
    }

    /**
     * @param forAnyLetter the address is not in ASCII
     */
    void hand(Letter letter, Session session, boolean forAnyLetter) throws MessagingException {
      Transport kept = open;
      if (kept != null && wide == forAnyLetter) {
        try {
          kept.sendMessage(letter, letter.getAllRecipients());
          return;
        } catch (MessagingException e) {
          close();
          if (letter.written) {
            throw e;
          }
          // the server may have ended the connection meanwhile: asked once more, anew
        }
      }
      close();
      Transport fresh = session.getTransport("smtp");
      open = fresh;
      wide = forAnyLetter;
      try {
        if (settings.user().isEmpty()) {
          fresh.connect();
        } else {
          fresh.connect(settings.user(), settings.password().value());
        }
        fresh.sendMessage(letter, letter.getAllRecipients());
      } catch (MessagingException e) {
        close();
        throw e;
      }
    }

    @Override
    public void close() {
      Transport ended = open;
      open = null;
      if (ended != null) {
        try {
          ended.close();
        } catch (MessagingException e) {
          // what was accepted stays so, however the server says goodbye
          return;
        }
      }
    }
  }

  private static Outcome inOwnLoader(Supplier<Outcome> work) {
    Thread thread = Thread.currentThread();
    ClassLoader hosts = thread.getContextClassLoader();
    // the mail library looks for its parts there; a host's loader does not have them
    thread.setContextClassLoader(SmtpSender.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(hosts);
    }
  }

  private Outcome deliver(Envelope envelope, Connected connection) {
    String address = address(envelope);
    Session session = Session.getInstance(properties(address));
    Letter letter;
    try {
      letter = letter(session, envelope, address);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new Outcome.Rejected(Refusal.of("mail-address", ""));
    }
    try {
      connection.hand(letter, session, isBeyondAscii(address));
    } catch (MessagingException e) {
      return outcome(e, letter);
    }
    return new Outcome.Accepted();
  }

  /** As written, the domain as the DNS has it. */
  private static String address(Envelope envelope) {
    String written = envelope.recipient();
    String canonical = envelope.canonical();
    return written.substring(0, Math.max(0, written.lastIndexOf('@')))
        + canonical.substring(Math.max(0, canonical.lastIndexOf('@')));
  }

  private Properties properties(String address) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", String.valueOf(settings.port()));
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (isBeyondAscii(address)) {
      properties.put("mail.mime.allowutf8", "true");
    }
    switch (settings.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
    }
    return properties;
  }

  private static boolean isBeyondAscii(String address) {
    return address.chars().anyMatch(c -> c > 0x7f);
  }

  private Letter letter(Session session, Envelope envelope, String address)
      throws MessagingException, UnsupportedEncodingException {
    String charset = StandardCharsets.UTF_8.name();
    String domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
    Letter letter = new Letter(session, "<thekla." + envelope.key() + "@" + domain + ">");
    letter.setFrom(new InternetAddress(settings.from(), oneLine(fromName.get()), charset));
    InternetAddress to = new InternetAddress(address, true);
    to.validate();
    letter.setRecipient(Message.RecipientType.TO, to);
    letter.setSubject(oneLine(envelope.subject()), charset);
    letter.setText(envelope.body(), charset);
    letter.setSentDate(Date.from(clock.now()));
    if (envelope.advertising()) {
      letter.setHeader("List-Unsubscribe", "<" + unsubscribing() + ">");
    }
    letter.saveChanges();
    return letter;
  }

  /**
   * A mail to the shop (RFC 2369), with what a mail address may hold and a link may not encoded.
   */
  private String unsubscribing() throws AddressException {
    try {
      String shop = new URI("mailto", settings.from(), null).toASCIIString();
      return shop.replace("?", "%3F").replace("&", "%26") + "?subject=unsubscribe";
    } catch (URISyntaxException e) {
      throw new AddressException();
    }
  }

  /** A line break would begin another header. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  private Outcome outcome(MessagingException failure, Letter letter) {
    int code = code(failure);
    if (failure instanceof AuthenticationFailedException) {
      return new Outcome.Rejected(Refusal.of("mail-login", ""));
    }
    if (code >= 500) {
      return new Outcome.Rejected(Refusal.of("mail-refused", "", code));
    }
    if (code >= 400) {
      return new Outcome.Postponed(Refusal.of("mail-busy", "", code));
    }
    if (letter.written) {
      return new Outcome.Unanswered(Refusal.of("mail-unanswered", ""));
    }
    return new Outcome.Postponed(
        Refusal.of(isAboutEncryption(failure) ? "mail-encryption" : "mail-no-connection", ""));
  }

  private boolean isAboutEncryption(MessagingException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
      if (cause instanceof IOException) {
        return false;
      }
    }
    // a server that cannot encrypt is told by a bare exception
    return settings.security() == MailSettings.Security.STARTTLS
        && failure.getClass() == MessagingException.class;
  }

  /** The server's answer; 0 when there was none. */
  private static int code(MessagingException failure) {
    for (@Nullable Exception next = failure; next != null; next = following(next)) {
      int code =
          switch (next) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
          };
      if (code >= 400) {
        return code;
      }
    }
    return 0;
  }

  private static @Nullable Exception following(Exception failure) {
    return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /** A mail whose id is ours, and which knows how far it came. */
  private static final class Letter extends MimeMessage {
    private final String id;
    private boolean written;

    Letter(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored)
        throws IOException, MessagingException {
      super.writeTo(out, ignored);
      written = true;
    }
  }
}
