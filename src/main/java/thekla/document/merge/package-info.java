/**
 * Puts values into the fields of a document; begin with {@link thekla.document.merge.Fill}. A field
 * is {@code {{name}}}; {@code {{#name}}…{{/name}}} stands where the name is set, or once for each
 * of its rows, {@code {{^name}}…{{/name}}} where it is not.
 */
@NullMarked
package thekla.document.merge;

import org.jspecify.annotations.NullMarked;
