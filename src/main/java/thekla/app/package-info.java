/**
 * The program: the object graph by plain constructors, and the ways in; begin with {@link Main}.
 */
@NullMarked
package thekla.app;

import org.jspecify.annotations.NullMarked;
