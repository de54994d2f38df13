/** The papers that were handed out in the database; the room's only jOOQ. */
@NullMarked
package thekla.paperwork.store;

import org.jspecify.annotations.NullMarked;
