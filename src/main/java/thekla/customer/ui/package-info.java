/** The customer's card and the import on the screen; begin with {@link CardPage}. */
@NullMarked
package thekla.customer.ui;

import org.jspecify.annotations.NullMarked;
