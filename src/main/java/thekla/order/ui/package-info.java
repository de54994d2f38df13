/** The order desk's screens; begin with {@link DeskPage}. */
@NullMarked
package thekla.order.ui;

import org.jspecify.annotations.NullMarked;
