package thekla.notice;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import thekla.kernel.Refusal;

/** Checks and saves how the shop sends; an empty host or address switches a way off. */
public final class SaveSenders {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final int LONGEST = 2000;

  private final SenderSettings settings;

  public SaveSenders(SenderSettings settings) {
    this.settings = settings;
  }

  /** Empty when both are saved. */
  public List<Refusal> save(MailSettings mail, SmsSettings sms) {
    List<Refusal> reasons = new ArrayList<>(check(mail));
    reasons.addAll(check(sms));
    if (reasons.isEmpty()) {
      settings.save(mail, sms);
    }
    return reasons;
  }

  public static List<Refusal> check(MailSettings mail) {
    List<Refusal> reasons = new ArrayList<>();
    if (!mail.isSetUp()) {
      return reasons;
    }
    if (!HOST.matcher(mail.host()).matches()) {
      reasons.add(Refusal.of("mail-host", "mail.host"));
    }
    if (mail.port() < 1 || mail.port() > 65_535) {
      reasons.add(Refusal.of("mail-port", "mail.port"));
    }
    if (!ADDRESS.matcher(mail.from()).matches()) {
      reasons.add(Refusal.of("mail-from", "mail.from"));
    }
    lines("mail.user", mail.user(), reasons);
    lines("mail.password", mail.password().value(), reasons);
    if (!mail.user().isEmpty() && mail.security() == MailSettings.Security.NONE && !local(mail)) {
      reasons.add(Refusal.of("mail-password-in-clear", "mail.security"));
    }
    return reasons;
  }

  private static boolean local(MailSettings mail) {
    return List.of("localhost", "127.0.0.1", "[::1]").contains(mail.host());
  }

  public static List<Refusal> check(SmsSettings sms) {
    List<Refusal> reasons = new ArrayList<>();
    if (!sms.isSetUp()) {
      return reasons;
    }
    if (!isWebAddress(sms.url())) {
      reasons.add(Refusal.of("sms-url", "sms.url"));
    }
    if (!sms.template().contains("{{to}}") || !sms.template().contains("{{text}}")) {
      reasons.add(Refusal.of("sms-template", "sms.template"));
    }
    if (sms.template().length() > LONGEST) {
      reasons.add(Refusal.of("too-long", "sms.template", LONGEST));
    }
    if (!sms.headerName().isEmpty() && !HEADER.matcher(sms.headerName()).matches()) {
      reasons.add(Refusal.of("sms-header", "sms.headerName"));
    }
    lines("sms.from", sms.from(), reasons);
    lines("sms.headerValue", sms.headerValue().value(), reasons);
    return reasons;
  }

  private static void lines(String field, String value, List<Refusal> reasons) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      reasons.add(Refusal.of("control-characters", field));
    } else if (value.length() > LONGEST) {
      reasons.add(Refusal.of("too-long", field, LONGEST));
    }
  }

  private static boolean isWebAddress(String url) {
    try {
      URI address = new URI(url);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && url.length() <= LONGEST;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
