package thekla.notice.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thekla.kernel.Refusal;
import thekla.notice.Envelope;
import thekla.notice.MessageSender;
import thekla.notice.SmsSettings;

/** Hands text messages to a gateway: one POST each, any 2xx is a yes. Its words are not kept. */
public final class HttpGateway implements MessageSender {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Pattern PLACE = Pattern.compile("\\{\\{(to|text|from)}}");
  private static final int TOO_MANY_REQUESTS = 429;

  private final SmsSettings settings;
  private final Duration timeout;

  public HttpGateway(SmsSettings settings) {
    this(settings, TIMEOUT);
  }

  HttpGateway(SmsSettings settings, Duration timeout) {
    this.settings = settings;
    this.timeout = timeout;
  }

  @Override
  public Outcome send(Envelope envelope) {
    HttpRequest request;
    try {
      request = request(envelope);
    } catch (IllegalArgumentException e) {
      return new Outcome.Rejected(Refusal.of("sms-url", ""));
    }
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build()) {
      return outcome(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return new Outcome.Postponed(Refusal.of("sms-no-connection", ""));
    } catch (IOException e) {
      return new Outcome.Unanswered(Refusal.of("sms-unanswered", ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unanswered(Refusal.of("sms-unanswered", ""));
    }
  }

  private HttpRequest request(Envelope envelope) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.url()))
            .timeout(timeout)
            .header(
                "Content-Type",
                switch (settings.format()) {
                  case FORM -> "application/x-www-form-urlencoded; charset=UTF-8";
                  case JSON -> "application/json; charset=UTF-8";
                })
            .header("Idempotency-Key", "thekla." + envelope.key())
            .POST(HttpRequest.BodyPublishers.ofString(body(envelope)));
    if (!settings.headerName().isEmpty()) {
      request.header(settings.headerName(), settings.headerValue().value());
    }
    return request.build();
  }

  private String body(Envelope envelope) {
    return PLACE
        .matcher(settings.template())
        .replaceAll(place -> Matcher.quoteReplacement(written(value(place, envelope))));
  }

  private String value(MatchResult place, Envelope envelope) {
    return switch (place.group(1)) {
      case "to" -> envelope.canonical();
      case "text" -> envelope.body();
      default -> settings.from();
    };
  }

  private String written(String value) {
    return switch (settings.format()) {
      case FORM -> URLEncoder.encode(value, StandardCharsets.UTF_8);
      case JSON -> json(value);
    };
  }

  /** As it stands between the quotes of a JSON string. */
  private static String json(String value) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (c < 0x20) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static Outcome outcome(int status) {
    if (status >= 200 && status < 300) {
      return new Outcome.Accepted();
    }
    return status == TOO_MANY_REQUESTS || status >= 500
        ? new Outcome.Postponed(Refusal.of("sms-busy", "", status))
        : new Outcome.Rejected(Refusal.of("sms-refused", "", status));
  }
}
