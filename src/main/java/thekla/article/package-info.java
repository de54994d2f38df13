/** What can be ordered: numbers, titles and prices; begin with {@link Articles}. */
@NullMarked
package thekla.article;

import org.jspecify.annotations.NullMarked;
