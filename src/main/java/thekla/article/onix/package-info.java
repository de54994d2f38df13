/** Reads ONIX for Books 3.0 and 3.1, reference and short tags; begin with {@link OnixFile}. */
@NullMarked
package thekla.article.onix;

import org.jspecify.annotations.NullMarked;
