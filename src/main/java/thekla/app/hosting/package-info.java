/** Thekla inside a host; the one door, found by the service loader. */
@NullMarked
package thekla.app.hosting;

import org.jspecify.annotations.NullMarked;
