/** The shop's details for its documents, and the register, on the screen. */
@NullMarked
package thekla.register.ui;

import org.jspecify.annotations.NullMarked;
