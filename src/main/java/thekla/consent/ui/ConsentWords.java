package thekla.consent.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import thekla.consent.ConsentEvent;
import thekla.consent.ConsentScope;
import thekla.consent.ConsentState;
import thekla.consent.ContactAnswer;
import thekla.consent.ContactWords;
import thekla.consent.Decision;
import thekla.consent.Standing;
import thekla.consent.Way;
import thekla.customer.Channel;
import thekla.text.Texts;

/** How consents are called and told. */
final class ConsentWords {

  private final Texts texts;
  private final ZoneId zone;

  ConsentWords(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  String scope(ConsentScope scope) {
    return texts.get("consent.scope." + scope.name());
  }

  /** Shorter, under the heading of its kind. */
  String line(ConsentScope scope) {
    return scope.channel().map(this::channel).orElse(scope(scope));
  }

  String channel(Channel channel) {
    return texts.get("consent.channel." + channel.name());
  }

  String state(ConsentState state) {
    return texts.get("consent.state." + state.name());
  }

  String decision(Decision decision) {
    return texts.get("consent.decision." + decision.name());
  }

  String way(Way way) {
    return texts.get("consent.way." + way.name());
  }

  String day(ConsentEvent event) {
    return texts.date(event.how().obtainedAt(), zone);
  }

  /** "14.03.2026 · mündlich · Anna"; "" where nobody was asked. */
  String details(Standing standing) {
    ConsentEvent event = standing.event();
    return event == null
        ? ""
        : day(event) + " · " + way(event.how().way()) + " · " + event.recordedBy().clerk();
  }

  /** "Theke 2, Bernd: Kundenbenachrichtigung widerrufen (mündlich)". */
  String told(List<ConsentEvent> events) {
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
  String why(ContactAnswer answer) {
    return answer
        .forbidding()
        .or(answer::allowing)
        .map(new ContactWords(texts)::sentence)
        .orElse("");
  }
}
