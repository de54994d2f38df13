/** The sale at the till and what it starts for an order; begin with {@link BookSales}. */
@NullMarked
package thekla.checkout;

import org.jspecify.annotations.NullMarked;
