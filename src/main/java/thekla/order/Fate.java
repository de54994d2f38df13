package thekla.order;

import java.time.Instant;

/** What becomes of what an order knows about a person; said before it is saved. */
public sealed interface Fate {

  /**
   * Card and name stay: the customer agreed to it (purpose CARD).
   *
   * @param agreedAt when
   */
  record Stays(Instant agreedAt) implements Fate {}

  /**
   * An account customer: as long as the law asks for the vouchers.
   *
   * @param years from the end of the year
   */
  record Statutory(int years) implements Fate {}

  /** The name of somebody without a card goes with the collection. */
  record NameGoes() implements Fate {}

  /** Nobody's name is in it. */
  record Nameless() implements Fate {}

  /**
   * The order loses its name, and the card is deleted with the last open order.
   *
   * @param days after the collection, for exchanges; 0 is at once
   */
  record Goes(int days) implements Fate {}

  /**
   * The order came in writing: its person goes when the letters' period ends (R-RET-2).
   *
   * @param years from the end of the year
   */
  record Letter(int years) implements Fate {}

  /** Kept and not used until the restriction ends (R-RET-7). */
  record Locked() implements Fate {}
}
