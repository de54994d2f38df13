/** Whom orders are taken for, and how they can be reached; begin with {@link Customers}. */
@NullMarked
package thekla.customer;

import org.jspecify.annotations.NullMarked;
