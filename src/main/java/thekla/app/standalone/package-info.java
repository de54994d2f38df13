/** Thekla as a program of its own, through the same door as in a host. */
@NullMarked
package thekla.app.standalone;

import org.jspecify.annotations.NullMarked;
