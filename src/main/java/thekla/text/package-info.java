/** Keys to localized text, German, French and English; begin with {@link Texts}. */
@NullMarked
package thekla.text;

import org.jspecify.annotations.NullMarked;
