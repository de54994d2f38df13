/** Keeps the customers' cards in the database; begin with {@link CustomerStore}. */
@NullMarked
package thekla.customer.store;

import org.jspecify.annotations.NullMarked;
