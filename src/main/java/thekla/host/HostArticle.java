package thekla.host;

import org.jspecify.annotations.Nullable;

/**
 * An article as the host knows it.
 *
 * @param gtin 13 digits
 * @param priceCents in euro cents, null when unknown
 * @param supply where it comes from and when, for example "Barsortiment, morgen"
 */
public record HostArticle(
    String gtin,
    String title,
    @Nullable String contributors,
    @Nullable Long priceCents,
    @Nullable String supply) {}
