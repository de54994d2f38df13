/** Orders by state, from the first key stroke to the pick-up slip; begin with {@link TakeOrder}. */
@NullMarked
package thekla.order;

import org.jspecify.annotations.NullMarked;
