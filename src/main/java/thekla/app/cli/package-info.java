/** The command line on the same use cases as the screens. */
@NullMarked
package thekla.app.cli;

import org.jspecify.annotations.NullMarked;
