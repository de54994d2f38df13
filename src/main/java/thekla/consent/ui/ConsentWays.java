package thekla.consent.ui;

import java.util.function.LongConsumer;

/**
 * Where the consents on the customer screen lead.
 *
 * @param changed told the customer's id when a consent is on the disk
 */
public record ConsentWays(CardAtHand card, Asking asking, LongConsumer changed) {}
