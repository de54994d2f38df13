/** The register in the database; the room's only jOOQ. */
@NullMarked
package thekla.register.store;

import org.jspecify.annotations.NullMarked;
