package thekla.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import thekla.customer.Channel;
import thekla.kernel.Actor;
import thekla.kernel.UnitOfWork;

/** Where serial messages are chosen and kept. Off the event thread, inside a transaction. */
public interface Serials {

  /**
   * Counts in the database, over the standings of the consents; loads no card.
   *
   * @param country of the shop: in France a minor agrees beside the parent
   * @param goOn asked between the countings
   * @throws UnitOfWork.Stopped when it says no
   */
  SerialCounts count(
      SerialSelection selection, Channel channel, String country, BooleanSupplier goOn);

  /** A run that begins now; its id and its last card are chosen here. */
  SerialRun add(
      String name,
      Channel channel,
      MessageTemplate template,
      SerialSelection selection,
      SerialCounts counts,
      Actor actor,
      Instant now);

  Optional<SerialRun> byId(long id);

  /** The newest first. */
  List<SerialRun> newest(int limit);

  /**
   * Chosen customers who seem to be allowed, by id, above one and up to another. Asks nobody's
   * permission.
   */
  List<Long> candidates(SerialRun run, long above, long upTo);

  /** Whether this run has a message for this customer already. */
  boolean has(long runId, long customerId);

  /**
   * This message is part of the run, allowed by this row of the ledger.
   *
   * @param consentSeq 0 where no row allowed it
   */
  void belongs(long messageId, long runId, long consentSeq);

  /** The cards up to this one were gone through: so many more queued, so many left out. */
  void reached(long runId, long id, long queued, long leftOut);

  void ended(long runId, Instant now);

  /** Letters of a run that are still to be written or were, by id, above one. */
  List<Letter> letters(long runId, long aboveMessage, int limit);

  /** One of them. */
  record Letter(long messageId, long customerId, String address) {}
}
