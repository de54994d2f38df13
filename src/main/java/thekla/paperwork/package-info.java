/**
 * The papers a shop needs for privacy: agreement, notices, forms, letters; begin with {@link
 * thekla.paperwork.Papers}.
 */
@NullMarked
package thekla.paperwork;

import org.jspecify.annotations.NullMarked;
