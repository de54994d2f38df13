/** A document as headings, paragraphs, tables and barcodes, whatever file it becomes. */
@NullMarked
package thekla.document;

import org.jspecify.annotations.NullMarked;
