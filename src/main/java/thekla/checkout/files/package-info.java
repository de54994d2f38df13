/** What tills write: a CSV file of a documented layout, and the DSFinV-K export. */
@NullMarked
package thekla.checkout.files;

import org.jspecify.annotations.NullMarked;
