/**
 * Prints PDF files on the printer that a workplace chose for a kind of document; begin with {@link
 * thekla.printing.PrintPdf}.
 */
@NullMarked
package thekla.printing;

import org.jspecify.annotations.NullMarked;
