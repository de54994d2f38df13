package thekla.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import thekla.customer.Channel;
import thekla.text.Texts;

/** How consents are called and told. */
public final class ConsentWords {

  private final Texts texts;
  private final ZoneId zone;

  public ConsentWords(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  public String kind(ConsentKind kind) {
    List<ConsentScope> scopes = ConsentScope.of(kind);
    return scopes.size() == 1 ? scope(scopes.getFirst()) : texts.get("consent.kind." + kind.name());
  }

  /** "Speicher", where there is little room. */
  public String brief(ConsentKind kind) {
    return texts.get("consent.brief." + kind.name());
  }

  public String scope(ConsentScope scope) {
    return texts.get("consent.scope." + scope.name());
  }

  /** Shorter, under the heading of its kind. */
  public String line(ConsentScope scope) {
    return scope.channel().map(this::channel).orElse(scope(scope));
  }

  public String channel(Channel channel) {
    return texts.get("consent.channel." + channel.name());
  }

  public String state(ConsentState state) {
    return texts.get("consent.state." + state.name());
  }

  public String decision(Decision decision) {
    return texts.get("consent.decision." + decision.name());
  }

  public String way(Way way) {
    return texts.get("consent.way." + way.name());
  }

  public String day(ConsentEvent event) {
    return day(event.how().obtainedAt());
  }

  private String day(Instant moment) {
    return texts.date(moment, zone);
  }

  /** "14.03.2026 · mündlich · Anna"; "" where nobody was asked. */
  public String details(Standing standing) {
    ConsentEvent event = standing.event();
    return event == null
        ? ""
        : day(event) + " · " + way(event.how().way()) + " · " + event.recordedBy().clerk();
  }

  /** "zugestimmt am 14.03.2026", "nie gefragt". */
  public String since(Standing standing) {
    ConsentEvent event = standing.event();
    return event == null
        ? state(ConsentState.NEVER_ASKED)
        : texts.get("consent.since." + event.decision().name(), day(event));
  }

  /** "Kundenbenachrichtigung: zugestimmt am 14.03.2026". */
  public String sentence(ConsentKind kind, CustomerConsents consents) {
    return kind(kind) + ": " + since(deciding(kind, consents));
  }

  /** Of the scopes that decide where a kind stands, the one decided last. */
  private static Standing deciding(ConsentKind kind, CustomerConsents consents) {
    ConsentState state = consents.state(kind);
    return ConsentScope.of(kind).stream()
        .map(consents::standing)
        .filter(standing -> standing.state() == state)
        .max(Comparator.comparingLong(ConsentWords::place))
        .orElseThrow();
  }

  private static long place(Standing standing) {
    ConsentEvent event = standing.event();
    return event == null ? 0 : event.seq();
  }

  /** What stands beside the stamp. */
  public String stamp(CustomerConsents consents) {
    return consents
        .stamp()
        .map(stamp -> stamp.wording() + "  " + texts.date(stamp.on()))
        .orElseGet(() -> texts.get("consent.stamp.none"));
  }

  /** "Theke 2, Bernd: Kundenbenachrichtigung widerrufen (mündlich)". */
  public String told(List<ConsentEvent> events) {
    return events.stream()
        .map(
            event ->
                texts.get(
                    "consent.theirs.one",
                    event.recordedBy().workplace(),
                    event.recordedBy().clerk(),
                    scope(event.scope()),
                    decision(event.decision()),
                    way(event.how().way())))
        .collect(Collectors.joining("\n"));
  }

  /** The sentence of the rule that decided. */
  public String why(ContactAnswer answer) {
    return answer
        .forbidding()
        .or(answer::allowing)
        .map(new ContactWords(texts)::sentence)
        .orElse("");
  }
}
