package thekla.customer;

import org.jspecify.annotations.Nullable;

/**
 * A phone number, an e-mail address …
 *
 * @param written as the customer gave it
 * @param canonical E.164 for numbers, lower case for e-mail addresses; what comparisons use
 */
public record ContactPoint(
    ContactKind kind, String written, String canonical, @Nullable String note) {}
