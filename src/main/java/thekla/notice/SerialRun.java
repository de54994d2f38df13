package thekla.notice;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thekla.customer.Channel;

/**
 * A message to many and how far it is; names nobody.
 *
 * @param template the text as it was when the run began; for letters the file's name, and no text
 * @param lastId the highest card there was when it began
 * @param reachedId the cards up to this one were gone through
 * @param queued how many wait in the outbox, or did
 * @param excluded who was left out, by reason
 * @param endedAt null while cards are left
 */
public record SerialRun(
    long id,
    String name,
    Channel channel,
    MessageTemplate template,
    SerialSelection selection,
    Instant madeAt,
    long chosen,
    long queued,
    long lastId,
    long reachedId,
    Map<SerialReason, Long> excluded,
    @Nullable Instant endedAt) {

  public SerialRun {
    excluded = Map.copyOf(excluded);
  }

  public boolean ended() {
    return endedAt != null;
  }
}
