/** What was booked from the tills, in its rows. */
@NullMarked
package thekla.checkout.store;

import org.jspecify.annotations.NullMarked;
