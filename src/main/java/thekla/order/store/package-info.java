/** Orders in the database; the room's only jOOQ. */
@NullMarked
package thekla.order.store;

import org.jspecify.annotations.NullMarked;
