/** Writes documents as PDF. */
@NullMarked
package thekla.document.pdf;

import org.jspecify.annotations.NullMarked;
