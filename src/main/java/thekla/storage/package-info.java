/** Opens the database, migrates it and runs transactions; begin with {@link Database#open}. */
@NullMarked
package thekla.storage;

import org.jspecify.annotations.NullMarked;
