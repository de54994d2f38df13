/** Documents as DOCX: written, filled in and read. */
@NullMarked
package thekla.document.docx;

import org.jspecify.annotations.NullMarked;
