/** Pages that belong to no single feature. */
@NullMarked
package thekla.app.screens;

import org.jspecify.annotations.NullMarked;
