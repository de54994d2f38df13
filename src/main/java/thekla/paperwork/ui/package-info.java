/** Screens for papers: the signed form; the room's only Swing. */
@NullMarked
package thekla.paperwork.ui;

import org.jspecify.annotations.NullMarked;
