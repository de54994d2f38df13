/** Reads the sources of documents; begin with {@link thekla.document.source.Source}. */
@NullMarked
package thekla.document.source;

import org.jspecify.annotations.NullMarked;
