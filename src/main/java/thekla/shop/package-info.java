/** The shop's own details, as they stand on paper and decide formats; begin with {@link Shop}. */
@NullMarked
package thekla.shop;

import org.jspecify.annotations.NullMarked;
