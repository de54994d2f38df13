package thekla.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a receipt of the host's till. The customer's name has no place in it.
 *
 * @param till name or number of the till, at most 50 characters
 * @param receipt its number, once a till, at most 100 characters
 * @param line of the receipt, once a receipt, at most 50 characters
 * @param order number of Thekla's order, null where it stands in the article number or text
 * @param article the till's article number, may be empty
 * @param gtin 13 digits, null when unknown
 * @param text may be empty
 * @param pieces below zero for a return
 * @param amountCents of all pieces in euro cents, null when unknown
 */
public record TillSale(
    String till,
    String receipt,
    String line,
    Instant soldAt,
    @Nullable Long order,
    String article,
    @Nullable String gtin,
    String text,
    int pieces,
    @Nullable Long amountCents) {}
