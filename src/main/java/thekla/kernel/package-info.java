/** What every room shares: money, the clock, the unit of work, events and refusals. */
@NullMarked
package thekla.kernel;

import org.jspecify.annotations.NullMarked;
