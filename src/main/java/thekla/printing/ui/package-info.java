/** The screen on which a workplace chooses its printers; the room's only Swing. */
@NullMarked
package thekla.printing.ui;

import org.jspecify.annotations.NullMarked;
