/** The kit all screens are made of; it knows no business word. Begin with {@link Pages}. */
@NullMarked
package thekla.ui;

import org.jspecify.annotations.NullMarked;
