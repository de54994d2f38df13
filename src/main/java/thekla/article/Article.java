package thekla.article;

import org.jspecify.annotations.Nullable;
import thekla.kernel.Money;

/**
 * A title, or any other article with an EAN.
 *
 * @param contributors as printed, several separated by "; "
 * @param price in the shop's country, null when no file told one
 * @param availability ONIX code list 65, for example "20" available
 * @param productForm ONIX code list 150, for example "BC" paperback
 * @param publishingDate "2026", "2026-03" or "2026-03-14"
 */
public record Article(
    long id,
    Gtin gtin,
    String title,
    @Nullable String subtitle,
    @Nullable String contributors,
    @Nullable String publisher,
    @Nullable Money price,
    @Nullable String availability,
    @Nullable String productForm,
    @Nullable String publishingDate) {}
