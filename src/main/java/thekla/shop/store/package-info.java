/** The shop's details in the database; the room's only jOOQ. */
@NullMarked
package thekla.shop.store;

import org.jspecify.annotations.NullMarked;
