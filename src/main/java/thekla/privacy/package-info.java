/** The personal-data map, retention, holds, the one eraser and the proof that nothing is left. */
@NullMarked
package thekla.privacy;

import org.jspecify.annotations.NullMarked;
