/** The pick-up screen and the page of till files. */
@NullMarked
package thekla.checkout.ui;

import org.jspecify.annotations.NullMarked;
