/**
 * Finds the rows of a table by what a clerk types, in any order and spelling; start at {@link
 * thekla.search.WordIndex}.
 */
@NullMarked
package thekla.search;

import org.jspecify.annotations.NullMarked;
