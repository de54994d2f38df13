/** The chosen printers among the shop's settings. */
@NullMarked
package thekla.printing.store;

import org.jspecify.annotations.NullMarked;
